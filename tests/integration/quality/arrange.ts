import { Client } from "pg";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { startOfDay, today } from "@/lib/dates/london";
import { disconnect } from "@/lib/db/client";
import { monthsAround } from "@/lib/quality/rules";
import { freshDatabase, type TestDatabase } from "@/tests/support/database";
import { type SmallPrison, smallPrison } from "@/tests/support/small-prison";
import { viewerOf } from "@/tests/support/viewers";

export const now = today();
export const { month } = monthsAround(now);
export const good = {
  score: "3",
  individualised: "YES",
  continuity: "PARTLY",
  reason: "You followed up what you agreed.",
} as const;

export let database: TestDatabase;
export let owner: Client;
export let prison: SmallPrison;
export let elsewhere: SmallPrison;
export let manager: Viewer;
export let homd: Viewer;
export let keyWorker: Viewer;
export let otherKeyWorker: Viewer;
export let foreignManager: Viewer;

type Wanted = {
  author?: string;
  person?: string;
  kind?: "SESSION" | "BRIEF_CONTACT";
  narrative?: string;
  at?: Date;
  in?: SmallPrison;
};

/** An entry straight into the tables; by default the key worker's session at the start of today. */
export async function entry(wanted: Wanted = {}): Promise<string> {
  const {
    in: where = prison,
    kind = "SESSION",
    at = startOfDay(now),
    narrative = "We talked about work.",
  } = wanted;
  const { rows } = await owner.query(
    `INSERT INTO entries (prison_code, person_id, kind, occurred_at, minutes, place, overheard, narrative, author_id, author_name)
     VALUES ($1, $2, $3, $4, 30, 'CELL', false, $5, $6, 'T. Alder') RETURNING id`,
    [
      where.code,
      wanted.person ?? where.people.mine,
      kind,
      at,
      narrative,
      wanted.author ?? where.staff.keyWorker,
    ],
  );
  return rows[0].id;
}

/** The audit rows of an action, newest first. */
export const audited = async (action: string) =>
  (
    await owner.query("SELECT subject_id, detail FROM audit_events WHERE action = $1 ORDER BY id DESC", [
      action,
    ])
  ).rows;

/** The constraint, or the code, that the database refuses the work with. */
export const constraintOf = (work: Promise<unknown>) =>
  work.then(
    () => "nothing was refused",
    (error) => error.constraint ?? error.code,
  );

/** Two prisons for the file's tests, each of which starts without samples and reviews. */
export function arrangePrisons() {
  beforeAll(async () => {
    database = await freshDatabase("empty");
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    prison = await smallPrison(database.ownerUrl, "TSA", "A");
    elsewhere = await smallPrison(database.ownerUrl, "TSB", "B");
    manager = await viewerOf(prison.staff.manager);
    homd = await viewerOf(prison.staff.homd);
    keyWorker = await viewerOf(prison.staff.keyWorker);
    otherKeyWorker = await viewerOf(prison.staff.otherKeyWorker);
    foreignManager = await viewerOf(elsewhere.staff.manager);
  });

  // Entries cannot be deleted, so each test draws from what it adds: everything before it is put in a sample of 2020,
  // which the database would refuse, as it would refuse to forget a review.
  beforeEach(async () => {
    await owner.query(
      "BEGIN; ALTER TABLE quality_reviews DISABLE TRIGGER USER; ALTER TABLE sampled_entries DISABLE TRIGGER USER",
    );
    await owner.query("DELETE FROM quality_reviews");
    await owner.query("DELETE FROM sampled_entries");
    await owner.query("DELETE FROM quality_samples");
    for (const code of [prison.code, elsewhere.code]) {
      const { rows } = await owner.query(
        "INSERT INTO quality_samples (prison_code, month, draw, seed, population, size) VALUES ($1, '2020-01-01', 1, 'old', 1, 1) RETURNING id",
        [code],
      );
      await owner.query(
        "INSERT INTO sampled_entries (sample_id, entry_id, prison_code, position) SELECT $1, id, prison_code, 1 FROM entries WHERE prison_code = $2",
        [rows[0].id, code],
      );
    }
    await owner.query(
      "ALTER TABLE quality_reviews ENABLE TRIGGER USER; ALTER TABLE sampled_entries ENABLE TRIGGER USER; COMMIT",
    );
  });

  afterAll(async () => {
    await disconnect();
    await owner.end();
    await database.drop();
  });
}
