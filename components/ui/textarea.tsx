import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { describedByIds, type FieldProps, FormGroup } from "./form-group";

type ControlProps = ComponentProps<"textarea">;

export type TextareaProps = FieldProps &
  Pick<ControlProps, "defaultValue" | "rows" | "autoComplete" | "spellCheck"> & {
    /** Spread last onto the textarea, `ref` included. */
    inputProps?: ControlProps | undefined;
  };

/** The bare GOV.UK textarea, shared by `Textarea` and `CharacterCount`. */
export function TextareaControl({ rows = 5, inputProps, className, disabled, ...props }: TextareaProps) {
  const { name, id = name, errorMessage, defaultValue, autoComplete, spellCheck } = props;
  return (
    <textarea
      id={id}
      name={name}
      rows={rows}
      aria-describedby={describedByIds(id, props)}
      {...{ defaultValue, autoComplete, spellCheck, disabled }}
      {...inputProps}
      className={classNames(
        "govuk-textarea",
        Boolean(errorMessage) && "govuk-textarea--error",
        className,
        inputProps?.className,
      )}
    />
  );
}

/** GOV.UK textarea with its label, hint and error. */
export function Textarea(props: TextareaProps) {
  return (
    <FormGroup {...props} id={props.id ?? props.name} className={undefined}>
      <TextareaControl {...props} />
    </FormGroup>
  );
}
