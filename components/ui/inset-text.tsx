import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** GOV.UK inset text. Also holds the words of an empty list. */
export function InsetText({ children, className, ...attributes }: ComponentProps<"div">) {
  return (
    <div {...attributes} className={classNames("govuk-inset-text", className)}>
      {children}
    </div>
  );
}
