import { longDay, plusDays, weekday } from "@/lib/dates/london";
import type { DeliveryRow } from "./delivery";
import type { Estimate } from "./rules";
import type { Period } from "./schema";
import { type Hidden, isShown } from "./small-numbers";

const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const places = (digits: number) =>
  new Intl.NumberFormat("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });
const two = places(2);
const one = places(1);

/** "8,278" */
export const count = (value: number | Hidden): string => (isShown(value) ? whole.format(value) : value);

/** "8,278.57", or "not applicable" where there is none. */
export const hundredths = (value: number | null | Hidden): string =>
  value === null ? "not applicable" : isShown(value) ? two.format(value) : value;

/** A share as "7.53%", or "not applicable" where there is none. */
export const percent = (share: number | null | Hidden): string =>
  share === null ? "not applicable" : isShown(share) ? `${two.format(share * 100)}%` : share;

/** A share as "59.6%": for shares of samples, whose second decimal means nothing. */
export const roughPercent = (share: number): string => `${one.format(share * 100)}%`;

/** "7.1% to 29.1%" */
export const range = ({ low, high }: Estimate): string => `${roughPercent(low)} to ${roughPercent(high)}`;

/** "27.5 days", or "–" where nobody reached it. */
export const days = (value: number | null): string => (value === null ? "–" : `${one.format(value)} days`);

/** "1 June to 30 September 2022", "4 weeks to 22 November 2026", "4 June 2022". */
export function periodWords({ from, to }: Period): string {
  if (from === to) return longDay(from);
  if (plusDays(from, 27) === to) return `4 weeks to ${longDay(to)}`;
  const [start, end] = [longDay(from), longDay(to)];
  return start.slice(-4) === end.slice(-4) ? `${start.slice(0, -5)} to ${end}` : `${start} to ${end}`;
}

/** "Monday 1 June 2022 to Friday 30 September 2022" */
export const exactPeriod = ({ from, to }: Period): string =>
  `${weekday(from)} ${longDay(from)} to ${weekday(to)} ${longDay(to)}`;

/** What the figures of the whole prison say, in one or two sentences. */
export function summary({ recorded, rate, rated, quality }: DeliveryRow): string {
  const sample =
    rated === 0
      ? "No note has been drawn at random and rated, so nothing is known of their quality."
      : `Of ${count(rated)} notes drawn at random, ${count(quality.valid)} told of a key work session.`;
  const known = isShown(rated) && isShown(quality.valid);
  return known ? `${quantity(recorded, rate)} ${sample}` : quantity(recorded, rate);
}

function quantity(recorded: DeliveryRow["recorded"], rate: DeliveryRow["rate"]): string {
  if (rate === null) return "No session was expected in this period.";
  if (!isShown(rate)) return "Too few people to say how many expected sessions were recorded.";
  if (recorded === 0) return "No session was recorded.";
  if (rate >= 1) return "At least as many sessions were recorded as were expected.";
  if (rate < 0.005) return "Fewer than 1 of every 100 expected sessions was recorded.";
  return `About ${count(rate * 100)} of every 100 expected sessions ${Math.round(rate * 100) === 1 ? "was" : "were"} recorded.`;
}
