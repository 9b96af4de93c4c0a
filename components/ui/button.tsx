import type { ComponentProps } from "react";
import { classNames } from "./class-names";

export type ButtonVariant = "secondary" | "warning" | "inverse";

type ButtonProps = ComponentProps<"button"> & {
  /** Without one: the page's main action, green. */
  variant?: ButtonVariant | undefined;
  /** Drops a second click within a second, once `Enhance` has run. The server must still refuse the second one. */
  preventDoubleClick?: boolean | undefined;
};

/** GOV.UK button. Submits unless told otherwise. */
export function Button({
  children,
  variant,
  className,
  type = "submit",
  disabled,
  preventDoubleClick,
  ...attributes
}: ButtonProps) {
  return (
    <button
      type={type}
      disabled={disabled}
      aria-disabled={disabled || undefined}
      data-prevent-double-click={preventDoubleClick}
      data-module="govuk-button"
      {...attributes}
      className={classNames("govuk-button", variant && `govuk-button--${variant}`, className)}
    >
      {children}
    </button>
  );
}
