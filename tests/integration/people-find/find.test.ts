import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { ask } from "@/tests/support/blank-database";
import { freshDatabase, type TestDatabase } from "@/tests/support/database";
import { type SmallPrison, smallPrison } from "@/tests/support/small-prison";

let database: TestDatabase;
let prison: SmallPrison;
let viewers: { caseAdmin: Viewer; admin: Viewer; elsewhere: Viewer };
let find: typeof import("@/lib/people/find-queries");

beforeAll(async () => {
  database = await freshDatabase("empty");
  prison = await smallPrison(database.ownerUrl, "MDI", "A");
  const other = await smallPrison(database.ownerUrl, "LEI", "B");
  find = await import("@/lib/people/find-queries");
  const { viewerOf } = await import("@/tests/support/viewers");
  viewers = {
    caseAdmin: await viewerOf(prison.staff.caseAdmin),
    admin: await viewerOf(prison.staff.admin),
    elsewhere: await viewerOf(other.staff.caseAdmin),
  };
});

afterAll(async () => {
  await (await import("@/lib/db/client")).disconnect();
  await database.drop();
});

const numbers = async (words: string, viewer = viewers.caseAdmin) =>
  (await find.findPeople(viewer, words, 1)).people.map(({ prisonNumber }) => prisonNumber);

describe("finding a person", () => {
  it("answers who, where and with whom, and nothing else", async () => {
    expect(await find.findPeople(viewers.caseAdmin, "A0000BC", 1)).toEqual({
      total: 1,
      page: 1,
      people: [
        {
          id: prison.people.mine,
          name: "Hazel, Imran",
          prisonNumber: "A0000BC",
          location: "A-1-000",
          keyWorker: "T. Alder",
          pom: "T. Cedar",
        },
      ],
    });
  });

  it.each([
    ["a0000b", ["A0000BC"]],
    ["ROW", ["A0001BC"]],
    ["imran", ["A0002BC", "A0000BC", "A0001BC"]],
    ["rowan, im", ["A0001BC"]],
    ["Imran Rowan", ["A0001BC"]],
    ["A-1-001", ["A0001BC"]],
    ["mdi-a-1-1", ["A0001BC"]],
    ["A-1", ["A0000BC", "A0001BC"]],
  ])("%j finds %j", async (words, found) => {
    expect(await numbers(words)).toEqual(found);
  });

  it.each(["%", "_owan", "R%", "Row%n", "A____BC", "\\", "'; DROP TABLE people; --", "Rowan*", "[A-Z]owan"])(
    "takes %j as it is written, so it finds nobody",
    async (words) => {
      expect(await find.findPeople(viewers.caseAdmin, words, 1)).toEqual({ people: [], total: 0, page: 1 });
    },
  );

  it("finds nobody of another prison, by name, number or cell", async () => {
    expect(await numbers("B0000BC")).toEqual([]);
    expect(await numbers("LEI-A-1-001")).toEqual([]);
    expect(await numbers("Imran", viewers.elsewhere)).toEqual(["B0002BC", "B0000BC", "B0001BC"]);
    expect(await numbers("Imran", { ...viewers.caseAdmin, prisonCode: "LEI" })).toEqual([]);
  });

  it("finds nobody who was released", async () => {
    expect(await numbers("A0003BC")).toEqual([]);
    expect(await numbers("Willow")).toEqual([]);
  });

  it("shows an account administrator nobody, whatever the page allows", async () => {
    expect(await numbers("Imran", viewers.admin)).toEqual([]);
    expect((await find.listUnallocated(viewers.admin, { wing: null, page: 1 })).people).toEqual([]);
  });

  it("leaves one audit row with how many were found and not a word of the search", async () => {
    const rows = () =>
      ask<{ subject_id: string; detail: unknown }>(
        database.ownerUrl,
        "SELECT subject_id, detail FROM audit_events WHERE action = 'person found' AND actor_id = $1 ORDER BY id",
        [prison.staff.caseAdmin],
      );
    const before = (await rows()).length;
    await find.findPeople(viewers.caseAdmin, "Rowan", 1);
    const after = await rows();
    expect(after).toHaveLength(before + 1);
    expect(after.at(-1)).toEqual({ subject_id: "MDI", detail: { found: 1 } });
  });
});

describe("people without a key worker", () => {
  const unallocated = (wing: string | null = null, page = 1, viewer = viewers.caseAdmin) =>
    find.listUnallocated(viewer, { wing, page });

  it("lists those here now with nobody, counted by wing", async () => {
    expect(await unallocated()).toEqual({
      people: [
        {
          id: prison.people.nobodys,
          name: "Birch, Imran",
          prisonNumber: "A0002BC",
          location: "B-1-002",
          lastAdmission: "2026-01-05",
          pom: null,
        },
      ],
      wings: [{ wing: "B", count: 1 }],
    });
  });

  it("filters by wing and keeps the counts; a wing of nobody is empty", async () => {
    expect((await unallocated("B")).people).toHaveLength(1);
    expect(await unallocated("Z")).toEqual({ people: [], wings: [{ wing: "B", count: 1 }] });
  });

  it("leaves out open prisons, and women of high complexity", async () => {
    expect((await unallocated(null, 1, { ...viewers.caseAdmin, estate: "MALE_OPEN" })).people).toEqual([]);
    await ask(database.ownerUrl, "UPDATE people SET complexity = 'HIGH' WHERE id = $1", [
      prison.people.nobodys,
    ]);
    expect((await unallocated(null, 1, { ...viewers.caseAdmin, estate: "WOMENS" })).people).toEqual([]);
    expect((await unallocated()).people).toHaveLength(1);
  });
});

describe("many people of one name", () => {
  beforeAll(async () => {
    await ask(
      database.ownerUrl,
      `WITH made AS (
         INSERT INTO people (prison_number, surname, forenames, date_of_birth, legal_status, reception_date, last_admission_date)
         SELECT 'C' || lpad(n::text, 4, '0') || 'DE', 'Sallow', 'Sam', '1990-01-01', 'SENTENCED', '2026-02-01', '2026-02-01'
         FROM generate_series(1, 120) n RETURNING id)
       INSERT INTO stays (person_id, prison_code, wing, starts_at) SELECT id, 'MDI', 'C', '2026-02-01T09:00:00Z' FROM made`,
    );
  });

  it("come 50 to a page; past the last page is the last", async () => {
    const pages = await Promise.all(
      [1, 2, 3, 9].map((page) => find.findPeople(viewers.caseAdmin, "Sallow", page)),
    );
    expect(pages.map(({ people, total, page }) => [people.length, total, page])).toEqual([
      [50, 120, 1],
      [50, 120, 2],
      [20, 120, 3],
      [20, 120, 3],
    ]);
    const all = pages.slice(0, 3).flatMap(({ people }) => people.map(({ prisonNumber }) => prisonNumber));
    expect(new Set(all).size).toBe(120);
  });

  it("without a key worker come the longest here first, 50 to a page", async () => {
    const first = await find.listUnallocated(viewers.caseAdmin, { wing: null, page: 1 });
    const last = await find.listUnallocated(viewers.caseAdmin, { wing: "C", page: 3 });
    expect(first.people[0]?.name).toBe("Birch, Imran");
    expect([first.people.length, last.people.length]).toEqual([50, 20]);
    expect(first.wings).toEqual([
      { wing: "B", count: 1 },
      { wing: "C", count: 120 },
    ]);
  });
});
