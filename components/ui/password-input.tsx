import type { ComponentProps } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";
import { describedByIds, type FieldProps, FormGroup } from "./form-group";

type PasswordInputProps = FieldProps & {
  autoComplete?: "current-password" | "new-password" | undefined;
  /** Spread last onto the input, `ref` included. */
  inputProps?: ComponentProps<"input"> | undefined;
};

/** GOV.UK password input. Its "Show" button stays hidden until `Enhance` starts it. The value is never sent back. */
export function PasswordInput({
  autoComplete = "current-password",
  inputProps,
  className,
  disabled,
  formGroupClassName,
  ...props
}: PasswordInputProps) {
  const { name, id = name, errorMessage } = props;
  return (
    <FormGroup
      {...props}
      id={id}
      className={classNames("govuk-password-input", formGroupClassName)}
      attributes={{ "data-module": "govuk-password-input" }}
    >
      <div className="govuk-input__wrapper govuk-password-input__wrapper">
        <input
          id={id}
          name={name}
          type="password"
          spellCheck={false}
          aria-describedby={describedByIds(id, props)}
          autoComplete={autoComplete}
          autoCapitalize="none"
          disabled={disabled}
          {...inputProps}
          className={classNames(
            "govuk-input govuk-password-input__input govuk-js-password-input-input",
            className,
            Boolean(errorMessage) && "govuk-input--error",
            inputProps?.className,
          )}
        />
        <Button
          type="button"
          variant="secondary"
          className="govuk-password-input__toggle govuk-js-password-input-toggle"
          aria-controls={id}
          aria-label="Show password"
          hidden
        >
          Show
        </Button>
      </div>
    </FormGroup>
  );
}
