import { TZDate } from "@date-fns/tz";
import { differenceInCalendarDays } from "date-fns";

/** A London calendar day, as the number of days since 1 January 1970. */
export type Day = number;
/** An instant, in milliseconds since 1 January 1970 UTC. */
export type Instant = number;

const LONDON = "Europe/London";
const DAY_MS = 86_400_000;

/** The day written as YYYY-MM-DD. */
export const day = (iso: string): Day => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;

/** The day as YYYY-MM-DD. */
export const isoDay = (value: Day): string => new Date(value * DAY_MS).toISOString().slice(0, 10);

/** 0 is Sunday. */
export const weekday = (value: Day): number => new Date(value * DAY_MS).getUTCDay();

export const isWeekend = (value: Day): boolean => weekday(value) === 0 || weekday(value) === 6;

/** The London day in which the instant lies. */
export const londonDay = (instant: Date): Day =>
  differenceInCalendarDays(new TZDate(instant, LONDON), new TZDate(1970, 0, 1, LONDON));

const noons = new Map<Day, Instant>();

/** The instant at so many minutes past midnight on the London clock. Right for every time after 02:00. */
export function at(value: Day, minutes: number): Instant {
  let noon = noons.get(value);
  if (noon === undefined) {
    const date = new Date(value * DAY_MS);
    noon = new TZDate(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12, LONDON).getTime();
    noons.set(value, noon);
  }
  return noon + (minutes - 720) * 60_000;
}

/** First and last day of a month. */
export interface Month {
  first: Day;
  last: Day;
}

/** The month written as YYYY-MM. */
export function month(iso: string): Month {
  const [year, number] = iso.split("-").map(Number) as [number, number];
  return { first: Date.UTC(year, number - 1, 1) / DAY_MS, last: Date.UTC(year, number, 0) / DAY_MS };
}

export const monthOf = (value: Day): Month => month(isoDay(value).slice(0, 7));

/** Every month from that of `from` to that of `to`. */
export function monthsBetween(from: Day, to: Day): Month[] {
  const months: Month[] = [];
  for (let next = monthOf(from); next.first <= to; next = monthOf(next.last + 1)) months.push(next);
  return months;
}
