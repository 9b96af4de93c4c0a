import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

export type SubNavigationItem = { href: string; text: ReactNode; current?: boolean | undefined };

export type SubNavigationProps = ComponentProps<"nav"> & {
  items: readonly SubNavigationItem[];
  /** Names the landmark, so that it can be told from the main navigation. */
  label?: string | undefined;
};

/** MOJ sub navigation: the pages of one thing, such as one person. */
export function SubNavigation({
  items,
  label = "Secondary navigation region",
  className,
  ...attributes
}: SubNavigationProps) {
  return (
    <nav {...attributes} className={classNames("moj-sub-navigation", className)} aria-label={label}>
      <ul className="moj-sub-navigation__list">
        {items.map(({ href, text, current }) => (
          <li key={href} className="moj-sub-navigation__item">
            <a className="moj-sub-navigation__link" aria-current={current ? "page" : undefined} href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
