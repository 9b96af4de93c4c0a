import type { Day } from "@/lib/dates/london";
import { daysBetween } from "@/lib/dates/london";
import type { Complexity, Estate, Responsibility } from "@/lib/db/generated/enums";
import { countOf, nextDueDay } from "@/lib/people/rules";

/** One of a prison offender manager's cases, as the caseload shows it. */
export type Case = {
  personId: string;
  name: string;
  prisonNumber: string;
  alerts: string[];
  complexity: Complexity | null;
  /** Wing, landing and cell ("B-2-014"), or the wing alone when no cell is known. */
  location: string;
  lastAdmission: Day;
  responsibility: Responsibility;
  /** Day on which the case became the viewer's. */
  caseSince: Day;
  keyWorker: string | null;
  /** Without a key worker since the last one ended, or since arrival. Null while there is one. */
  noKeyWorkerSince: Day | null;
  /** Newest session in this prison since the person arrived. */
  lastSession: Day | null;
  agreedNext: Day | null;
  lastContact: Day | null;
  openActions: number;
  overdueActions: number;
};

export const responsibilityNames: Record<Responsibility, string> = {
  RESPONSIBLE: "Responsible",
  SUPPORTING: "Supporting",
  CO_WORKING: "Co-working",
};

/** The responsibilities in the order in which they are shown. */
export const responsibilities = [
  "RESPONSIBLE",
  "SUPPORTING",
  "CO_WORKING",
] as const satisfies Responsibility[];

/** The headings a caseload can be ordered by, each with the direction it runs in. */
export const caseOrders = {
  name: "ascending",
  session: "ascending",
  contact: "ascending",
  actions: "descending",
} as const;

export type CaseOrder = keyof typeof caseOrders;

/** The order asked for in the address. Anything else is by last session: who has waited longest comes first. */
export const caseOrderFrom = (asked: unknown): CaseOrder =>
  typeof asked === "string" && Object.hasOwn(caseOrders, asked) ? (asked as CaseOrder) : "session";

/** The responsibility asked for in the address, or null for every case. */
export const responsibilityFrom = (asked: unknown): Responsibility | null =>
  responsibilities.find((responsibility) => responsibility === asked) ?? null;

const names = new Intl.Collator("en-GB");

/** The day since which nothing has happened: the last session, or arrival when there was none. */
const unseenSince = (one: Case): Day => one.lastSession ?? one.lastAdmission;

/** The day since which the POM has had no contact: the last contact, or the day the case became theirs. */
const noContactSince = (one: Case): Day => one.lastContact ?? one.caseSince;

const compare: Record<CaseOrder, (a: Case, b: Case) => number> = {
  name: () => 0,
  session: (a, b) => unseenSince(a).localeCompare(unseenSince(b)),
  contact: (a, b) => noContactSince(a).localeCompare(noContactSince(b)),
  actions: (a, b) => b.openActions - a.openActions || b.overdueActions - a.overdueActions,
};

/** The cases in the order asked for; those that are alike by name, then by prison number. */
export const inOrder = (cases: readonly Case[], order: CaseOrder): Case[] =>
  cases.toSorted(
    (a, b) =>
      compare[order](a, b) || names.compare(a.name, b.name) || names.compare(a.prisonNumber, b.prisonNumber),
  );

/**
 * Whether a person should have a key worker and sessions. Not in an open prison; not a woman assessed as of
 * high complexity, who sees her POM instead (the OMiC model, by estate).
 */
export const hasKeyWork = (estate: Estate | null, complexity: Complexity | null): boolean =>
  estate !== "MALE_OPEN" && !(estate === "WOMENS" && complexity === "HIGH");

/** What the viewer's prison expects of key work. */
export type Expectation = { estate: Estate | null; frequencyWeeks: number };

/** True when the next session was due before today. */
export function isOverdue(one: Case, { estate, frequencyWeeks }: Expectation, today: Day): boolean {
  return hasKeyWork(estate, one.complexity) && nextDueDay({ ...one, frequencyWeeks }) < today;
}

/** "None, 12 days": how long a person has been without a key worker. */
export function noKeyWorkerWords(since: Day, today: Day): string {
  const days = daysBetween(since, today);
  return days <= 0 ? "None since today" : `None, ${countOf(days, "day")}`;
}

/** "12 cases: 8 responsible, 3 supporting, 1 co-working". Kinds that do not occur are left out. */
export function caseCountWords(cases: readonly Case[]): string {
  const kinds = responsibilities
    .map((kind) => ({ kind, count: cases.filter(({ responsibility }) => responsibility === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${responsibilityNames[kind].toLowerCase()}`);
  return kinds.length > 0
    ? `${countOf(cases.length, "case")}: ${kinds.join(", ")}`
    : countOf(cases.length, "case");
}

/** What of a caseload needs somebody to act. */
export function needs(cases: readonly Case[], expectation: Expectation, today: Day) {
  const expected = cases.filter(({ complexity }) => hasKeyWork(expectation.estate, complexity));
  return {
    expected: expected.length,
    overdue: expected.filter((one) => isOverdue(one, expectation, today)).length,
    withoutKeyWorker: expected.filter(({ keyWorker }) => keyWorker === null).length,
    openActions: cases.reduce((sum, one) => sum + one.openActions, 0),
    overdueActions: cases.reduce((sum, one) => sum + one.overdueActions, 0),
  };
}
