import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { Fieldset } from "./fieldset";
import { describedByIds, HintAndError } from "./form-group";
import { Hint } from "./hint";
import { Label, type TextSize } from "./label";

/** One radio. */
export type Choice = {
  value: string;
  text: ReactNode;
  hint?: ReactNode;
  /** Defaults to the group's prefix, with a number from the second on. */
  id?: string | undefined;
  disabled?: boolean | undefined;
  inputProps?: ComponentProps<"input"> | undefined;
  divider?: undefined;
};

/** A word between choices, such as "or". */
export type Divider = { divider: string };

/** A question with its choices. */
export type ChoiceGroupProps<Item> = {
  name: string;
  /** Start of every id; the first choice has exactly this id, for the error summary to link to. Defaults to the name. */
  idPrefix?: string | undefined;
  items: readonly (Item | Divider)[];
  /** The question. Without it no fieldset is drawn, and the page must name the group itself. */
  legend?: ReactNode;
  legendSize?: TextSize | undefined;
  legendIsPageHeading?: boolean | undefined;
  hint?: ReactNode;
  errorMessage?: ReactNode;
  describedBy?: string | undefined;
  small?: boolean | undefined;
  className?: string | undefined;
  formGroupClassName?: string | undefined;
  /** Spread last onto every input, `ref` included. */
  inputProps?: ComponentProps<"input"> | undefined;
};

/** The id of the choice at a place, as GOV.UK numbers them: `prefix`, `prefix-2`, `prefix-3`. */
export const choiceId = (prefix: string, index: number) => (index === 0 ? prefix : `${prefix}-${index + 1}`);

type ChoiceItemProps = {
  id: string;
  choice: Choice;
  inputProps: ComponentProps<"input">;
};

/** One choice with its label and hint. */
export function ChoiceItem({ id, choice, inputProps }: ChoiceItemProps) {
  return (
    <div className="govuk-radios__item">
      <input
        id={id}
        value={choice.value}
        disabled={choice.disabled}
        {...inputProps}
        {...choice.inputProps}
        className="govuk-radios__input"
      />
      <Label htmlFor={id} className="govuk-radios__label">
        {choice.text}
      </Label>
      {choice.hint ? (
        <Hint id={`${id}-item-hint`} className="govuk-radios__hint">
          {choice.hint}
        </Hint>
      ) : null}
    </div>
  );
}

type ChoiceFrameProps = Omit<
  ChoiceGroupProps<never>,
  "items" | "inputProps" | "small" | "className" | "idPrefix"
> & {
  idPrefix: string;
  children: ReactNode;
};

/** Form group and fieldset around the choices. */
export function ChoiceFrame({ idPrefix, children, ...props }: ChoiceFrameProps) {
  const { legend, legendSize, legendIsPageHeading, hint, errorMessage, formGroupClassName } = props;
  const inner = (
    <>
      <HintAndError id={idPrefix} hint={hint} errorMessage={errorMessage} />
      {children}
    </>
  );
  return (
    <div
      className={classNames(
        "govuk-form-group",
        Boolean(errorMessage) && "govuk-form-group--error",
        formGroupClassName,
      )}
    >
      {legend ? (
        <Fieldset
          {...{ legend, legendSize, legendIsPageHeading }}
          describedBy={describedByIds(idPrefix, props)}
        >
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </div>
  );
}
