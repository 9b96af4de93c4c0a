import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

type PaginationLink = {
  href: string;
  /** Defaults to "Previous page" or "Next page". */
  text?: ReactNode;
  /** What is there, under the link; only where no page numbers are given. */
  labelText?: ReactNode;
};

type PaginationItem =
  | {
      number: number | string;
      href: string;
      current?: boolean;
      visuallyHiddenText?: string;
      ellipsis?: undefined;
    }
  | { ellipsis: true };

type PaginationProps = ComponentProps<"nav"> & {
  previous?: PaginationLink | undefined;
  next?: PaginationLink | undefined;
  items?: readonly PaginationItem[] | undefined;
  landmarkLabel?: string | undefined;
};

const arrows = {
  prev: "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z",
  next: "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z",
};

type Direction = keyof typeof arrows;

function Arrow({ direction }: { direction: Direction }) {
  return (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${direction}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[direction]} />
    </svg>
  );
}

function ArrowLink({
  direction,
  link,
  block,
}: {
  direction: Direction;
  link: PaginationLink;
  block: boolean;
}) {
  const arrow = <Arrow direction={direction} />;
  const decorated = block && !link.labelText && "govuk-pagination__link-title--decorated";
  return (
    <div className={`govuk-pagination__${direction}`}>
      <a className="govuk-link govuk-pagination__link" href={link.href} rel={direction}>
        {block || direction === "prev" ? arrow : null}
        <span className={classNames("govuk-pagination__link-title", decorated)}>
          {link.text ?? (
            <>
              {direction === "prev" ? "Previous" : "Next"}
              <span className="govuk-visually-hidden"> page</span>
            </>
          )}
        </span>
        {link.labelText && block ? (
          <>
            <span className="govuk-visually-hidden">:</span>
            <span className="govuk-pagination__link-label">{link.labelText}</span>
          </>
        ) : null}
        {!block && direction === "next" ? arrow : null}
      </a>
    </div>
  );
}

function pageItem(item: PaginationItem, index: number) {
  if (item.ellipsis) {
    return (
      <li key={`gap ${index}`} className="govuk-pagination__item govuk-pagination__item--ellipsis">
        ⋯
      </li>
    );
  }
  return (
    <li
      key={item.number}
      className={classNames("govuk-pagination__item", item.current && "govuk-pagination__item--current")}
    >
      <a
        className="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.visuallyHiddenText ?? `Page ${item.number}`}
        aria-current={item.current ? "page" : undefined}
      >
        {item.number}
      </a>
    </li>
  );
}

/** GOV.UK pagination: page numbers, or only previous and next. */
export function Pagination({
  previous,
  next,
  items,
  landmarkLabel = "Pagination",
  className,
  ...attributes
}: PaginationProps) {
  const block = !items && Boolean(next || previous);
  return (
    <nav
      aria-label={landmarkLabel}
      {...attributes}
      className={classNames("govuk-pagination", block && "govuk-pagination--block", className)}
    >
      {previous ? <ArrowLink direction="prev" link={previous} block={block} /> : null}
      {items ? <ul className="govuk-pagination__list">{items.map(pageItem)}</ul> : null}
      {next ? <ArrowLink direction="next" link={next} block={block} /> : null}
    </nav>
  );
}
