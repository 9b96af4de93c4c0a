import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** The four sizes GOV.UK gives labels, legends and captions. */
export type TextSize = "s" | "m" | "l" | "xl";

type LabelProps = ComponentProps<"label"> & {
  /** Bold sizes; without one the label is plain. */
  size?: TextSize | undefined;
  /** Wraps the label in the page's `h1`. */
  isPageHeading?: boolean | undefined;
};

/** GOV.UK label. Draws nothing when it has no words. */
export function Label({ children, className, htmlFor, size, isPageHeading, ...attributes }: LabelProps) {
  if (!children) return null;
  const label = (
    <label
      {...attributes}
      htmlFor={htmlFor}
      className={classNames("govuk-label", size && `govuk-label--${size}`, className)}
    >
      {children}
    </label>
  );
  return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
}
