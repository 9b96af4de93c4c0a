import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { Tag } from "./tag";

type PhaseBannerProps = ComponentProps<"div"> & { phase: ReactNode };

/** GOV.UK phase banner. */
export function PhaseBanner({ phase, children, className, ...attributes }: PhaseBannerProps) {
  return (
    <div {...attributes} className={classNames("govuk-phase-banner govuk-width-container", className)}>
      <p className="govuk-phase-banner__content">
        <Tag className="govuk-phase-banner__content__tag">{phase}</Tag>
        <span className="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  );
}
