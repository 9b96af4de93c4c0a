import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** GOV.UK back link, above `main`. */
export function BackLink({ children = "Back", className, href = "#", ...attributes }: ComponentProps<"a">) {
  return (
    <a {...attributes} href={href} className={classNames("govuk-back-link", className)}>
      {children}
    </a>
  );
}
