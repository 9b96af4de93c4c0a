import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "@/tests/support/blank-database";
import { freshDatabase, type TestDatabase } from "@/tests/support/database";
import { Arranger } from "./arrange";

let database: TestDatabase;
let arrange: Arranger;
let queries: typeof import("@/lib/figures/queries");
let db: typeof import("@/lib/db/as-viewer");
let signedIn: typeof import("@/tests/support/viewers").signedIn;
let officer: string;
const period = { from: "2022-06-01", to: "2022-06-30" };

beforeAll(async () => {
  database = await freshDatabase("empty");
  arrange = await Arranger.open(database.ownerUrl);
  queries = await import("@/lib/figures/queries");
  db = await import("@/lib/db/as-viewer");
  ({ signedIn } = await import("@/tests/support/viewers"));
  await arrange.prison("MDI");
  await arrange.prison("LEI");
  officer = await arrange.employ("KEY_WORKER", "MDI");
  for (const [wing, people] of [
    ["A", 9],
    ["B", 7],
    ["C", 3],
  ] as const) {
    for (let person = 0; person < people; person++) {
      const id = await arrange.person([{ prison: "MDI", wing, from: "2022-05-01 12:00" }]);
      await arrange.entry("MDI", id, officer, "2022-06-08 10:00");
    }
  }
});

afterAll(async () => {
  await arrange?.close();
  await (await import("@/lib/db/client")).disconnect();
  await database?.drop();
});

const viewerWith = async (role: string, prison: string) =>
  (await signedIn(await arrange.employ(role, prison))).viewer;

describe("what figures may read", () => {
  test.each(["SENIOR_LEADER", "CUSTODIAL_MANAGER", "HOMD", "CASE_ADMINISTRATOR"])(
    "%s counts the prison",
    async (role) => {
      const { total } = await queries.deliveryFigures(await viewerWith(role, "MDI"), period);
      expect(total).toMatchObject({ people: 19, recorded: 19 });
    },
  );

  test.each(["KEY_WORKER", "POM", "ADMINISTRATOR"])(
    "%s counts nothing, even past the page and the query",
    async (role) => {
      const { total } = await queries.deliveryFigures(await viewerWith(role, "MDI"), period);
      expect(total).toMatchObject({ people: 0, recorded: 0 });
    },
  );

  test("a leader of another prison counts nothing here, even when asking for it by code", async () => {
    const viewer = await viewerWith("SENIOR_LEADER", "LEI");
    const rows = await db.readFigures(viewer, {
      name: "of another prison",
      text: "SELECT (SELECT count(*) FROM entries) + (SELECT count(*) FROM stays) + (SELECT count(*) FROM people) AS seen",
      values: [],
    });
    expect(rows).toEqual([{ seen: "0" }]);
    const posing = { ...viewer, prisonCode: "MDI" };
    expect((await queries.deliveryFigures(posing, period)).total).toMatchObject({ people: 0, recorded: 0 });
  });

  test.each([
    "narrative FROM entries",
    "reason FROM quality_reviews",
    "surname FROM people",
    "surname FROM staff",
    "words FROM amendments",
  ])("the counting role is refused SELECT %s", async (what) => {
    const viewer = await viewerWith("SENIOR_LEADER", "MDI");
    const read = db.readFigures(viewer, { name: what, text: `SELECT ${what}`, values: [] });
    await expect(read).rejects.toMatchObject({ code: "42501" });
  });
});

test("the national team sees no figure of fewer than five people, nor one that gives it away", async () => {
  const { connections } = await import("@/lib/db/client");
  const { hashToken } = await import("@/lib/auth/session-token");
  const { viewerForToken } = await import("@/lib/auth/viewer");
  const { token } = await signedIn(await arrange.employ("NATIONAL", null));
  await connections().pool.query("SELECT auth_choose_prison($1, 'MDI')", [hashToken(token)]);
  const national = await viewerForToken(token, null);
  if (!national) throw new Error("The national viewer is signed in");
  const { wings, total } = await queries.deliveryFigures(national, period);
  expect(wings.map(({ wing, people, recorded }) => [wing, people, recorded])).toEqual([
    ["A", 9, 9],
    ["B", "withheld", "withheld"],
    ["C", "fewer than 5", "fewer than 5"],
  ]);
  expect(total).toMatchObject({ people: 19, recorded: 19 });
  expect(await queries.activeKeyWorkers(national, "2022-06-30")).toBe("fewer than 5");
  const { allocation } = await queries.waitingTimes(national, period);
  expect(allocation).toEqual({ reached: 0, meanDays: null, medianDays: null, waiting: 19 });
});

test("taking the figures away leaves an audit row with the period", async () => {
  const { recordExport } = await import("@/lib/figures/mutations");
  const leader = await viewerWith("SENIOR_LEADER", "MDI");
  await recordExport(leader, period);
  const rows = await ask(
    database.ownerUrl,
    "SELECT prison_code, subject_type, subject_id, address, detail FROM audit_events WHERE action = 'figures exported' AND actor_id = $1",
    [leader.staffId],
  );
  expect(rows).toEqual([
    { prison_code: "MDI", subject_type: "prison", subject_id: "MDI", address: "192.0.2.1", detail: period },
  ]);
});
