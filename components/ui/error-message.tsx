import type { ComponentProps } from "react";
import { classNames } from "./class-names";

type ErrorMessageProps = ComponentProps<"p"> & {
  /** Said before the message to people who cannot see its colour. Empty leaves it out. */
  visuallyHiddenText?: string;
};

/** GOV.UK error message, at its field. The same words stand in the error summary. */
export function ErrorMessage({
  children,
  className,
  visuallyHiddenText = "Error",
  ...attributes
}: ErrorMessageProps) {
  return (
    <p {...attributes} className={classNames("govuk-error-message", className)}>
      {visuallyHiddenText ? (
        <>
          <span className="govuk-visually-hidden">{visuallyHiddenText}:</span> {children}
        </>
      ) : (
        children
      )}
    </p>
  );
}
