import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

type ServiceNavigationItem = {
  text: ReactNode;
  href?: string | undefined;
  /** This very page. */
  current?: boolean | undefined;
  /** The section this page is in. */
  active?: boolean | undefined;
};

type ServiceNavigationProps = ComponentProps<"div"> & {
  navigation?: readonly ServiceNavigationItem[] | undefined;
  serviceName?: string | undefined;
  serviceUrl?: string | undefined;
  navigationId?: string | undefined;
  navigationLabel?: string | undefined;
  menuButtonText?: string | undefined;
  /** Draws the (hidden) menu button that GOV.UK's script starts; by default when there are two items or more. */
  collapseNavigationOnMobile?: boolean | undefined;
};

function navigationItem({ text, href, current, active }: ServiceNavigationItem, index: number) {
  const marked = current || active;
  const inner = marked ? <strong className="govuk-service-navigation__active-fallback">{text}</strong> : text;
  const ariaCurrent = marked ? (current ? "page" : "true") : undefined;
  return (
    <li
      key={href ?? `item ${index}`}
      className={classNames(
        "govuk-service-navigation__item",
        marked && "govuk-service-navigation__item--active",
      )}
    >
      {href ? (
        <a className="govuk-service-navigation__link" href={href} aria-current={ariaCurrent}>
          {inner}
        </a>
      ) : (
        <span className="govuk-service-navigation__text" aria-current={ariaCurrent}>
          {inner}
        </span>
      )}
    </li>
  );
}

/** The menu button is nothing to anyone until GOV.UK's script starts it. */
const untilStarted = { hidden: true, "aria-hidden": true } as const;

/** GOV.UK service navigation. */
export function ServiceNavigation({
  navigation = [],
  serviceName,
  serviceUrl,
  navigationId = "navigation",
  menuButtonText = "Menu",
  navigationLabel = menuButtonText,
  collapseNavigationOnMobile = navigation.length > 1,
  className,
  ...attributes
}: ServiceNavigationProps) {
  const Wrapper = serviceName ? "section" : "div";
  return (
    <Wrapper
      aria-label={serviceName ? "Service information" : undefined}
      data-module="govuk-service-navigation"
      {...attributes}
      className={classNames("govuk-service-navigation", className)}
    >
      <div className="govuk-width-container">
        <div className="govuk-service-navigation__container">
          {serviceName ? (
            <span className="govuk-service-navigation__service-name">
              {serviceUrl ? (
                <a href={serviceUrl} className="govuk-service-navigation__link">
                  {serviceName}
                </a>
              ) : (
                <span className="govuk-service-navigation__text">{serviceName}</span>
              )}
            </span>
          ) : null}
          {navigation.length > 0 ? (
            <nav aria-label={navigationLabel} className="govuk-service-navigation__wrapper">
              {collapseNavigationOnMobile ? (
                <button
                  type="button"
                  className="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
                  aria-controls={navigationId}
                  {...untilStarted}
                >
                  {menuButtonText}
                </button>
              ) : null}
              <ul className="govuk-service-navigation__list" id={navigationId}>
                {navigation.map(navigationItem)}
              </ul>
            </nav>
          ) : null}
        </div>
      </div>
    </Wrapper>
  );
}
