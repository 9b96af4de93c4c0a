import { type Day, daysBetween, longDay, plusDays, weekday } from "@/lib/dates/london";

/** What is known of a person's key work when the next session is worked out. */
export type KeyWork = {
  /** Day of arrival at this prison. */
  lastAdmission: Day;
  /** Day of the newest session in this prison, or null. */
  lastSession: Day | null;
  /** The date agreed at that session, or null. */
  agreedNext: Day | null;
  /** The prison's frequency: one session every so many weeks. */
  frequencyWeeks: number;
};

/** How soon the person should be seen, in words, with the day behind it. */
export type NextDue = { due: Day; words: string; late: boolean; detail: string | null };

/**
 * The day the next session is due: the date agreed last time, else one frequency after the last session, else
 * one frequency after arrival.
 */
export function nextDueDay({ lastAdmission, lastSession, agreedNext, frequencyWeeks }: KeyWork): Day {
  if (lastSession === null) return plusDays(lastAdmission, 7 * frequencyWeeks);
  return agreedNext !== null && agreedNext > lastSession
    ? agreedNext
    : plusDays(lastSession, 7 * frequencyWeeks);
}

/** "3 days", "1 day". */
export const countOf = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

/** What to do next with a person, as a key worker reads it in the list. */
export function nextDue(keyWork: KeyWork, today: Day): NextDue {
  const due = nextDueDay(keyWork);
  const left = daysBetween(today, due);
  if (keyWork.lastSession === null) {
    const here = daysBetween(keyWork.lastAdmission, today);
    return {
      due,
      words: `Not yet met, here ${countOf(here, "day")}`,
      late: left < 0,
      detail: `First session expected by ${longDay(due)}`,
    };
  }
  return { due, words: dueWords(due, left), late: left < 0, detail: null };
}

function dueWords(due: Day, left: number): string {
  if (left < 0) return `${countOf(-left, "day")} overdue`;
  if (left === 0) return "Due today";
  if (left === 1) return "Due tomorrow";
  return left < 7 ? `Due ${weekday(due)}` : `Due ${longDay(due)}`;
}

/** By what needs doing: people never met first, the longest here before, then by the day they are due. */
export function byNeed(
  a: { next: NextDue; lastSession: Day | null },
  b: { next: NextDue; lastSession: Day | null },
): number {
  const unmet = Number(b.lastSession === null) - Number(a.lastSession === null);
  return unmet || a.next.due.localeCompare(b.next.due);
}

/** "Released in 5 weeks" when that is less than twelve weeks away; otherwise nothing. */
export function releaseWords(release: Day | null, today: Day): string | null {
  if (release === null) return null;
  const days = daysBetween(today, release);
  if (days < 0 || days > 84) return null;
  if (days === 0) return "Released today";
  return days < 14
    ? `Released in ${countOf(days, "day")}`
    : `Released in ${countOf(Math.floor(days / 7), "week")}`;
}

/** "Smith, John": how lists name people. */
export const listName = (person: { surname: string; forenames: string }) =>
  `${person.surname}, ${person.forenames}`;

/** "T. Alder": how staff are named. */
export const staffName = (staff: { surname: string; forenames: string }) =>
  `${staff.forenames.slice(0, 1)}. ${staff.surname}`;
