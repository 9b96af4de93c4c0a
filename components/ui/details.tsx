import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

type DetailsProps = ComponentProps<"details"> & { summary: ReactNode };

/** GOV.UK details: opens without JavaScript. */
export function Details({ summary, children, className, ...attributes }: DetailsProps) {
  return (
    <details {...attributes} className={classNames("govuk-details", className)}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
