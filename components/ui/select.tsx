import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { describedByIds, type FieldProps, FormGroup } from "./form-group";

type SelectItem = {
  text: string;
  /** Sent when chosen. Defaults to the text. */
  value?: string | number | undefined;
  disabled?: boolean | undefined;
};

type SelectProps = FieldProps &
  Pick<ComponentProps<"select">, "defaultValue"> & {
    items: readonly SelectItem[];
    /** Spread last onto the select, `ref` included. */
    inputProps?: ComponentProps<"select"> | undefined;
  };

/** GOV.UK select with its label, hint and error. */
export function Select({ items, defaultValue, inputProps, className, disabled, ...props }: SelectProps) {
  const { name, id = name, errorMessage } = props;
  return (
    <FormGroup {...props} id={id} className={undefined}>
      <select
        id={id}
        name={name}
        defaultValue={defaultValue}
        disabled={disabled}
        aria-describedby={describedByIds(id, props)}
        {...inputProps}
        className={classNames(
          "govuk-select",
          className,
          Boolean(errorMessage) && "govuk-select--error",
          inputProps?.className,
        )}
      >
        {items.map(({ text, value, disabled: off }) => (
          <option key={value ?? text} value={value} disabled={off}>
            {text}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}
