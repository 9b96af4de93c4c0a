import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** GOV.UK hint: help beside a label. A full sentence, ending with a full stop. */
export function Hint({ children, className, ...attributes }: ComponentProps<"div">) {
  return (
    <div {...attributes} className={classNames("govuk-hint", className)}>
      {children}
    </div>
  );
}
