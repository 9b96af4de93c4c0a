import type { ReactNode } from "react";
import { Button } from "./button";

export type FilterProps = {
  heading?: string | undefined;
  /** Where the form goes; this page when left out. */
  action?: string | undefined;
  submitText?: string | undefined;
  /** The same page without filters; give it only when some are set. */
  clearHref?: string | undefined;
  /** The fields. */
  children: ReactNode;
};

/** MOJ filter, always open: an ordinary form whose choices end up in the address. */
export function Filter({
  heading = "Filter",
  action,
  submitText = "Apply filters",
  clearHref,
  children,
}: FilterProps) {
  return (
    <form method="get" action={action} className="no-print">
      <div className="moj-filter" data-module="moj-filter">
        <div className="moj-filter__header">
          <div className="moj-filter__header-title">
            <h2 className="govuk-heading-m">{heading}</h2>
          </div>
          <div className="moj-filter__header-action">
            {clearHref ? (
              <a className="govuk-link govuk-link--no-visited-state" href={clearHref}>
                Clear filters
              </a>
            ) : null}
          </div>
        </div>
        <div className="moj-filter__content">
          <div className="moj-filter__options">
            <Button>{submitText}</Button>
            {children}
          </div>
        </div>
      </div>
    </form>
  );
}
