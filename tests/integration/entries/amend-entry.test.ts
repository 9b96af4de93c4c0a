import { afterAll, beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { ask } from "@/tests/support/blank-database";
import { freshDatabase, type TestDatabase } from "@/tests/support/database";
import { type SmallPrison, smallPrison } from "@/tests/support/small-prison";

let database: TestDatabase;
let prison: SmallPrison;
let author: Viewer;
let manager: Viewer;
let entryId: string;
let amendEntry: typeof import("@/lib/entries/amendment-mutations").amendEntry;
let openRecord: typeof import("@/lib/entries/queries").openRecord;

beforeAll(async () => {
  database = await freshDatabase("empty");
  prison = await smallPrison(database.ownerUrl, "MDI");
  ({ amendEntry } = await import("@/lib/entries/amendment-mutations"));
  ({ openRecord } = await import("@/lib/entries/queries"));
  const { viewerOf } = await import("@/tests/support/viewers");
  author = await viewerOf(prison.staff.keyWorker);
  manager = await viewerOf(prison.staff.manager);
  const [row] = await ask<{ id: string }>(
    database.ownerUrl,
    `INSERT INTO entries (prison_code, person_id, kind, occurred_at, minutes, place, overheard, narrative, author_id, author_name)
     VALUES ('MDI', $1, 'SESSION', '2026-02-03T14:00:00Z', 30, 'CELL', false, 'the words as they were written', $2, 'T. Alder') RETURNING id`,
    [prison.people.mine, author.staffId],
  );
  entryId = row?.id ?? "";
});

afterAll(async () => {
  await (await import("@/lib/db/client")).disconnect();
  await database.drop();
});

const amendment = (words: string) => ({ entryId, submissionKey: crypto.randomUUID(), words });

it("adds words under the entry, once for each form, and changes nothing else", async () => {
  const added = amendment("He rang to say the visit is on Sunday.");
  expect(await amendEntry(author, added)).toEqual({ ok: true, personId: prison.people.mine });
  expect(await amendEntry(author, added)).toEqual({ ok: true, personId: prison.people.mine });
  const record = await openRecord(author, prison.people.mine, null);
  expect(record?.timeline?.entries[0]).toMatchObject({
    narrative: "the words as they were written",
    amendments: [{ words: "He rang to say the visit is on Sunday.", authorName: "T. Alder" }],
  });
  const audited = await ask(
    database.ownerUrl,
    "SELECT actor_id, detail FROM audit_events WHERE action = 'entry amended' AND subject_id = $1",
    [entryId],
  );
  expect(audited).toEqual([{ actor_id: author.staffId, detail: { person: prison.people.mine } }]);
});

it("nobody adds to another's entry; the try is audited", async () => {
  expect(await amendEntry(manager, amendment("not mine to add"))).toEqual({ ok: false, reason: "not found" });
  const refused = await ask(
    database.ownerUrl,
    "SELECT subject_id FROM audit_events WHERE action = 'refused' AND actor_id = $1",
    [manager.staffId],
  );
  expect(refused).toEqual([{ subject_id: entryId }]);
});

it.each(["UPDATE amendments SET words = 'other'", "DELETE FROM amendments", "TRUNCATE amendments"])(
  "%s is refused, for the owner too",
  async (statement) => {
    await amendEntry(author, amendment("a row to protect"));
    await expect(ask(database.ownerUrl, statement)).rejects.toThrow(/append-only/);
  },
);
