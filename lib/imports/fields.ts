import { z } from "zod";
import { characters, readCellLocation, readDay, readMoment, readMomentOrDay } from "./rules";

/**
 * Shapes of single cells. An empty cell says what to enter; any other says what it is not. Spaces around a code, a
 * date or a number do not count; names and narratives are kept exactly as they are.
 */
function cell<Value>(what: string, read: (text: string) => Value | undefined) {
  return z.string().transform((text, ctx): Value => {
    const typed = text.trim();
    const value = typed === "" ? undefined : read(typed);
    if (value !== undefined) return value;
    ctx.addIssue({ code: "custom", message: typed === "" ? `enter ${what}` : `is not ${what}` });
    return z.NEVER;
  });
}

/** A cell that may be empty, or whose column the file may not have. */
export const optional = <Value>(shape: z.ZodType<Value, string>) =>
  z
    .string()
    .default("")
    .transform((text, ctx): Value | null => {
      if (text.trim() === "") return null;
      const result = shape.safeParse(text);
      if (result.success) return result.data;
      for (const { message } of result.error.issues) ctx.addIssue({ code: "custom", message });
      return z.NEVER;
    });

const matching = (what: string, pattern: RegExp) =>
  cell(what, (text) => (pattern.test(text) ? text : undefined));

export const prisonNumber = matching("a prison number such as A1234BC", /^[A-Z]\d{4}[A-Z]{2}$/);
export const prison = matching("a prison code such as MDI", /^[A-Z]{3}$/);
export const category = matching("a category: one capital letter", /^[A-Z]$/);
export const caseNoteId = matching(
  "a case note identifier of up to 100 letters and figures",
  /^[\w.:-]{1,100}$/,
);

const usernamePattern = /^[a-z0-9][a-z0-9._@'-]{0,99}$/;
/** Usernames are kept in lower case. */
export const username = cell("a username such as HAZEL_ROWAN", (text) => {
  const lower = text.toLowerCase();
  return usernamePattern.test(lower) ? lower : undefined;
});

export const day = cell("a date such as 2022-06-04", readDay);
const iso = (read: (text: string) => Date | undefined) => (text: string) => read(text)?.toISOString();
export const moment = cell("a date such as 2022-06-04T14:30", iso(readMoment));
export const momentOrDay = cell("a date such as 2022-06-04T14:30 or 2022-06-04", iso(readMomentOrDay));

export const cellLocation = cell("a cell location such as MDI-A-1-001 or MDI-RECP", readCellLocation);

export const wholeNumber = (what: string, least: number, most: number) =>
  cell(`${what} from ${least} to ${most}`, (text) => {
    const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    return number >= least && number <= most ? number : undefined;
  });

export const yesOrNo = cell("yes or no", (text) => ({ yes: true, no: false })[text.toLowerCase()]);

/** One of some codes, written as the code (PRIVATE_ROOM) or in words (private room). */
export function oneOf<Code extends string>(codes: Record<Code, Code>) {
  const all = Object.values<Code>(codes);
  const words = all.map((code) => code.toLowerCase().replaceAll("_", " "));
  return cell(`one of ${words.join(", ")}`, (text) => {
    const code = text.toUpperCase().replace(/[ _]+/g, "_");
    return all.find((known) => known === code);
  });
}

/** One of the service's own codes, written in capital letters. */
export const code = <Code extends string>(what: string, ...codes: Code[]) =>
  cell(`${what}: ${codes.join(" or ")}`, (text) => codes.find((known) => known === text));

/** Several values parted by semicolons. */
export const several = <Value>(shape: z.ZodType<Value, string>) =>
  z.string().transform((text, ctx): Value[] => {
    const results = text.split(";").map((part) => shape.safeParse(part));
    const values: Value[] = [];
    for (const [at, result] of results.entries()) {
      if (result.success) values.push(result.data);
      else
        for (const { message } of result.error.issues) {
          ctx.addIssue({
            code: "custom",
            message: results.length > 1 ? `(part ${at + 1}) ${message}` : message,
          });
        }
    }
    return values;
  });

const words = (what: string, most: number) =>
  z.string().superRefine((text, ctx) => {
    if (text.trim() === "") ctx.addIssue({ code: "custom", message: `enter ${what}` });
    else if (/\p{Cc}/u.test(text))
      ctx.addIssue({ code: "custom", message: "has a control character or a line break in it" });
    else if (characters(text) > most)
      ctx.addIssue({ code: "custom", message: `is longer than ${most} characters` });
  });
export const surname = words("a surname", 100);
export const forenames = words("forenames", 100);
export const alert = words("a risk in a few words", 60).transform((text) => text.trim());

/** What was written, exactly as it is in the file: 20 characters, white space around them not counted, to 8,000. */
export const narrative = z.string().superRefine((text, ctx) => {
  const length = characters(text);
  const written = characters(text.trim());
  const message =
    written === 0
      ? "enter what happened"
      : written < 20
        ? `has ${written} characters: at least 20 are needed`
        : length > 8000
          ? `has ${length.toLocaleString("en-GB")} characters: at most 8,000 are kept`
          : undefined;
  if (message) ctx.addIssue({ code: "custom", message });
});
