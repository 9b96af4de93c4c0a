import { type Choice, ChoiceFrame, type ChoiceGroupProps, ChoiceItem, choiceId } from "./choice-group";
import { classNames } from "./class-names";
import { describedByIds } from "./form-group";

export type CheckboxChoice = Choice & {
  /** Its own name, where the boxes of one group are sent apart. */
  name?: string | undefined;
  /** "None of these": unticks the others. */
  behaviour?: "exclusive" | undefined;
};

export type CheckboxesProps = ChoiceGroupProps<CheckboxChoice> & {
  defaultValues?: readonly string[] | undefined;
};

/** GOV.UK checkboxes: any number of answers. */
export function Checkboxes({
  items,
  defaultValues = [],
  small,
  className,
  inputProps,
  ...props
}: CheckboxesProps) {
  const { name, idPrefix = name } = props;
  // Without a fieldset the group's hint and error can only be heard at each box.
  const groupDescription = props.legend ? undefined : describedByIds(idPrefix, props);
  return (
    <ChoiceFrame {...props} idPrefix={idPrefix}>
      <div
        className={classNames("govuk-checkboxes", small && "govuk-checkboxes--small", className)}
        data-module="govuk-checkboxes"
      >
        {items.map((item, index) => {
          if (item.divider !== undefined) {
            return (
              <div key={`divider ${item.divider}`} className="govuk-checkboxes__divider">
                {item.divider}
              </div>
            );
          }
          const id = item.id ?? choiceId(idPrefix, index);
          const behaviour = item.behaviour ? { "data-behaviour": item.behaviour } : {};
          return (
            <ChoiceItem
              key={id}
              kind="checkboxes"
              id={id}
              choice={item}
              inputProps={{
                name: item.name ?? name,
                type: "checkbox",
                defaultChecked: defaultValues.includes(item.value),
                "aria-describedby": classNames(groupDescription, Boolean(item.hint) && `${id}-item-hint`),
                ...behaviour,
                ...inputProps,
              }}
            />
          );
        })}
      </div>
    </ChoiceFrame>
  );
}
