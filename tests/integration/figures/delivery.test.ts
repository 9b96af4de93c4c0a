import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { freshDatabase, type TestDatabase } from "@/tests/support/database";
import { Arranger } from "./arrange";

let database: TestDatabase;
let arrange: Arranger;
let queries: typeof import("@/lib/figures/queries");
let viewerOf: typeof import("@/tests/support/viewers").viewerOf;
let officer: string;
let reviewer: string;
let secondReviewer: string;

beforeAll(async () => {
  database = await freshDatabase("empty");
  arrange = await Arranger.open(database.ownerUrl);
  queries = await import("@/lib/figures/queries");
  ({ viewerOf } = await import("@/tests/support/viewers"));
  await arrange.prison("OTH");
  officer = await arrange.employ("KEY_WORKER", "OTH");
  reviewer = await arrange.employ("CUSTODIAL_MANAGER", "OTH");
  secondReviewer = await arrange.employ("HOMD", "OTH");
});

afterAll(async () => {
  await arrange?.close();
  await (await import("@/lib/db/client")).disconnect();
  await database?.drop();
});

/** A senior leader of a new prison. */
async function leaderOf(...prison: Parameters<Arranger["prison"]>): Promise<Viewer> {
  await arrange.prison(...prison);
  return viewerOf(await arrange.employ("SENIOR_LEADER", prison[0]));
}

describe("days in scope", () => {
  let leader: Viewer;

  beforeAll(async () => {
    leader = await leaderOf("DAY");
  });

  const personDays = async (from: string, to: string) => {
    const figures = await queries.deliveryFigures(leader, { from, to });
    return Object.fromEntries([...figures.wings, figures.total].map((row) => [row.wing, row.personDays]));
  };

  test("a wing move counts the day for the wing of its end; the day of leaving is not counted", async () => {
    await arrange.person([
      { prison: "DAY", wing: "A", from: "2022-03-01 15:00", to: "2022-03-04 10:00" },
      { prison: "DAY", wing: "B", from: "2022-03-04 10:00", to: "2022-03-08 09:00" },
    ]);
    expect(await personDays("2022-03-01", "2022-03-31")).toEqual({ A: 3, B: 4, Total: 7 });
    expect(await personDays("2022-03-04", "2022-03-04")).toEqual({ B: 1, Total: 1 });
    expect(await personDays("2022-03-08", "2022-03-31")).toEqual({ Total: 0 });
  });

  test("a stay that ends on the day it began counts no day", async () => {
    await arrange.person([{ prison: "DAY", wing: "C", from: "2022-02-01 09:00", to: "2022-02-01 20:00" }]);
    expect(await personDays("2022-01-31", "2022-02-02")).toEqual({ Total: 0 });
  });

  // By hand: from the arrival's day up to, not including, the day of leaving.
  test.each([
    {
      what: "the clocks go forward",
      from: "2022-03-27 00:30",
      to: "2022-04-03 00:30",
      ask: ["2022-03-21", "2022-04-10"],
      days: 7,
    },
    {
      what: "the clocks go back",
      from: "2022-10-30 00:30",
      to: "2022-11-06 23:30",
      ask: ["2022-10-24", "2022-11-13"],
      days: 7,
    },
    {
      what: "a leap day",
      from: "2024-02-28 12:00",
      to: "2024-03-02 12:00",
      ask: ["2024-02-01", "2024-03-31"],
      days: 3,
    },
    {
      what: "a year's end",
      from: "2021-12-30 12:00",
      to: "2022-01-03 12:00",
      ask: ["2021-12-31", "2022-01-01"],
      days: 2,
    },
    {
      what: "just past midnight in summer, still the day before in UTC",
      from: "2022-07-02 00:15",
      to: "2022-07-03 00:15",
      ask: ["2022-07-01", "2022-07-31"],
      days: 1,
    },
  ])("$what", async ({ from, to, ask: [first = "", last = ""], days }) => {
    const before = (await personDays(first, last)).Total as number;
    await arrange.person([{ prison: "DAY", wing: "D", from, to }]);
    expect(((await personDays(first, last)).Total as number) - before).toBe(days);
  });

  test("a person with no end is counted to the end of the period", async () => {
    await arrange.person([{ prison: "DAY", wing: "E", from: "2025-05-30 12:00" }]);
    expect(await personDays("2025-06-01", "2025-06-14")).toEqual({ E: 14, Total: 14 });
  });
});

describe("sessions and their ratings", () => {
  const period = { from: "2022-06-01", to: "2022-06-30" };
  let leader: Viewer;
  let person: string;

  beforeAll(async () => {
    leader = await leaderOf("SES", "MALE_CLOSED", 2);
    await arrange.prison("FAR");
    person = await arrange.person([
      { prison: "SES", wing: "A", from: "2022-05-01 12:00", to: "2022-06-15 10:00" },
      { prison: "SES", wing: "B", from: "2022-06-15 10:00", to: "2022-07-20 10:00" },
      { prison: "FAR", wing: "A", from: "2022-07-20 12:00" },
    ]);
    const stranger = await arrange.person([{ prison: "FAR", wing: "A", from: "2022-05-01 12:00" }]);
    await arrange.entry("FAR", stranger, officer, "2022-06-10 10:00");
    const first = await arrange.entry("SES", person, officer, "2022-06-01 00:05");
    const second = await arrange.entry("SES", person, officer, "2022-06-15 11:00");
    const third = await arrange.entry("SES", person, officer, "2022-06-30 23:55");
    await arrange.entry("SES", person, officer, "2022-05-31 23:55");
    await arrange.entry("SES", person, officer, "2022-07-01 00:00");
    await arrange.entry("SES", person, officer, "2022-06-20 10:00", "BRIEF_CONTACT");
    await arrange.entry("SES", person, officer, "2022-06-20 11:00", "POM_CONTACT");
    await arrange.review("SES", first, reviewer, "3", { at: "2022-07-02 10:00" });
    await arrange.review("SES", first, secondReviewer, "1b", { at: "2022-07-03 10:00" });
    await arrange.review("SES", second, reviewer, "1a");
    await arrange.review("SES", third, reviewer, "4", { chosen: true });
  });

  test("sessions of the London days are counted for the wing where they happened; other kinds and prisons are not", async () => {
    const { wings, total } = await queries.deliveryFigures(leader, period);
    expect(wings.map(({ wing, recorded }) => [wing, recorded])).toEqual([
      ["A", 1],
      ["B", 2],
    ]);
    expect(total).toMatchObject({ recorded: 3, personDays: 30, expected: 30 / 14 });
    expect(total.rate).toBeCloseTo(1.4, 10);
  });

  test("of several reviews the first counts; one chosen by hand is counted apart", async () => {
    const { total, chosen } = await queries.deliveryFigures(leader, period);
    expect(total).toMatchObject({ rated: 2, scores: { "4": 0, "3": 1, "2": 0, "1a": 1, "1b": 0 } });
    expect(total.quality).toMatchObject({ valid: 2, poorOfValid: 0.5 });
    expect(chosen).toBe(1);
  });

  test("the prison a person moved to counts none of this prison's sessions", async () => {
    const far = await viewerOf(await arrange.employ("SENIOR_LEADER", "FAR"));
    const { total } = await queries.deliveryFigures(far, period);
    expect(total).toMatchObject({ recorded: 1, personDays: 30, rated: 0 });
  });

  test("nothing recorded is 0%, nothing expected is no rate", async () => {
    const before = await queries.deliveryFigures(leader, { from: "2022-05-10", to: "2022-05-20" });
    expect(before.total).toMatchObject({ recorded: 0, rate: 0, assured: null });
    const never = await queries.deliveryFigures(leader, { from: "2019-05-10", to: "2019-05-20" });
    expect(never.total).toMatchObject({ recorded: 0, expected: null, rate: null });
  });
});

describe("estates", () => {
  const period = { from: "2022-06-01", to: "2022-06-07" };
  const arrived = (prison: string) => [{ prison, wing: "A", from: "2022-05-01 12:00" }];

  test("in a women's prison nobody of high complexity is expected; everybody else is", async () => {
    const leader = await leaderOf("WOM", "WOMENS");
    for (const complexity of ["HIGH", "MEDIUM", null] as const)
      await arrange.person(arrived("WOM"), complexity);
    expect((await queries.deliveryFigures(leader, period)).total).toMatchObject({ people: 2, expected: 2 });
    expect((await queries.waitingTimes(leader, period)).allocation.waiting).toBe(2);
  });

  test("in a men's closed prison complexity makes no difference", async () => {
    const leader = await leaderOf("MEN");
    await arrange.person(arrived("MEN"), "HIGH");
    expect((await queries.deliveryFigures(leader, period)).total).toMatchObject({ people: 1, expected: 1 });
  });

  test("in an open prison nothing is expected and there is no rate", async () => {
    const leader = await leaderOf("OPN", "MALE_OPEN");
    const person = await arrange.person(arrived("OPN"));
    await arrange.entry("OPN", person, officer, "2022-06-02 10:00");
    const { total } = await queries.deliveryFigures(leader, period);
    expect(total).toMatchObject({ recorded: 1, expected: null, rate: null });
  });
});
