import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { freshDatabase, type TestDatabase } from "@/tests/support/database";
import { Arranger } from "./arrange";

let database: TestDatabase;
let arrange: Arranger;
let queries: typeof import("@/lib/figures/queries");
let leader: Viewer;
let officer: string;
const june = { from: "2022-06-01", to: "2022-06-30" };

beforeAll(async () => {
  database = await freshDatabase("empty");
  arrange = await Arranger.open(database.ownerUrl);
  queries = await import("@/lib/figures/queries");
  const { viewerOf } = await import("@/tests/support/viewers");
  await arrange.prison("MDI");
  await arrange.prison("LEI");
  officer = await arrange.employ("KEY_WORKER", "MDI");
  leader = await viewerOf(await arrange.employ("SENIOR_LEADER", "MDI"));
});

afterAll(async () => {
  await arrange?.close();
  await (await import("@/lib/db/client")).disconnect();
  await database?.drop();
});

test("waits run from the start of unbroken time here, and those still waiting are counted", async () => {
  // 10 days to a key worker and 20 to a session; the wing move on 3 June is no arrival.
  const moved = await arrange.person([
    { prison: "MDI", wing: "A", from: "2022-06-01 23:30", to: "2022-06-03 10:00" },
    { prison: "MDI", wing: "B", from: "2022-06-03 10:00" },
  ]);
  await arrange.allocate("MDI", moved, officer, "2022-06-11 00:30");
  await arrange.entry("MDI", moved, officer, "2022-06-21 10:00");
  await arrange.entry("MDI", moved, officer, "2022-06-29 10:00");
  // Away to another prison and back: the second arrival starts anew, 4 days to a key worker.
  const returned = await arrange.person([
    { prison: "MDI", wing: "A", from: "2022-01-01 12:00", to: "2022-02-01 10:00" },
    { prison: "LEI", wing: "A", from: "2022-02-01 15:00", to: "2022-06-05 09:00" },
    { prison: "MDI", wing: "A", from: "2022-06-05 12:00" },
  ]);
  await arrange.entry("MDI", returned, officer, "2022-01-10 10:00");
  await arrange.allocate("MDI", returned, officer, "2022-06-09 10:00");
  // Reached before the period: neither counted nor waiting.
  const settled = await arrange.person([{ prison: "MDI", wing: "A", from: "2022-03-01 12:00" }]);
  await arrange.allocate("MDI", settled, officer, "2022-03-03 10:00");
  await arrange.entry("MDI", settled, officer, "2022-03-04 10:00");
  // Reached only after the period; left before its end without either.
  const later = await arrange.person([{ prison: "MDI", wing: "A", from: "2022-06-20 12:00" }]);
  await arrange.allocate("MDI", later, officer, "2022-07-01 00:00");
  await arrange.person([{ prison: "MDI", wing: "A", from: "2022-06-10 12:00", to: "2022-06-30 20:00" }]);

  expect(await queries.waitingTimes(leader, june)).toEqual({
    allocation: { reached: 2, meanDays: 7, medianDays: 7, waiting: 1 },
    firstSession: { reached: 1, meanDays: 20, medianDays: 20, waiting: 2 },
  });
});

test("where nobody arrived there are no days", async () => {
  expect(await queries.waitingTimes(leader, { from: "2019-06-01", to: "2019-06-30" })).toEqual({
    allocation: { reached: 0, meanDays: null, medianDays: null, waiting: 0 },
    firstSession: { reached: 0, meanDays: null, medianDays: null, waiting: 0 },
  });
});

test("active key workers hold the role here on the day and are active", async () => {
  await arrange.employ("KEY_WORKER", "MDI", { from: "2022-06-30", to: "2022-06-30" });
  await arrange.employ("KEY_WORKER", "MDI", { to: "2022-06-29" });
  await arrange.employ("KEY_WORKER", "MDI", { from: "2022-07-01" });
  await arrange.employ("KEY_WORKER", "MDI", { status: "UNAVAILABLE_LONG_TERM_ABSENCE" });
  await arrange.employ("KEY_WORKER", "LEI");
  await arrange.employ("POM", "MDI");
  expect(await queries.activeKeyWorkers(leader, "2022-06-30")).toBe(2);
});
