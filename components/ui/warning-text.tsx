import type { ComponentProps } from "react";
import { classNames } from "./class-names";

export type WarningTextProps = ComponentProps<"div"> & {
  /** Said instead of the exclamation mark. */
  iconFallbackText?: string | undefined;
};

/** GOV.UK warning text: what happens if it is not heeded. */
export function WarningText({
  children,
  className,
  iconFallbackText = "Warning",
  ...attributes
}: WarningTextProps) {
  return (
    <div {...attributes} className={classNames("govuk-warning-text", className)}>
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{iconFallbackText}</span> {children}
      </strong>
    </div>
  );
}
