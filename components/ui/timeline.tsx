import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

type TimelineItem = {
  id: string;
  title: ReactNode;
  /** Who did it; drawn as "by …". */
  byline?: ReactNode;
  /** For machines, ISO 8601. */
  dateTime: string;
  /** For people: "4 June 2022 at 14:30". */
  date: ReactNode;
  children?: ReactNode;
  className?: string | undefined;
};

type TimelineProps = ComponentProps<"div"> & {
  /** Newest first. */
  items: readonly TimelineItem[];
  headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
};

/** MOJ timeline. Each item's id is also its anchor. */
export function Timeline({ items, headingLevel = 2, className, ...attributes }: TimelineProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div {...attributes} className={classNames("moj-timeline", className)}>
      {items.map(({ id, title, byline, dateTime, date, children, className: itemClass }) => (
        <div key={id} id={id} className={classNames("moj-timeline__item", itemClass)}>
          <div className="moj-timeline__header">
            <Heading className="moj-timeline__title">{title}</Heading>{" "}
            {byline ? <p className="moj-timeline__byline">by {byline}</p> : null}
          </div>
          <p className="moj-timeline__date">
            <time dateTime={dateTime}>{date}</time>
          </p>
          <div className="moj-timeline__description">{children}</div>
        </div>
      ))}
    </div>
  );
}
