import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import type { NewEntry } from "@/lib/entries/mutations";
import { ask } from "@/tests/support/blank-database";
import { freshDatabase, type TestDatabase } from "@/tests/support/database";
import { type SmallPrison, smallPrison } from "@/tests/support/small-prison";

let database: TestDatabase;
let prison: SmallPrison;
let viewers: { keyWorker: Viewer; manager: Viewer; leader: Viewer; pom: Viewer };
let recordEntry: typeof import("@/lib/entries/mutations").recordEntry;
let openRecord: typeof import("@/lib/entries/queries").openRecord;

beforeAll(async () => {
  database = await freshDatabase("empty");
  prison = await smallPrison(database.ownerUrl, "MDI");
  ({ recordEntry } = await import("@/lib/entries/mutations"));
  ({ openRecord } = await import("@/lib/entries/queries"));
  const { viewerOf } = await import("@/tests/support/viewers");
  viewers = {
    keyWorker: await viewerOf(prison.staff.keyWorker),
    manager: await viewerOf(prison.staff.manager),
    leader: await viewerOf(prison.staff.leader),
    pom: await viewerOf(prison.staff.pom),
  };
});

afterAll(async () => {
  await (await import("@/lib/db/client")).disconnect();
  await database.drop();
});

const entry = (facts: Partial<NewEntry> = {}): NewEntry => ({
  personId: prison.people.mine,
  submissionKey: crypto.randomUUID(),
  kind: "SESSION",
  occurredAt: new Date("2026-02-03T14:00:00Z"),
  minutes: 40,
  place: "PRIVATE_ROOM",
  overheard: false,
  narrative: `A session about the first visit since June. ${crypto.randomUUID()}`,
  nextSessionOn: null,
  actions: [],
  ...facts,
});

const count = async (narrative: string) =>
  (
    await ask<{ n: number }>(
      database.ownerUrl,
      "SELECT count(*)::int AS n FROM entries WHERE narrative = $1",
      [narrative],
    )
  )[0]?.n;

describe("recording an entry", () => {
  it("keeps the words, the actions and the facts the database looks up, with an audit row", async () => {
    const written = entry({
      narrative:
        "Cafodd ymweliad ddydd Sadwrn 🌱 שלום <script>alert('x')</script>\nnew line\ttab  two spaces",
      nextSessionOn: "2026-02-10",
      actions: [{ description: "Ask education about catering", owner: "KEY_WORKER", dueOn: "2026-02-12" }],
    });
    const recorded = await recordEntry(viewers.keyWorker, written);
    expect(recorded).toMatchObject({ ok: true });

    const opened = await openRecord(viewers.keyWorker, prison.people.mine, null);
    const shown = opened?.timeline?.entries.find(({ narrative }) => narrative === written.narrative);
    expect(shown).toMatchObject({
      minutes: 40,
      authorName: "T. Alder",
      nextSessionOn: "2026-02-10",
      actions: [
        {
          description: "Ask education about catering",
          owner: "KEY_WORKER",
          dueOn: "2026-02-12",
          state: "OPEN",
        },
      ],
    });
    const [row] = await ask(database.ownerUrl, "SELECT wing, key_worker_id FROM entries WHERE id = $1", [
      shown?.id,
    ]);
    expect(row).toEqual({ wing: "A", key_worker_id: prison.staff.keyWorker });
    const audited = await ask<{ detail: object }>(
      database.ownerUrl,
      "SELECT detail, actor_id FROM audit_events WHERE action = 'entry recorded' AND subject_id = $1",
      [shown?.id],
    );
    expect(audited).toEqual([
      { actor_id: prison.staff.keyWorker, detail: { kind: "SESSION", person: prison.people.mine } },
    ]);
  });

  it("the same form fifty times at once is one entry", async () => {
    const written = entry();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => recordEntry(viewers.keyWorker, written)),
    );
    expect(new Set(answers.map((answer) => answer.ok && answer.entryId)).size).toBe(1);
    expect(await count(written.narrative)).toBe(1);
  });

  it("the same words from a form opened again are the same entry", async () => {
    const written = entry();
    const first = await recordEntry(viewers.keyWorker, written);
    const again = await recordEntry(viewers.keyWorker, { ...written, submissionKey: crypto.randomUUID() });
    expect(again).toEqual(first);
    expect(await count(written.narrative)).toBe(1);
  });

  it.each<[string, Partial<NewEntry>]>([
    ["minutes", { minutes: 41 }],
    ["place", { place: "CELL" }],
    ["who could hear", { overheard: true }],
    ["the next session", { nextSessionOn: "2026-02-20" }],
    ["actions", { actions: [{ description: "Ask education", owner: "POM", dueOn: null }] }],
    ["the moment", { occurredAt: new Date("2026-02-03T14:01:00Z") }],
  ])("the same form with other %s is told so, and writes nothing", async (_name, change) => {
    const written = entry();
    const first = await recordEntry(viewers.keyWorker, written);
    const other = await recordEntry(viewers.keyWorker, { ...written, ...change });
    expect(other).toEqual({
      ok: false,
      reason: "saved with other words",
      entryId: first.ok && first.entryId,
    });
    expect(await count(written.narrative)).toBe(1);
  });

  it("the same form with other words is told so, and writes nothing", async () => {
    const written = entry();
    const first = await recordEntry(viewers.keyWorker, written);
    const other = await recordEntry(viewers.keyWorker, {
      ...written,
      narrative: `${written.narrative} and more`,
    });
    expect(other).toEqual({
      ok: false,
      reason: "saved with other words",
      entryId: first.ok && first.entryId,
    });
    expect(await count(`${written.narrative} and more`)).toBe(0);
  });

  it("nobody is recorded where they were not", async () => {
    const early = entry({ occurredAt: new Date("2026-01-05T09:59:00Z") });
    expect(await recordEntry(viewers.keyWorker, early)).toEqual({ ok: false, reason: "not here then" });
    expect(await count(early.narrative)).toBe(0);
  });

  it("a custodial manager records for anybody; a key worker only for their own people", async () => {
    expect(await recordEntry(viewers.manager, entry({ personId: prison.people.nobodys }))).toMatchObject({
      ok: true,
    });
    const foreign = entry({ personId: prison.people.theirs });
    await expect(recordEntry(viewers.keyWorker, foreign)).rejects.toThrow(/row-level security|policy/);
    expect(await count(foreign.narrative)).toBe(0);
  });

  it.each(["leader", "pom"] as const)("the database refuses a session by a %s", async (role) => {
    const written = entry();
    await expect(recordEntry(viewers[role], written)).rejects.toThrow();
    expect(await count(written.narrative)).toBe(0);
  });
});

describe("what the database holds, for its owner too", () => {
  const insert = (over: Record<string, unknown>) => {
    const row = {
      prison_code: "MDI",
      person_id: prison.people.mine,
      kind: "SESSION",
      occurred_at: "2026-02-03T14:00:00Z",
      minutes: 30,
      place: "CELL",
      overheard: false,
      narrative: "twenty characters or more",
      author_id: prison.staff.keyWorker,
      author_name: "T. Alder",
      ...over,
    };
    const names = Object.keys(row);
    return ask(
      database.ownerUrl,
      `INSERT INTO entries (${names.join(", ")}) VALUES (${names.map((_, place) => `$${place + 1}`).join(", ")})`,
      Object.values(row),
    );
  };

  it.each([
    ["the future", { occurred_at: "2099-01-01T00:00:00Z" }, /future/],
    ["before arrival", { occurred_at: "2025-01-01T00:00:00Z" }, /not in this prison/],
    ["241 minutes", { minutes: 241 }, /minutes_check/],
    ["no minutes", { minutes: 0 }, /minutes_check/],
    ["nineteen characters", { narrative: "x".repeat(19) }, /narrative_check/],
    ["8,001 characters", { narrative: "x".repeat(8001) }, /narrative_check/],
  ])("refuses %s", async (_name, over, words) => {
    await expect(insert(over)).rejects.toThrow(words);
  });

  it("refuses an entry after the person left", async () => {
    await expect(
      insert({ person_id: prison.people.released, occurred_at: "2026-03-02T09:00:00Z" }),
    ).rejects.toThrow(/not in this prison/);
  });

  it.each([
    "UPDATE entries SET narrative = 'other words that are long enough'",
    "UPDATE entries SET author_id = NULL",
    "UPDATE entries SET occurred_at = now()",
    "DELETE FROM entries",
    "TRUNCATE entries CASCADE",
  ])("%s is refused", async (statement) => {
    await insert({ narrative: `a row to protect ${crypto.randomUUID()}` });
    await expect(ask(database.ownerUrl, statement)).rejects.toThrow(/append-only/);
  });

  it("one open key worker allocation a person", async () => {
    await expect(
      ask(
        database.ownerUrl,
        "INSERT INTO allocations (prison_code, person_id, staff_id, allocated_at) VALUES ('MDI', $1, $2, now())",
        [prison.people.mine, prison.staff.otherKeyWorker],
      ),
    ).rejects.toThrow(/allocations_one_open/);
  });

  it("one place at a time", async () => {
    await expect(
      ask(
        database.ownerUrl,
        "INSERT INTO stays (person_id, prison_code, wing, starts_at) VALUES ($1, 'MDI', 'B', now())",
        [prison.people.mine],
      ),
    ).rejects.toThrow(/stays_one_place_at_a_time/);
  });
});
