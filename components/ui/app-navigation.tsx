import { ServiceNavigation } from "./service-navigation";

type AppNavigationItem = {
  href: string;
  text: string;
  /** This very page. */
  current?: boolean | undefined;
  /** The section this page is in. */
  active?: boolean | undefined;
  /** How many things wait there. Nothing is drawn for 0. */
  count?: number | undefined;
  /** Said after the count to people who hear it. */
  countLabel?: string | undefined;
};

type AppNavigationProps = { items: readonly AppNavigationItem[]; label?: string | undefined };

function withCount({ text, count, countLabel = "waiting" }: AppNavigationItem) {
  if (!count) return text;
  return (
    <>
      {text} <span className="count-bubble">{count}</span>
      <span className="govuk-visually-hidden"> {countLabel}</span>
    </>
  );
}

/** The viewer's own sections, as a GOV.UK service navigation that needs no script: it wraps instead of folding away. */
export function AppNavigation({ items, label = "Menu" }: AppNavigationProps) {
  return (
    <ServiceNavigation
      className="app-navigation"
      navigationLabel={label}
      collapseNavigationOnMobile={false}
      navigation={items.map((item) => ({
        href: item.href,
        text: withCount(item),
        current: item.current,
        active: item.active,
      }))}
    />
  );
}
