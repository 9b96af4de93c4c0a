import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

export type NotificationBannerProps = Omit<ComponentProps<"div">, "title"> & {
  /** One line, drawn as the banner's heading. Give `children` for anything longer. */
  text?: ReactNode;
  type?: "success" | undefined;
  /** Defaults to "Success" or "Important". */
  title?: ReactNode;
  titleId?: string | undefined;
  titleHeadingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  disableAutoFocus?: boolean | undefined;
};

/** GOV.UK notification banner. A success is announced; anything else is a region to find. */
export function NotificationBanner({
  children,
  text,
  type,
  title = type === "success" ? "Success" : "Important",
  titleId = "govuk-notification-banner-title",
  titleHeadingLevel = 2,
  role = type === "success" ? "alert" : "region",
  disableAutoFocus,
  className,
  ...attributes
}: NotificationBannerProps) {
  const Heading = `h${titleHeadingLevel}` as const;
  const named = { role, "aria-labelledby": titleId };
  return (
    <div
      {...named}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={disableAutoFocus}
      {...attributes}
      className={classNames(
        "govuk-notification-banner",
        type && `govuk-notification-banner--${type}`,
        className,
      )}
    >
      <div className="govuk-notification-banner__header">
        <Heading className="govuk-notification-banner__title" id={titleId}>
          {title}
        </Heading>
      </div>
      <div className="govuk-notification-banner__content">
        {children ?? (text ? <p className="govuk-notification-banner__heading">{text}</p> : null)}
      </div>
    </div>
  );
}
