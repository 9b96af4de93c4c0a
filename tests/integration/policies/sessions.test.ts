import { createHash } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshDatabase, type TestDatabase } from "@/tests/support/database";
import { type SmallPrison, smallPrison } from "@/tests/support/small-prison";

// The sign-in functions alone, as the application's role calls them.

let database: TestDatabase;
let prison: SmallPrison;
let owner: Client;
let app: Client;

const hashOf = (token: string) => createHash("sha256").update(token).digest();
const open = (token: string) =>
  app.query("SELECT auth_open($1, $2, '192.0.2.1')", [prison.staff.keyWorker, hashOf(token)]);
const choose = async (token: string) =>
  (await app.query("SELECT auth_choose_prison($1, 'MDI') AS chosen", [hashOf(token)])).rows[0].chosen;
const alive = async (token: string) =>
  (await app.query("SELECT 1 FROM auth_viewer($1)", [hashOf(token)])).rowCount === 1;
const age = (token: string, column: "seen_at" | "started_at", interval: string) =>
  owner.query(`UPDATE staff_sessions SET ${column} = now() - $2::interval WHERE token_hash = $1`, [
    hashOf(token),
    interval,
  ]);

beforeAll(async () => {
  database = await freshDatabase("empty");
  prison = await smallPrison(database.ownerUrl, "MDI");
  owner = new Client({ connectionString: database.ownerUrl });
  app = new Client({ connectionString: database.appUrl });
  await Promise.all([owner.connect(), app.connect()]);
});

beforeEach(() => owner.query("DELETE FROM staff_sessions"));

afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});

describe("choosing a prison", () => {
  it("is for a session that is alive, and keeps it so", async () => {
    await open("one");
    await age("one", "seen_at", "9 minutes");
    expect(await choose("one")).toBe(true);
    await age("one", "seen_at", "14 seconds");
    expect(await alive("one")).toBe(true);
  });

  it.each([
    ["idle", () => age("one", "seen_at", "10 minutes")],
    ["eight hours old", () => age("one", "started_at", "8 hours")],
    ["signed out", () => app.query("SELECT auth_close($1, NULL)", [hashOf("one")])],
  ])("does not revive one that is %s", async (_name, end) => {
    await open("one");
    await end();
    expect(await choose("one")).toBe(false);
    expect(await alive("one")).toBe(false);
  });

  it("is not for somebody who has left", async () => {
    await open("one");
    const leave = (day: string | null) =>
      owner.query("UPDATE staff SET left_on = $2 WHERE id = $1", [prison.staff.keyWorker, day]);
    await leave("2026-01-01");
    expect(await choose("one")).toBe(false);
    await leave(null);
  });
});

it("signing in ends what has run out, and keeps what is alive on another terminal", async () => {
  for (const token of ["idle", "old", "alive"]) await open(token);
  await age("idle", "seen_at", "10 minutes");
  await age("old", "started_at", "8 hours");
  await open("new");
  const { rows } = await owner.query(
    "SELECT encode(token_hash, 'hex') AS hash, ended_at IS NOT NULL AS ended FROM staff_sessions",
  );
  const ended = (token: string) => rows.find(({ hash }) => hash === hashOf(token).toString("hex")).ended;
  expect(["idle", "old", "alive", "new"].map(ended)).toEqual([true, true, false, false]);
});

it("an address or a reason of any length is cut, not refused", async () => {
  await app.query("SELECT auth_refused($1, $2)", ["x".repeat(5000), "9".repeat(5000)]);
  const { rows } = await owner.query(
    "SELECT char_length(address) AS address, char_length(detail ->> 'why') AS why FROM audit_events WHERE action = 'request refused'",
  );
  expect(rows).toEqual([{ address: 45, why: 100 }]);
});
