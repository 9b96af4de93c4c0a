import type { ReactNode } from "react";

type PageHeadingProps = {
  children: ReactNode;
  /** Small words above: where this page stands in a larger piece of work. */
  caption?: ReactNode;
  /** One or two sentences under the heading: what the page says. */
  lead?: ReactNode;
  /** Links at the right: change, print, download. */
  actions?: ReactNode;
  /** Beside the heading: "Saved 14:02". */
  status?: ReactNode;
};

/** The page's `h1` with what belongs beside it. */
export function PageHeading({ children, caption, lead, actions, status }: PageHeadingProps) {
  return (
    <div className="page-heading">
      {caption ? <p className="page-heading__caption">{caption}</p> : null}
      <div className="page-heading__row">
        <h1 className="page-heading__title">{children}</h1>
        {status ? <div className="page-heading__status">{status}</div> : null}
        {actions ? <div className="page-heading__actions no-print">{actions}</div> : null}
      </div>
      {lead ? <p className="page-heading__lead">{lead}</p> : null}
    </div>
  );
}
