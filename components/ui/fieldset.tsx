import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import type { TextSize } from "./label";

type FieldsetProps = ComponentProps<"fieldset"> & {
  legend?: ReactNode;
  legendSize?: TextSize | undefined;
  /** Wraps the legend's words in the page's `h1`. */
  legendIsPageHeading?: boolean | undefined;
  describedBy?: string | undefined;
};

/** GOV.UK fieldset: one question asked by several controls. */
export function Fieldset({
  legend,
  legendSize,
  legendIsPageHeading,
  describedBy,
  className,
  children,
  ...attributes
}: FieldsetProps) {
  return (
    <fieldset
      aria-describedby={describedBy}
      {...attributes}
      className={classNames("govuk-fieldset", className)}
    >
      {legend ? (
        <legend
          className={classNames(
            "govuk-fieldset__legend",
            legendSize && `govuk-fieldset__legend--${legendSize}`,
          )}
        >
          {legendIsPageHeading ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}
        </legend>
      ) : null}
      {children}
    </fieldset>
  );
}
