import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { ask } from "@/tests/support/blank-database";
import { freshDatabase, type TestDatabase } from "@/tests/support/database";
import { type SmallPrison, smallPrison } from "@/tests/support/small-prison";

let database: TestDatabase;
let here: SmallPrison;
let there: SmallPrison;
let viewers: Record<"keyWorker" | "pom" | "manager" | "leader", Viewer>;
let people: typeof import("@/lib/people/queries") & typeof import("@/lib/people/my-people-queries");
let giveAccessReason: typeof import("@/lib/people/mutations").giveAccessReason;
let openRecord: typeof import("@/lib/entries/queries").openRecord;

beforeAll(async () => {
  database = await freshDatabase("empty");
  here = await smallPrison(database.ownerUrl, "MDI");
  there = await smallPrison(database.ownerUrl, "LEI", "B");
  people = { ...(await import("@/lib/people/queries")), ...(await import("@/lib/people/my-people-queries")) };
  ({ giveAccessReason } = await import("@/lib/people/mutations"));
  ({ openRecord } = await import("@/lib/entries/queries"));
  const { viewerOf } = await import("@/tests/support/viewers");
  viewers = {
    keyWorker: await viewerOf(here.staff.keyWorker),
    pom: await viewerOf(here.staff.pom),
    manager: await viewerOf(here.staff.manager),
    leader: await viewerOf(here.staff.leader),
  };
});

afterAll(async () => {
  await (await import("@/lib/db/client")).disconnect();
  await database.drop();
});

describe("my people", () => {
  it("are the open allocations of this officer in this prison, with what is agreed", async () => {
    await ask(
      database.ownerUrl,
      "INSERT INTO actions (prison_code, person_id, description, owner) VALUES ('MDI', $1, 'Ask education', 'KEY_WORKER'), ('MDI', $1, 'Write home', 'PERSON')",
      [here.people.mine],
    );
    const list = await people.listMyPeople(viewers.keyWorker);
    expect(list).toHaveLength(1);
    expect(list[0]).toMatchObject({
      id: here.people.mine,
      cell: "A-1-000",
      lastSession: null,
      openActions: 2,
      yourActions: 1,
    });
  });

  it("a session of an earlier stay does not count as having met here", async () => {
    await ask(
      database.ownerUrl,
      `INSERT INTO entries (prison_code, person_id, kind, occurred_at, minutes, place, overheard, narrative, author_id, author_name)
       VALUES ('MDI', $1, 'SESSION', '2026-02-03T14:00:00Z', 30, 'CELL', false, 'a session of the earlier stay', $2, 'T. Alder')`,
      [here.people.mine, here.staff.keyWorker],
    );
    expect((await people.listMyPeople(viewers.keyWorker))[0]?.lastSession).toBe("2026-02-03");
    await ask(database.ownerUrl, "UPDATE people SET last_admission_date = '2026-02-04' WHERE id = $1", [
      here.people.mine,
    ]);
    expect((await people.listMyPeople(viewers.keyWorker))[0]?.lastSession).toBeNull();
  });
});

const lastRefusal = async () =>
  (
    await ask<{ subject_id: string }>(
      database.ownerUrl,
      "SELECT subject_id FROM audit_events WHERE action = 'refused' ORDER BY id DESC LIMIT 1",
    )
  )[0]?.subject_id;

describe("opening a person", () => {
  it.each([
    ["own person", () => viewers.keyWorker, () => here.people.mine, true],
    ["another officer's", () => viewers.keyWorker, () => here.people.theirs, false],
    ["own case", () => viewers.pom, () => here.people.mine, true],
    ["not a case", () => viewers.pom, () => here.people.theirs, false],
    ["as a manager", () => viewers.manager, () => here.people.nobodys, true],
    ["as a leader", () => viewers.leader, () => here.people.mine, false],
  ])("%s", async (_name, viewer, id, open) => {
    expect(await people.getPerson(viewer(), id())).toMatchObject({ id: id(), here: true, open });
    const record = await openRecord(viewer(), id(), null);
    expect(record?.timeline !== null).toBe(open);
  });

  it("another prison's, an unknown and a malformed id are all not found", async () => {
    for (const id of [there.people.mine, crypto.randomUUID(), "1 OR 1=1", "", "\0", "9".repeat(300_000)]) {
      expect(await people.getPerson(viewers.manager, id)).toBeNull();
      expect(await openRecord(viewers.manager, id, null)).toBeNull();
      expect(await lastRefusal()).toBe(id.replaceAll("\0", "").slice(0, 100));
    }
  });

  it.each([{ id: ["6a0c5b9e-0000-4000-8000-00000000000a"] }, { id: {} }, { id: 7 }, { id: null }, {}])(
    "$id is no id",
    ({ id }) => {
      expect(people.isId(id)).toBe(false);
    },
  );

  it("somebody who left is known, but not here", async () => {
    expect(await people.getPerson(viewers.manager, here.people.released)).toMatchObject({
      here: false,
      cell: null,
    });
  });

  it("leaves an audit row for every read", async () => {
    const reads = async () =>
      (
        await ask<{ n: number }>(
          database.ownerUrl,
          "SELECT count(*)::int AS n FROM audit_events WHERE action = 'person read' AND subject_id = $1 AND actor_id = $2",
          [here.people.mine, here.staff.keyWorker],
        )
      )[0]?.n ?? 0;
    const before = await reads();
    await openRecord(viewers.keyWorker, here.people.mine, null);
    expect(await reads()).toBe(before + 1);
  });
});

describe("a reason", () => {
  it("opens somebody else's person and is on record", async () => {
    expect(
      await giveAccessReason(viewers.keyWorker, here.people.theirs, { kind: "OTHER", words: "Found upset" }),
    ).toEqual({ ok: true });
    expect(await people.getPerson(viewers.keyWorker, here.people.theirs)).toMatchObject({ open: true });
    const [row] = await ask(
      database.ownerUrl,
      "SELECT detail FROM audit_events WHERE action = 'access reason given'",
    );
    expect(row).toEqual({ detail: { kind: "OTHER" } });
  });

  it.each([
    ["another prison's person", () => there.people.mine],
    ["somebody who left", () => here.people.released],
  ])("does not open %s", async (_name, id) => {
    expect(await giveAccessReason(viewers.keyWorker, id(), { kind: "SAFETY", words: "" })).toEqual({
      ok: false,
      reason: "not found",
    });
    expect(await lastRefusal()).toBe(id());
  });
});
