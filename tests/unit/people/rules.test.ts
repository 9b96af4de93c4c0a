import { describe, expect, it } from "vitest";
import { byNeed, type KeyWork, nextDue, releaseWords } from "@/lib/people/rules";

const today = "2026-11-22";
const keyWork = (facts: Partial<KeyWork>): KeyWork => ({
  lastAdmission: "2026-06-01",
  lastSession: "2026-11-18",
  agreedNext: null,
  frequencyWeeks: 1,
  ...facts,
});

describe("when the next session is due, in words", () => {
  it.each([
    ["a week after the last", {}, "Due Wednesday", false],
    ["today", { lastSession: "2026-11-15" }, "Due today", false],
    ["tomorrow", { lastSession: "2026-11-16" }, "Due tomorrow", false],
    ["one day late", { lastSession: "2026-11-14" }, "1 day overdue", true],
    ["late", { lastSession: "2026-11-12" }, "3 days overdue", true],
    ["the date that was agreed", { agreedNext: "2026-12-04" }, "Due 4 December 2026", false],
    ["an agreed date not after the session is no plan", { agreedNext: "2026-11-18" }, "Due Wednesday", false],
    ["every two weeks", { frequencyWeeks: 2 }, "Due 2 December 2026", false],
    ["every four weeks, and late", { frequencyWeeks: 4, lastSession: "2026-10-01" }, "24 days overdue", true],
  ])("%s", (_name, facts, words, late) => {
    expect(nextDue(keyWork(facts), today)).toMatchObject({ words, late });
  });

  it("somebody never met is counted from arrival", () => {
    const met = keyWork({ lastSession: null, lastAdmission: "2026-11-13" });
    expect(nextDue(met, today)).toEqual({
      due: "2026-11-20",
      words: "Not yet met, here 9 days",
      late: true,
      detail: "First session expected by 20 November 2026",
    });
  });

  it("an arrival this week is not yet late", () => {
    const arrived = keyWork({ lastSession: null, lastAdmission: "2026-11-21" });
    expect(nextDue(arrived, today)).toMatchObject({ words: "Not yet met, here 1 day", late: false });
  });
});

it("the list is ordered by what needs doing: never met, then overdue, then by day due", () => {
  const person = (name: string, facts: Partial<KeyWork>) => {
    const known = keyWork(facts);
    return { name, lastSession: known.lastSession, next: nextDue(known, today) };
  };
  const people = [
    person("due Friday", { lastSession: "2026-11-20" }),
    person("never met, 2 days", { lastSession: null, lastAdmission: "2026-11-20" }),
    person("overdue", { lastSession: "2026-11-01" }),
    person("never met, 9 days", { lastSession: null, lastAdmission: "2026-11-13" }),
    person("due today", { lastSession: "2026-11-15" }),
  ];
  expect(people.sort(byNeed).map(({ name }) => name)).toEqual([
    "never met, 9 days",
    "never met, 2 days",
    "overdue",
    "due today",
    "due Friday",
  ]);
});

it.each([
  [null, null],
  ["2026-11-22", "Released today"],
  ["2026-12-03", "Released in 11 days"],
  ["2026-12-27", "Released in 5 weeks"],
  ["2027-06-01", null],
  ["2026-11-01", null],
])("release on %s", (release, words) => {
  expect(releaseWords(release, today)).toBe(words);
});
