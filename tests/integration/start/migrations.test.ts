import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Migration, migrate, readMigrations } from "@/scripts/migrate";
import { PlainError } from "@/scripts/plain-error.mjs";
import { ask, blankDatabase } from "../../support/blank-database";

let database: Awaited<ReturnType<typeof blankDatabase>>;

beforeEach(async () => {
  database = await blankDatabase();
});
afterEach(() => database.drop());

const own = readMigrations();
const step = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash("sha256").update(sql).digest("hex"),
});
const tables = async () =>
  (
    await ask<{ table_name: string }>(
      database.ownerUrl,
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
    )
  ).map(({ table_name }) => table_name);

/** keywork_app exists in the whole cluster once any database was migrated; a bare run needs it for its last grant. */
const roles = step(
  "0000_roles",
  "DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'keywork_app') THEN CREATE ROLE keywork_app NOLOGIN; END IF; END $$",
);

test("a fresh database gets every migration, in order, and a second run finds nothing to do", async () => {
  expect(await migrate(database.ownerUrl)).toEqual(own.map(({ name }) => name));
  expect(await migrate(database.ownerUrl)).toEqual([]);
  expect(await tables()).toEqual(expect.arrayContaining(["entries", "people", "prisons", "staff"]));
});

test("records are what Prisma writes: the file's SHA-256 as PostgreSQL works it out, one step, finished", async () => {
  await migrate(database.ownerUrl);
  const rows = await ask(
    database.ownerUrl,
    "SELECT id, migration_name, checksum, applied_steps_count, logs, rolled_back_at, finished_at >= started_at AS finished FROM _prisma_migrations ORDER BY migration_name",
  );
  expect(rows).toHaveLength(own.length);
  for (const row of rows) {
    const file = readFileSync(path.join("prisma/migrations", row.migration_name, "migration.sql"));
    const [hashed] = await ask(database.ownerUrl, "SELECT encode(sha256($1), 'hex') AS checksum", [file]);
    expect(row).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      migration_name: row.migration_name,
      checksum: hashed?.checksum,
      applied_steps_count: 1,
      logs: null,
      rolled_back_at: null,
      finished: true,
    });
  }
});

test("the columns of the records are Prisma's", async () => {
  await migrate(database.ownerUrl, [roles]);
  const columns = await ask(
    database.ownerUrl,
    "SELECT column_name, data_type, character_maximum_length AS length, is_nullable FROM information_schema.columns WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position",
  );
  expect(columns.map((column) => Object.values(column).join(" "))).toEqual([
    "id character varying 36 NO",
    "checksum character varying 64 NO",
    "finished_at timestamp with time zone  YES",
    "migration_name character varying 255 NO",
    "logs text  YES",
    "rolled_back_at timestamp with time zone  YES",
    "started_at timestamp with time zone  NO",
    "applied_steps_count integer  NO",
  ]);
});

test("a migration that was changed after it was applied is refused in one sentence", async () => {
  const first = step("0001_first", "CREATE TABLE first (id int)");
  await migrate(database.ownerUrl, [roles, first]);
  const changed = step("0001_first", "CREATE TABLE first (id bigint)");
  await expect(migrate(database.ownerUrl, [roles, changed])).rejects.toThrow(
    new PlainError("Migration 0001_first was changed after it was applied: put its file back as it was."),
  );
});

test("a database that a newer version migrated is refused in one sentence", async () => {
  await migrate(database.ownerUrl, [roles, step("0002_later", "SELECT 1")]);
  await expect(migrate(database.ownerUrl, [roles])).rejects.toThrow(
    new PlainError("The database was migrated by a newer version (0002_later): use that version."),
  );
});

test("a migration that sorts before an applied one is refused in one sentence", async () => {
  await migrate(database.ownerUrl, [roles, step("0002_later", "SELECT 1")]);
  await expect(
    migrate(database.ownerUrl, [roles, step("0001_late_comer", "SELECT 1"), step("0002_later", "SELECT 1")]),
  ).rejects.toThrow(/0001_late_comer comes before 0002_later/);
});

test("a migration that fails leaves nothing of itself and keeps those before it", async () => {
  const good = step("0001_good", "CREATE TABLE good (id int)");
  const bad = step("0002_bad", "CREATE TABLE half (id int); SELECT 1 / 0");
  await expect(migrate(database.ownerUrl, [roles, good, bad])).rejects.toThrow(
    "Migration 0002_bad could not be applied",
  );
  expect(await tables()).toEqual(["_prisma_migrations", "good"]);
});

test("two runs at once apply each migration once", async () => {
  const slow = step("0001_slow", "SELECT pg_sleep(0.2); CREATE TABLE slow (id int)");
  const runs = await Promise.all([1, 2].map(() => migrate(database.ownerUrl, [roles, slow])));
  expect(runs.flat().sort()).toEqual(["0000_roles", "0001_slow"]);
});

test("a run that was killed midway is completed by the next", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "keywork-migrations-"));
  const write = (name: string, sql: string) => {
    mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, name, "migration.sql"), sql);
  };
  write("0000_roles", roles.sql);
  write("0001_first", "CREATE TABLE first (id int)");
  write("0002_second", "CREATE TABLE second (id int); SELECT pg_sleep(1.5)");
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "tests/support/migrate-folder.ts", database.ownerUrl, folder],
    { stdio: "ignore" },
  );
  const ended = once(child, "exit");
  const sleeping =
    "SELECT 1 FROM pg_stat_activity WHERE datname = $1 AND query LIKE '%pg_sleep(1.5)%' AND pid <> pg_backend_pid()";
  while ((await ask(database.ownerUrl, sleeping, [database.name])).length === 0) {
    expect(child.exitCode).toBeNull();
  }
  child.kill("SIGKILL");
  await ended;
  expect(await tables()).toEqual(["_prisma_migrations", "first"]);
  expect(await migrate(database.ownerUrl, readMigrations(folder))).toEqual(["0002_second"]);
  expect(await tables()).toEqual(["_prisma_migrations", "first", "second"]);
  rmSync(folder, { recursive: true });
});
