import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase, type TestDatabase } from "@/tests/support/database";
import { type SmallPrison, smallPrison } from "@/tests/support/small-prison";
import { asViewerIn, firstRow, insertOf } from "./writing";

// What a viewer who holds the application's role, but not its code, could write.

let database: TestDatabase;
let prison: SmallPrison;
let elsewhere: SmallPrison;
let owner: Client;
let app: Client;
let mine: string;
let theirs: string;

const words = "words that are long enough";

const entryOf = (author: string, facts: Record<string, unknown> = {}) => ({
  prison_code: "MDI",
  person_id: prison.people.mine,
  kind: "SESSION",
  occurred_at: "2026-02-03T14:00:00Z",
  minutes: 30,
  place: "CELL",
  overheard: false,
  narrative: words,
  author_id: author,
  author_name: "T. Alder",
  ...facts,
});

const record = async (facts: Record<string, unknown> = {}, author = prison.staff.keyWorker) =>
  (await firstRow<{ id: string }>(owner, insertOf("entries", entryOf(author, facts), "RETURNING id")))?.id ??
  "";

const write = (viewer: string, table: string, row: Record<string, unknown>, returning = "") =>
  asViewerIn(app, viewer, "MDI", () => firstRow(app, insertOf(table, row, returning)));

beforeAll(async () => {
  database = await freshDatabase("empty");
  prison = await smallPrison(database.ownerUrl, "MDI", "A");
  elsewhere = await smallPrison(database.ownerUrl, "LEI", "B");
  owner = new Client({ connectionString: database.ownerUrl });
  app = new Client({ connectionString: database.appUrl });
  await Promise.all([owner.connect(), app.connect()]);
  mine = await record();
  theirs = await record({ person_id: prison.people.theirs }, prison.staff.otherKeyWorker);
});

afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});

describe("a time or a fact that is the database's to say", () => {
  const later = "2030-01-01T00:00:00Z";
  const rows = {
    entries: () => entryOf(prison.staff.manager),
    amendments: () => ({
      prison_code: "MDI",
      entry_id: mine,
      person_id: prison.people.mine,
      author_id: prison.staff.keyWorker,
      author_name: "T. Alder",
      words: "one more thing",
    }),
    actions: () => ({
      prison_code: "MDI",
      person_id: prison.people.mine,
      description: "Ask education",
      owner: "KEY_WORKER",
    }),
    access_reasons: () => ({
      prison_code: "MDI",
      person_id: prison.people.theirs,
      staff_id: prison.staff.keyWorker,
      kind: "SAFETY",
      words: "",
    }),
    quality_samples: () => ({
      prison_code: "MDI",
      month: "2026-02-01",
      draw: 1,
      seed: "seed",
      population: 2,
      size: 1,
      drawn_by: prison.staff.manager,
    }),
    quality_reviews: () => ({
      prison_code: "MDI",
      entry_id: mine,
      selection: "CHOSEN",
      reviewer_id: prison.staff.manager,
      score: "3",
      individualised: "YES",
      continuity: "YES",
      reason: "because",
    }),
    audit_events: () => ({ prison_code: "MDI", actor_id: prison.staff.manager, action: "refused" }),
  };
  const writer = (table: keyof typeof rows) =>
    table === "amendments" || table === "access_reasons" ? prison.staff.keyWorker : prison.staff.manager;

  it.each(Object.keys(rows) as (keyof typeof rows)[])("%s takes a row without it", async (table) => {
    await expect(write(writer(table), table, rows[table]())).resolves.toBeUndefined();
  });

  it.each([
    ["entries", "recorded_at", later],
    ["entries", "wing", "Z"],
    ["entries", "key_worker_id", randomUUID()],
    ["entries", "case_note_id", "1"],
    ["entries", "id", randomUUID()],
    ["amendments", "recorded_at", later],
    ["actions", "agreed_at", later],
    ["actions", "settled_at", later],
    ["access_reasons", "given_at", later],
    ["quality_samples", "drawn_at", later],
    ["quality_reviews", "reviewed_at", later],
    ["audit_events", "at", later],
    ["audit_events", "hash", ""],
  ] as const)("%s refuses %s", async (table, column, value) => {
    await expect(write(writer(table), table, { ...rows[table](), [column]: value })).rejects.toThrow(
      /permission denied/,
    );
  });

  it("a sample is drawn in one's own name", async () => {
    await expect(
      write(prison.staff.manager, "quality_samples", {
        ...rows.quality_samples(),
        drawn_by: prison.staff.homd,
      }),
    ).rejects.toThrow(/policy/);
  });

  it.each([
    ["entries", () => entryOf(prison.staff.keyWorker)],
    ["amendments", rows.amendments],
  ] as const)("%s are signed with the name staff hold, whatever was sent", async (table, row) => {
    const written = await write(
      prison.staff.keyWorker,
      table,
      { ...row(), author_name: "Somebody Else" },
      "RETURNING author_name",
    );
    expect(written).toEqual({ author_name: "T. Alder" });
  });

  it("the owner loads an entry as it was signed and when it was written", async () => {
    const loaded = { author_name: "A. Rowan-Price", recorded_at: new Date("2026-02-04T09:00:00Z") };
    const id = await record(loaded);
    const text = "SELECT author_name, recorded_at FROM entries WHERE id = $1";
    expect(await firstRow(owner, { text, values: [id] })).toEqual(loaded);
  });
});

describe("what belongs together", () => {
  const action = (entryId: string) => ({
    prison_code: "MDI",
    person_id: prison.people.mine,
    entry_id: entryId,
    description: "Ask education",
    owner: "KEY_WORKER",
  });

  it("an action names an entry of its own person", async () => {
    await expect(write(prison.staff.manager, "actions", action(mine))).resolves.toBeUndefined();
    await expect(write(prison.staff.manager, "actions", action(theirs))).rejects.toThrow(
      /actions_of_that_person/,
    );
  });

  it("an amendment too, for the owner as well", async () => {
    const amendment = insertOf("amendments", {
      prison_code: "MDI",
      entry_id: theirs,
      person_id: prison.people.mine,
      author_id: prison.staff.otherKeyWorker,
      author_name: "T. Alder",
      words: "one more thing",
    });
    await expect(firstRow(owner, amendment)).rejects.toThrow(/amendments_of_that_person/);
  });

  it("a manager does not record about somebody who has left, or gone to another prison", async () => {
    const about = (person: string) =>
      write(
        prison.staff.manager,
        "entries",
        entryOf(prison.staff.manager, { person_id: person, occurred_at: "2026-02-10T10:00:00Z" }),
      );
    await expect(about(prison.people.nobodys)).resolves.toBeUndefined();
    await expect(about(prison.people.released)).rejects.toThrow(/policy/);
    await owner.query("UPDATE stays SET ends_at = '2026-04-01T09:00:00Z' WHERE person_id = $1", [
      prison.people.nobodys,
    ]);
    await owner.query(
      "INSERT INTO stays (person_id, prison_code, wing, starts_at) VALUES ($1, 'LEI', 'A', '2026-04-01T12:00:00Z')",
      [prison.people.nobodys],
    );
    await expect(about(prison.people.nobodys)).rejects.toThrow(/policy/);
  });
});

describe("a sample", () => {
  const sampled = async (entryId: string, month = "2026-02-01", as = prison) => {
    const manager = as.staff.manager;
    return asViewerIn(app, manager, as.code, async () => {
      const sample = { prison_code: as.code, month, draw: 1, seed: "s", population: 1, size: 1 };
      const made = await firstRow<{ id: string }>(
        app,
        insertOf("quality_samples", { ...sample, drawn_by: manager }, "RETURNING id"),
      );
      const row = { sample_id: made?.id, entry_id: entryId, prison_code: as.code, position: 1 };
      return firstRow(app, insertOf("sampled_entries", row));
    });
  };

  it("takes a session of its prison and its London month", async () => {
    await expect(sampled(mine)).resolves.toBeUndefined();
    const last = await record({ occurred_at: "2026-03-31T22:59:00Z" });
    const next = await record({ occurred_at: "2026-03-31T23:01:00Z" });
    await expect(sampled(last, "2026-03-01")).resolves.toBeUndefined();
    await expect(sampled(next, "2026-04-01")).resolves.toBeUndefined();
    await expect(sampled(next, "2026-03-01")).rejects.toThrow(/its prison and month/);
  });

  it("refuses a brief contact, another month and another prison", async () => {
    const brief = await record({ kind: "BRIEF_CONTACT" });
    await expect(sampled(brief)).rejects.toThrow(/its prison and month/);
    await expect(sampled(mine, "2026-03-01")).rejects.toThrow(/its prison and month/);
    await expect(sampled(mine, "2026-02-01", elsewhere)).rejects.toThrow(/its prison and month/);
  });
});

it("a sample that was drawn takes nothing more", async () => {
  const drawn = { prison_code: "MDI", month: "2026-02-01", draw: 1, seed: "s", population: 2, size: 1 };
  const { id } =
    (await firstRow<{ id: string }>(owner, insertOf("quality_samples", drawn, "RETURNING id"))) ?? {};
  const place = (entryId: string, position: number) =>
    insertOf("sampled_entries", { sample_id: id, entry_id: entryId, prison_code: "MDI", position });
  await owner.query(place(mine, 1));
  await expect(
    asViewerIn(app, prison.staff.manager, "MDI", () => app.query(place(theirs, 2))),
  ).rejects.toThrow(/its prison and month/);
});

describe("side doors", () => {
  it("the application makes no temporary table", async () => {
    await expect(app.query("CREATE TEMP TABLE kept (words text)")).rejects.toThrow(/permission denied/);
    await owner.query("CREATE TEMP TABLE staging (words text)");
  });

  it.each(["lo_create(0)", "lo_creat(-1)", "lo_from_bytea(0, 'words')", "lo_import('/etc/hostname')"])(
    "nor a large object with %s",
    async (call) => {
      await expect(app.query(`SELECT ${call}`)).rejects.toThrow(/permission denied/);
    },
  );

  it("and learns no more of the migrations than which there are", async () => {
    await expect(app.query("SELECT logs FROM _prisma_migrations")).rejects.toThrow(/permission denied/);
  });
});
