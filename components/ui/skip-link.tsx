import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** GOV.UK skip link, the first thing on a page. */
export function SkipLink({
  children = "Skip to main content",
  href = "#main-content",
  className,
  ...attributes
}: ComponentProps<"a">) {
  return (
    <a
      {...attributes}
      href={href}
      className={classNames("govuk-skip-link", className)}
      data-module="govuk-skip-link"
    >
      {children}
    </a>
  );
}
