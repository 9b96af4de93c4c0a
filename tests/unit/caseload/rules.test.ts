import { describe, expect, it } from "vitest";
import {
  type Case,
  caseCountWords,
  caseOrderFrom,
  hasKeyWork,
  inOrder,
  isOverdue,
  needs,
  noKeyWorkerWords,
  responsibilityFrom,
} from "@/lib/caseload/rules";

const TODAY = "2026-11-22";
const weekly = { estate: "MALE_CLOSED", frequencyWeeks: 1 } as const;

const one = (facts: Partial<Case> = {}): Case => ({
  personId: "00000000-0000-4000-8000-000000000001",
  name: "Rowan, Peter",
  prisonNumber: "A1234BC",
  alerts: [],
  complexity: null,
  location: "B-2-014",
  lastAdmission: "2026-01-05",
  responsibility: "RESPONSIBLE",
  caseSince: "2026-01-06",
  keyWorker: "T. Alder",
  noKeyWorkerSince: null,
  lastSession: "2026-11-20",
  agreedNext: null,
  lastContact: null,
  openActions: 0,
  overdueActions: 0,
  ...facts,
});

const namesIn = (cases: Case[], order: Parameters<typeof inOrder>[1]) =>
  inOrder(cases, order).map(({ name }) => name);

describe("the order of a caseload", () => {
  const cases = [
    one({ name: "Hazel, Imran", lastSession: "2026-11-01", lastContact: "2026-11-10", openActions: 1 }),
    one({ name: "Aspen, Leroy", lastSession: null, lastAdmission: "2026-11-15", caseSince: "2026-11-16" }),
    one({ name: "Birch, Daniel", lastSession: "2026-10-01", lastContact: "2026-11-01", openActions: 3 }),
  ];

  it("puts the longest without a session first; nobody's first session counts from arrival", () => {
    expect(namesIn(cases, "session")).toEqual(["Birch, Daniel", "Hazel, Imran", "Aspen, Leroy"]);
  });

  it("counts a case without contact from the day it was taken on", () => {
    expect(namesIn(cases, "contact")).toEqual(["Birch, Daniel", "Hazel, Imran", "Aspen, Leroy"]);
  });

  it("orders by name and by most open actions", () => {
    expect(namesIn(cases, "name")).toEqual(["Aspen, Leroy", "Birch, Daniel", "Hazel, Imran"]);
    expect(namesIn(cases, "actions")).toEqual(["Birch, Daniel", "Hazel, Imran", "Aspen, Leroy"]);
  });

  it("falls back on name and prison number, and leaves the list it was given alone", () => {
    const alike = [one({ prisonNumber: "B1234BC" }), one({ prisonNumber: "A1234BC" })];
    expect(inOrder(alike, "session").map(({ prisonNumber }) => prisonNumber)).toEqual(["A1234BC", "B1234BC"]);
    expect(alike[0]?.prisonNumber).toBe("B1234BC");
  });

  it.each([
    ["name", "name"],
    ["toString", "session"],
    [undefined, "session"],
    [["name", "actions"], "session"],
  ])("reads %j as %s", (asked, order) => {
    expect(caseOrderFrom(asked)).toBe(order);
  });

  it("reads a responsibility, and anything else as every case", () => {
    expect(responsibilityFrom("CO_WORKING")).toBe("CO_WORKING");
    expect(responsibilityFrom("responsible")).toBeNull();
    expect(responsibilityFrom(["SUPPORTING"])).toBeNull();
  });
});

describe("what a case needs", () => {
  it.each([
    ["seen 7 days ago", { lastSession: "2026-11-15" }, false],
    ["seen 8 days ago", { lastSession: "2026-11-14" }, true],
    [
      "seen 8 days ago, next agreed for tomorrow",
      { lastSession: "2026-11-14", agreedNext: "2026-11-23" },
      false,
    ],
    ["never seen, here 7 days", { lastSession: null, lastAdmission: "2026-11-15" }, false],
    ["never seen, here 8 days", { lastSession: null, lastAdmission: "2026-11-14" }, true],
  ])("%s: overdue %s", (_, facts, overdue) => {
    expect(isOverdue(one(facts), weekly, TODAY)).toBe(overdue);
  });

  it("expects key work of every estate but the open one, and not of women of high complexity", () => {
    expect(hasKeyWork("MALE_CLOSED", "HIGH")).toBe(true);
    expect(hasKeyWork("WOMENS", "MEDIUM")).toBe(true);
    expect(hasKeyWork("WOMENS", "HIGH")).toBe(false);
    expect(hasKeyWork("MALE_OPEN", null)).toBe(false);
    expect(isOverdue(one({ lastSession: null }), { ...weekly, estate: "MALE_OPEN" }, TODAY)).toBe(false);
  });

  it("counts only those who should have key work, and every action", () => {
    const cases = [
      one({
        lastSession: null,
        keyWorker: null,
        noKeyWorkerSince: "2026-01-05",
        openActions: 2,
        overdueActions: 1,
      }),
      one({
        complexity: "HIGH",
        lastSession: null,
        keyWorker: null,
        noKeyWorkerSince: "2026-01-05",
        openActions: 1,
      }),
      one(),
    ];
    expect(needs(cases, { estate: "WOMENS", frequencyWeeks: 1 }, TODAY)).toEqual({
      expected: 2,
      overdue: 1,
      withoutKeyWorker: 1,
      openActions: 3,
      overdueActions: 1,
    });
  });

  it.each([
    ["2026-11-10", "None, 12 days"],
    ["2026-11-21", "None, 1 day"],
    ["2026-11-22", "None since today"],
  ])("without a key worker since %s: %s", (since, words) => {
    expect(noKeyWorkerWords(since, TODAY)).toBe(words);
  });

  it("counts cases in words and leaves out kinds that do not occur", () => {
    expect(caseCountWords([one(), one({ responsibility: "CO_WORKING" }), one()])).toBe(
      "3 cases: 2 responsible, 1 co-working",
    );
    expect(caseCountWords([one()])).toBe("1 case: 1 responsible");
    expect(caseCountWords([])).toBe("0 cases");
  });
});
