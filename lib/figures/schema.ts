import { z } from "zod/mini";
import { type Day, daysBetween, plusDays, readDay, shortDay } from "@/lib/dates/london";
import { errorsOf } from "@/lib/forms/state";
import { fromAddress } from "@/lib/forms/text";

/** Both days included. */
export type Period = { from: Day; to: Day };

type PeriodQuery = Record<string, string | string[] | undefined>;

export type AskedPeriod = { typed: Period } & (
  | { ok: true; period: Period }
  | { ok: false; errors: Record<string, string> }
);

const DEFAULT_DAYS = 28;
const MOST_DAYS = 5 * 366;

const day = (missing: string, unreal: string) =>
  z.pipe(
    z.string().check(z.trim(), z.minLength(1, missing)),
    z.transform((typed: string, context): Day => {
      const read = typed && readDay(typed);
      if (read) return read;
      if (typed) context.issues.push({ code: "custom", message: unreal, input: typed });
      return "";
    }),
  );

const periodTo = (today: Day) =>
  z.pipe(
    z.object({
      from: day("Enter the first day of the period", "From must be a real date, like 1/6/2022"),
      to: day("Enter the last day of the period", "To must be a real date, like 30/9/2022"),
    }),
    z.transform(({ from, to }, context): Period => {
      const refuse = (field: "from" | "to", message: string) =>
        context.issues.push({ code: "custom", message, path: [field], input: { from, to } });
      if (from > today) refuse("from", "From must be today or in the past");
      else if (to < from) refuse("to", "To must be the same day as From or later");
      else if (daysBetween(from, to) >= MOST_DAYS) refuse("to", "The period must be 5 years or shorter");
      return { from, to: to < today ? to : today };
    }),
  );

/**
 * The period a query asks for: `from` and `to` in any usual way of writing a day. Without either, the 28 days up to and
 * including today. Of a day given several times the first counts. A later end is brought back to today. Words that are no period come back with an error for each field.
 */
export function periodFrom(query: PeriodQuery, today: Day): AskedPeriod {
  const typed = { from: fromAddress(query.from) ?? "", to: fromAddress(query.to) ?? "" };
  if (fromAddress(query.from) === undefined && fromAddress(query.to) === undefined) {
    const period = { from: plusDays(today, 1 - DEFAULT_DAYS), to: today };
    return { ok: true, period, typed: { from: shortDay(period.from), to: shortDay(period.to) } };
  }
  const read = periodTo(today).safeParse(typed);
  return read.success
    ? { ok: true, period: read.data, typed }
    : { ok: false, errors: errorsOf(read.error), typed };
}
