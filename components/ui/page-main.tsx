import type { ReactNode } from "react";
import { BackLink } from "./back-link";
import { classNames } from "./class-names";

type PageMainProps = {
  children: ReactNode;
  backLink?: { href: string; text?: ReactNode } | undefined;
  /** Between the back link and `main`, such as an identity bar. */
  beforeMain?: ReactNode;
  /** Names what stands there for people who move by landmark. */
  beforeMainLabel?: string | undefined;
  className?: string | undefined;
};

/** The page's width and its one `main`, which the skip link leads to. */
export function PageMain({
  children,
  backLink,
  beforeMain,
  beforeMainLabel = "Who this is about",
  className,
}: PageMainProps) {
  return (
    <div className="govuk-width-container">
      {backLink ? (
        <nav aria-label="Back">
          <BackLink href={backLink.href}>{backLink.text ?? "Back"}</BackLink>
        </nav>
      ) : null}
      {beforeMain ? <section aria-label={beforeMainLabel}>{beforeMain}</section> : null}
      <main id="main-content" className={classNames("govuk-main-wrapper app-main", className)} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
