import { type Choice, ChoiceFrame, type ChoiceGroupProps, ChoiceItem, choiceId } from "./choice-group";
import { classNames } from "./class-names";

type RadiosProps = ChoiceGroupProps<Choice> & {
  defaultValue?: string | undefined;
  inline?: boolean | undefined;
};

/** GOV.UK radios: one answer of several. */
export function Radios({ items, defaultValue, inline, small, className, inputProps, ...props }: RadiosProps) {
  const { name, idPrefix = name } = props;
  return (
    <ChoiceFrame {...props} idPrefix={idPrefix}>
      <div
        className={classNames(
          "govuk-radios",
          inline && "govuk-radios--inline",
          small && "govuk-radios--small",
          className,
        )}
        data-module="govuk-radios"
      >
        {items.map((item, index) => {
          if (item.divider !== undefined) {
            return (
              <div key={`divider ${item.divider}`} className="govuk-radios__divider">
                {item.divider}
              </div>
            );
          }
          const id = item.id ?? choiceId(idPrefix, index);
          return (
            <ChoiceItem
              key={id}
              id={id}
              choice={item}
              inputProps={{
                name,
                type: "radio",
                defaultChecked: defaultValue !== undefined && item.value === defaultValue,
                "aria-describedby": item.hint ? `${id}-item-hint` : undefined,
                ...inputProps,
              }}
            />
          );
        })}
      </div>
    </ChoiceFrame>
  );
}
