import { type Day, instantOf, longDay, readDay, readTime } from "@/lib/dates/london";
import type { ActionOwner } from "@/lib/db/generated/enums";
import type { EntryFields } from "./schema";
import { actionOwnerNames } from "./words";

/** The dates an entry must fit between. */
type Bounds = { admitted: Day; today: Day; now: Date };

/** An agreed action, ready to be stored. */
export type AgreedAction = { description: string; owner: ActionOwner; dueOn: Day | null };

/** The dated part of an entry, or the error of each field that is wrong. */
type Placed =
  | { ok: true; occurredAt: Date; nextSessionOn: Day | null; actions: AgreedAction[] }
  | { ok: false; errors: Record<string, string> };

const DATE_FORM = ", such as 22/11/2026";

/** Reads an entry's dates and times as typed and holds them against the person's stay and the clock. */
export function placeInTime(fields: EntryFields, { admitted, today, now }: Bounds): Placed {
  const errors: Record<string, string> = {};
  const day = readDay(fields.date);
  const time = readTime(fields.time);
  const occurredAt = day && time ? instantOf(day, time) : null;

  if (!day) errors.date = `Enter the date${DATE_FORM}`;
  else if (day > today) errors.date = "The date must be today or in the past";
  else if (day < admitted)
    errors.date = `The date must be on or after ${longDay(admitted)}, the day they came to this prison`;

  if (!time) errors.time = "Enter the time on the 24-hour clock, such as 14:30";
  else if (day && !occurredAt) errors.time = "The clocks went forward then. Enter a time that happened";
  else if (!errors.date && occurredAt && occurredAt > now) errors.time = "The time must be in the past";

  const nextSessionOn = fields.nextSession.trim() === "" ? null : readDay(fields.nextSession);
  if (fields.nextSession.trim() !== "") {
    if (!nextSessionOn) errors.nextSession = `Enter the date of the next session${DATE_FORM}`;
    else if (nextSessionOn < today) errors.nextSession = "The next session must be today or later";
  }

  const actions = fields.actions.flatMap((typed, place): AgreedAction[] => {
    if (typed.description.trim() === "") return [];
    const dueOn = typed.dueOn.trim() === "" ? null : readDay(typed.dueOn);
    if (typed.dueOn.trim() !== "" && !dueOn) errors[`actions.${place}.dueOn`] = `Enter the date${DATE_FORM}`;
    else if (dueOn && day && dueOn < day)
      errors[`actions.${place}.dueOn`] = "The date must not be before the session";
    return [{ description: typed.description, owner: ownerOf(typed.owner), dueOn }];
  });

  if (Object.keys(errors).length > 0 || !occurredAt) return { ok: false, errors };
  return { ok: true, occurredAt, nextSessionOn, actions };
}

// A tampered list may answer any word; "toString" is no owner.
const isOwner = (typed: string): typed is ActionOwner => Object.hasOwn(actionOwnerNames, typed);

const ownerOf = (typed: string): ActionOwner => (isOwner(typed) ? typed : "SOMEONE_ELSE");

/** Words as they are stored: browsers send each line end as two characters, and one was typed. */
export const asTyped = (text: string) => text.replaceAll("\r\n", "\n");
