import { daysBetween, longDay, shortDay } from "@/lib/dates/london";
import { classNames } from "./class-names";

export type ContextualDateProps = {
  /** Calendar day, "2026-11-05". */
  day: string;
  /** Calendar day of the reader, "2026-11-22". */
  today: string;
  /** "5/11/2026" in tables, "5 November 2026" elsewhere. */
  style?: "table" | "long" | undefined;
  /** More words after the distance: "with you". */
  after?: string | undefined;
  /** Draws the distance as late; the words must say so too. */
  late?: boolean | undefined;
};

/** How far a day is from today in words: "today", "yesterday", "17 days ago", "tomorrow", "in 3 days". */
export function daysFromToday(day: string, today: string): string {
  const days = daysBetween(today, day);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  return days < 0 ? `${-days} days ago` : `in ${days} days`;
}

/** MOJ contextual date, to its written description: the date, and under it how long ago that is. */
export function ContextualDate({ day, today, style = "table", after, late }: ContextualDateProps) {
  const distance = [daysFromToday(day, today), after].filter(Boolean).join(", ");
  return (
    <>
      <time dateTime={day}>{style === "table" ? shortDay(day) : longDay(day)}</time>
      <span className={classNames("second-line", late && "second-line--late")}>{` ${distance}`}</span>
    </>
  );
}
