import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { ask } from "@/tests/support/blank-database";
import { freshDatabase, type TestDatabase } from "@/tests/support/database";
import { type SmallPrison, smallPrison } from "@/tests/support/small-prison";

let database: TestDatabase;
let prison: SmallPrison;
let elsewhere: SmallPrison;
let listOwnCases: typeof import("@/lib/caseload/queries").listOwnCases;
let viewerOf: (staffId: string) => Promise<Viewer>;

const sql = (text: string, values: unknown[] = []) => ask<{ id: string }>(database.ownerUrl, text, values);

const allocate = (person: string, pom: string, responsibility: string, code = prison.code) =>
  sql(
    `INSERT INTO pom_allocations (prison_code, person_id, staff_id, responsibility, allocated_at)
     VALUES ($1, $2, $3, $4::responsibility, '2026-01-07T09:00:00Z')`,
    [code, person, pom, responsibility],
  );

const enter = (person: string, kind: string, occurredAt: string, nextSessionOn: string | null = null) =>
  sql(
    `INSERT INTO entries (prison_code, person_id, kind, occurred_at, minutes, place, overheard, narrative,
       next_session_on, author_id, author_name)
     VALUES ($1, $2, $3::entry_kind, $4, 40, 'CELL', false, 'Words that are long enough.', $5, $6, 'T. Alder')`,
    [prison.code, person, kind, occurredAt, nextSessionOn, prison.staff.keyWorker],
  );

beforeAll(async () => {
  database = await freshDatabase("empty");
  prison = await smallPrison(database.ownerUrl, "MDI", "A");
  elsewhere = await smallPrison(database.ownerUrl, "LEI", "B");
  ({ listOwnCases } = await import("@/lib/caseload/queries"));
  ({ viewerOf } = await import("@/tests/support/viewers"));
});

afterAll(async () => {
  await (await import("@/lib/db/client")).disconnect();
  await database.drop();
});

describe("a prison offender manager's caseload", () => {
  it("shows a case with its newest session, POM contact, key worker and open actions", async () => {
    await enter(prison.people.mine, "SESSION", "2026-02-03T14:00:00Z");
    await enter(prison.people.mine, "SESSION", "2026-03-03T23:30:00Z", "2026-03-10");
    await enter(prison.people.mine, "BRIEF_CONTACT", "2026-04-01T09:00:00Z");
    await enter(prison.people.mine, "POM_CONTACT", "2026-03-20T09:00:00Z");
    await sql(
      `INSERT INTO actions (prison_code, person_id, description, owner, due_on, state, settled_at) VALUES
         ($1, $2, 'Ask about a transfer', 'POM', '2026-01-20', 'OPEN', NULL),
         ($1, $2, 'Ask about a course', 'POM', NULL, 'OPEN', NULL),
         ($1, $2, 'Done long ago', 'POM', NULL, 'DONE', now())`,
      [prison.code, prison.people.mine],
    );
    expect(await listOwnCases(await viewerOf(prison.staff.pom))).toEqual([
      {
        personId: prison.people.mine,
        name: "Hazel, Imran",
        prisonNumber: "A0000BC",
        alerts: [],
        complexity: null,
        location: "A-1-000",
        lastAdmission: "2026-01-05",
        responsibility: "RESPONSIBLE",
        caseSince: "2026-01-06",
        keyWorker: "T. Alder",
        noKeyWorkerSince: null,
        lastSession: "2026-03-03",
        agreedNext: "2026-03-10",
        lastContact: "2026-03-20",
        openActions: 2,
        overdueActions: 1,
      },
    ]);
  });

  it("never shows another POM's cases, nor those of a POM in another prison", async () => {
    const [other] = await sql(
      "INSERT INTO staff (username, surname, forenames) VALUES ('pom.other', 'Juniper', 'Tariq') RETURNING id",
    );
    const otherPom = other?.id ?? "";
    await sql(
      "INSERT INTO staff_roles (staff_id, prison_code, role, from_day) VALUES ($1, 'MDI', 'POM', '2020-01-01')",
      [otherPom],
    );
    await allocate(prison.people.theirs, otherPom, "SUPPORTING");
    const peopleOf = async (staffId: string) =>
      (await listOwnCases(await viewerOf(staffId))).map(({ personId }) => personId);
    expect(await peopleOf(prison.staff.pom)).toEqual([prison.people.mine]);
    expect(await peopleOf(otherPom)).toEqual([prison.people.theirs]);
    expect(await peopleOf(elsewhere.staff.pom)).toEqual([elsewhere.people.mine]);
  });

  it("is empty for somebody who holds no case, and for a viewer made up for another prison", async () => {
    expect(await listOwnCases(await viewerOf(prison.staff.manager))).toEqual([]);
    const pom = await viewerOf(prison.staff.pom);
    expect(await listOwnCases({ ...pom, prisonCode: "LEI" })).toEqual([]);
  });

  it("counts the days without a key worker from the end of the last allocation, else from arrival", async () => {
    await allocate(prison.people.nobodys, prison.staff.pom, "CO_WORKING");
    const since = async () =>
      (await listOwnCases(await viewerOf(prison.staff.pom))).find(
        ({ personId }) => personId === prison.people.nobodys,
      )?.noKeyWorkerSince;
    expect(await since()).toBe("2026-01-05");
    await sql(
      `INSERT INTO allocations (prison_code, person_id, staff_id, allocated_at, ended_at, end_reason)
       VALUES ('MDI', $1, $2, '2026-01-08T09:00:00Z', '2026-07-01T23:30:00Z', 'MANUAL')`,
      [prison.people.nobodys, prison.staff.keyWorker],
    );
    expect(await since()).toBe("2026-07-02");
  });

  it("drops a case that has ended, a person who was released, and one who moved to another prison", async () => {
    const shown = async () =>
      (await listOwnCases(await viewerOf(prison.staff.pom))).map(({ personId }) => personId).sort();
    await allocate(prison.people.released, prison.staff.pom, "RESPONSIBLE");
    expect(await shown()).toEqual([prison.people.mine, prison.people.nobodys].sort());

    await sql("UPDATE pom_allocations SET ended_at = now(), end_reason = 'MANUAL' WHERE person_id = $1", [
      prison.people.nobodys,
    ]);
    expect(await shown()).toEqual([prison.people.mine]);

    await sql("UPDATE stays SET ends_at = '2026-05-01T09:00:00Z' WHERE person_id = $1", [prison.people.mine]);
    await sql(
      "INSERT INTO stays (person_id, prison_code, wing, starts_at) VALUES ($1, 'LEI', 'A', '2026-05-01T12:00:00Z')",
      [prison.people.mine],
    );
    expect(await shown()).toEqual([]);
  });
});
