import { tzOffset } from "@date-fns/tz";
import { isValid, parseISO } from "date-fns";
import type { Day } from "@/lib/dates/london";

const HOUR = 3_600_000;

/** A day written 2022-06-04, between 1900 and 2099, or undefined when there is no such day. */
export function readDay(text: string): Day | undefined {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(text)) return undefined;
  return isValid(parseISO(`${text}T00:00:00Z`)) ? text : undefined;
}

/**
 * The instant of 2022-06-04T14:30, with seconds, fractions and an offset (Z, +01:00) where the file has them.
 * Without an offset it is London time: an hour that the clocks skip in spring does not exist (undefined), and of
 * the two that autumn repeats the first, in summer time, is meant.
 */
export function readMoment(text: string): Date | undefined {
  const parts = /^(.{10})T([01]\d|2[0-3])(:[0-5]\d){1,2}(\.\d{1,9})?(Z|[+-](0\d|1[0-4]):[0-5]\d)?$/.exec(
    text,
  );
  if (!parts?.[1] || !readDay(parts[1])) return undefined;
  if (parts[4] && parts[0].split(":").length < 3) return undefined;
  if (parts[5]) return parseISO(text);
  const asIfUtc = parseISO(`${text}Z`);
  // London is at UTC or one hour ahead of it; summer time first, because it is the earlier instant.
  for (const ahead of [HOUR, 0]) {
    const instant = new Date(asIfUtc.getTime() - ahead);
    if (tzOffset("Europe/London", instant) * 60_000 === ahead) return instant;
  }
  return undefined;
}

/** A moment, or a day alone, which means the midnight at which it begins in London. */
export const readMomentOrDay = (text: string): Date | undefined =>
  readMoment(/^.{10}$/.test(text) ? `${text}T00:00` : text);

export type CellLocation = { prison: string; wing: string; landing: string | null; cell: string | null };

/** MDI-A-1-001 is prison, wing, landing, cell; MDI-RECP is a part of the prison that has no cells. */
export function readCellLocation(text: string): CellLocation | undefined {
  const [, prison, wing, landing, cell] =
    /^([A-Z]{3})-([A-Z0-9]{1,12})(?:-([A-Z0-9]{1,12})-([A-Z0-9]{1,12}))?$/.exec(text) ?? [];
  return prison && wing ? { prison, wing, landing: landing ?? null, cell: cell ?? null } : undefined;
}

/** Characters as a person counts them, near enough: code points, as the database counts. */
export const characters = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

/**
 * A cell's text as it can be printed on one line of a terminal: control characters and marks that turn the
 * direction of writing are spelled out, and what is longer than 60 characters is cut.
 */
export function visible(text: string): string {
  const short = text.length > 60 ? `${[...text.slice(0, 60)].slice(0, 59).join("")}…` : text;
  return short.replace(
    /\p{Cc}|\p{Bidi_Control}|[\u2028\u2029]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** What is wrong with one cell. Column null is the whole row; value null is not shown. */
export type Problem = { line: number; column: string | null; value: string | null; words: string };

/** `"2022-13-01" is not a date such as 2022-06-04T14:30` */
export const saying = ({ value, words }: Pick<Problem, "value" | "words">): string =>
  value === null ? words : `"${visible(value)}" ${words}`;

/** `entries.csv line 12, occurred_at: "2022-13-01" is not a date such as 2022-06-04T14:30` */
export const sentence = (file: string, problem: Problem): string =>
  `${visible(file)} line ${problem.line}${problem.column === null ? "" : `, ${problem.column}`}: ${saying(problem)}`;
