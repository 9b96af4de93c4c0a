import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { describedByIds, type FieldProps, FormGroup } from "./form-group";

type InputProps = ComponentProps<"input">;

type TextInputProps = FieldProps &
  Pick<
    InputProps,
    "type" | "defaultValue" | "autoComplete" | "autoCapitalize" | "inputMode" | "pattern" | "spellCheck"
  > & {
    /** Fits about this many characters. */
    width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
    prefix?: ReactNode;
    suffix?: ReactNode;
    /** Spread last onto the input, `ref` included: `inputProps={register("minutes")}`. */
    inputProps?: InputProps | undefined;
  };

/** GOV.UK text input with its label, hint and error. */
export function TextInput({
  prefix,
  suffix,
  inputProps,
  width,
  className,
  disabled,
  ...props
}: TextInputProps) {
  const { name, id = name, errorMessage, type = "text" } = props;
  const { defaultValue, autoComplete, autoCapitalize, inputMode, pattern, spellCheck } = props;
  const input = (
    <input
      id={id}
      name={name}
      type={type}
      aria-describedby={describedByIds(id, props)}
      {...{ defaultValue, autoComplete, autoCapitalize, inputMode, pattern, spellCheck, disabled }}
      {...inputProps}
      className={classNames(
        "govuk-input",
        width && `govuk-input--width-${width}`,
        className,
        Boolean(errorMessage) && "govuk-input--error",
        inputProps?.className,
      )}
    />
  );
  return (
    <FormGroup {...props} id={id} className={undefined}>
      {prefix || suffix ? (
        <div className="govuk-input__wrapper">
          {prefix ? (
            <div className="govuk-input__prefix" aria-hidden="true">
              {prefix}
            </div>
          ) : null}
          {input}
          {suffix ? (
            <div className="govuk-input__suffix" aria-hidden="true">
              {suffix}
            </div>
          ) : null}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  );
}
