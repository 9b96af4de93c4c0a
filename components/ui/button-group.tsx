import type { ReactNode } from "react";

/** GOV.UK button group: buttons and links on one line, evenly spaced. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="govuk-button-group">{children}</div>;
}
