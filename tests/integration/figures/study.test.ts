import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { daysBetween } from "@/lib/dates/london";
import { ask } from "@/tests/support/blank-database";
import { freshDatabase, type TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
let queries: typeof import("@/lib/figures/queries");
let study: typeof import("@/lib/figures/study");
let viewerOf: typeof import("@/tests/support/viewers").viewerOf;

beforeAll(async () => {
  database = await freshDatabase("demonstration");
  queries = await import("@/lib/figures/queries");
  study = await import("@/lib/figures/study");
  ({ viewerOf } = await import("@/tests/support/viewers"));
});

afterAll(async () => {
  await (await import("@/lib/db/client")).disconnect();
  await database?.drop();
});

/** How far a figure worked out here may lie from the printed one: percentage points, days, or not at all. */
const tolerance = (name: string) =>
  name === "Delivery rate" ? 0.01 : name.startsWith("Mean days") ? 0.5 : 0;

describe.each(["a", "b", "c", "d"])(
  "leader.%s sees the study's own figures come out of single entries",
  (letter) => {
    test.each([0, 1, 2])("in period %i of the study", async (place) => {
      const [account] = await ask<{ id: string }>(
        database.ownerUrl,
        "SELECT id FROM staff WHERE username = $1",
        [`leader.${letter}`],
      );
      const viewer = await viewerOf(account?.id ?? "");
      const { prisonCode, demonstration } = viewer;
      const period = study.studyPeriods(prisonCode, demonstration)[place];
      if (!period) throw new Error("The study has three periods");
      const figures = await queries.deliveryFigures(viewer, period);
      const comparisons = study.comparedWithStudy({
        prisonCode,
        demonstration,
        period,
        figures,
        averagePeople: study.averagePeople(figures.total.personDays, daysBetween(period.from, period.to) + 1),
        keyWorkers: await queries.activeKeyWorkers(viewer, period.to),
        waits: await queries.waitingTimes(viewer, period),
      });
      expect(comparisons).toHaveLength([8, 1, 5][place] ?? 0);
      const number = (words: string) => Number.parseFloat(words.replaceAll(",", ""));
      for (const { name, printed, here } of comparisons) {
        expect(Math.abs(number(here) - number(printed)), `${name}: ${printed}, ${here}`).toBeLessThanOrEqual(
          tolerance(name) + 1e-9,
        );
      }
    });
  },
);

test("a prison that is not the demonstration's is not compared", () => {
  expect(study.studyPeriods("PRA", false)).toEqual([]);
  expect(study.studyPeriods("MDI", true)).toEqual([]);
});
