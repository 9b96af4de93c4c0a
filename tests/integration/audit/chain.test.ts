import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "@/tests/support/blank-database";
import { freshDatabase, type TestDatabase } from "@/tests/support/database";
import { smallPrison } from "@/tests/support/small-prison";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase("empty");
  await smallPrison(database.ownerUrl, "MDI");
  await smallPrison(database.ownerUrl, "LEI", "B");
  for (const prison of ["MDI", "LEI", "MDI", null, "MDI"]) {
    await ask(
      database.ownerUrl,
      "INSERT INTO audit_events (prison_code, action, detail) VALUES ($1, 'sign-in', '{\"why\": \"test\"}')",
      [prison],
    );
  }
});

afterAll(() => database.drop());

const firstBroken = async (chain: string) =>
  (await ask<{ id: string | null }>(database.ownerUrl, "SELECT audit_first_broken($1) AS id", [chain]))[0]
    ?.id;

it("each prison has its own whole chain", async () => {
  for (const chain of ["MDI", "LEI", ""]) expect(await firstBroken(chain)).toBeNull();
  const heads = await ask(database.ownerUrl, "SELECT chain FROM audit_heads ORDER BY chain");
  expect(heads).toEqual([{ chain: "" }, { chain: "LEI" }, { chain: "MDI" }]);
});

it("many events at once still form one chain", async () => {
  await Promise.all(
    Array.from({ length: 20 }, () =>
      ask(database.ownerUrl, "INSERT INTO audit_events (prison_code, action) VALUES ('LEI', 'person read')"),
    ),
  );
  expect(await firstBroken("LEI")).toBeNull();
});

it.each(["UPDATE audit_events SET action = 'x'", "DELETE FROM audit_events", "TRUNCATE audit_events"])(
  "%s is refused, for the owner too",
  async (statement) => {
    await expect(ask(database.ownerUrl, statement)).rejects.toThrow(/append-only/);
  },
);

it("a row changed behind the trigger's back is found, and named", async () => {
  const rows = await ask<{ id: string }>(
    database.ownerUrl,
    "SELECT id FROM audit_events WHERE prison_code = 'MDI' ORDER BY id",
  );
  const middle = rows[1]?.id;
  await ask(database.ownerUrl, "ALTER TABLE audit_events DISABLE TRIGGER audit_events_append_only");
  await ask(database.ownerUrl, "UPDATE audit_events SET action = 'changed' WHERE id = $1", [middle]);
  expect(await firstBroken("MDI")).toBe(middle);
  expect(await firstBroken("LEI")).toBeNull();
});

it.each([
  "INSERT INTO audit_heads (chain, last_id, hash) VALUES ('BXI', 1, '')",
  "UPDATE audit_heads SET last_id = 0",
  "DELETE FROM audit_heads",
  "TRUNCATE audit_heads",
])("%s is refused, for the owner too", async (statement) => {
  await expect(ask(database.ownerUrl, statement)).rejects.toThrow(/append-only/);
});

it("a tail that was cut off is found, and a whole chain that is gone", async () => {
  const [newest] = await ask<{ id: string }>(
    database.ownerUrl,
    "SELECT max(id) AS id FROM audit_events WHERE prison_code = 'LEI'",
  );
  expect(await firstBroken("LEI")).toBeNull();
  await ask(database.ownerUrl, "ALTER TABLE audit_events DISABLE TRIGGER audit_events_append_only");
  await ask(database.ownerUrl, "DELETE FROM audit_events WHERE id = $1", [newest?.id]);
  expect(await firstBroken("LEI")).toBe(newest?.id);
  await ask(database.ownerUrl, "DELETE FROM audit_events WHERE prison_code = 'LEI'");
  expect(await firstBroken("LEI")).toBe(newest?.id);
});

it.each([
  ["action", "x".repeat(51)],
  ["subject_type", "x".repeat(51)],
  ["subject_id", "x".repeat(101)],
  ["address", "x".repeat(46)],
  ["detail", JSON.stringify({ why: "x".repeat(4000) })],
])("no event is made huge by its %s", async (column, value) => {
  const columns = column === "action" ? "action" : `action, ${column}`;
  const values = column === "action" ? "$1" : "'refused', $1";
  await expect(
    ask(database.ownerUrl, `INSERT INTO audit_events (${columns}) VALUES (${values})`, [value]),
  ).rejects.toThrow(new RegExp(`audit_events_${column}_check`));
});
