import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { ROOT } from "./install.mjs";
import { PlainError } from "./plain-error.mjs";

export type Migration = { name: string; sql: string; checksum: string };

type Applied = { migration_name: string; checksum: string; finished_at: Date | null };

/** The lock that Prisma's own migrate commands take, so that the two never run at once. */
const PRISMA_LOCK = 72707369;

const MIGRATIONS = path.join(ROOT, "prisma", "migrations");

/** The migrations of a folder in their order, each with the checksum that Prisma records: SHA-256 of the file. */
export function readMigrations(folder = MIGRATIONS): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const bytes = readFileSync(path.join(folder, name, "migration.sql"));
      return {
        name,
        sql: bytes.toString("utf8"),
        checksum: createHash("sha256").update(bytes).digest("hex"),
      };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/**
 * Brings a database up to date, each migration in a transaction of its own together with its record, so that a run that
 * was killed is simply run again. The records are Prisma's, so `prisma migrate deploy` finds nothing left to do.
 * @returns the names of the migrations that were applied now
 */
export async function migrate(ownerUrl: string, migrations = readMigrations()): Promise<string[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
    await client.query(RECORDS);
    const { rows } = await client.query<Applied>(
      "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
    );
    const waiting = unapplied(migrations, rows);
    for (const migration of waiting) await apply(client, migration);
    // The application's role must be able to see that its database is complete, and nothing more (logs hold SQL).
    await client.query(
      "GRANT SELECT (migration_name, checksum, finished_at, rolled_back_at) ON _prisma_migrations TO keywork_app",
    );
    return waiting.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/**
 * The migrations that a database still lacks.
 * @throws PlainError when its records and the files contradict each other
 */
export function unapplied(migrations: Migration[], applied: Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const record of applied) {
    const name = record.migration_name;
    const migration = known.get(name);
    if (!migration) {
      throw new PlainError(`The database was migrated by a newer version (${name}): use that version.`);
    }
    if (!record.finished_at) {
      throw new PlainError(
        `Migration ${name} did not finish: settle it with "prisma migrate resolve" and start again.`,
      );
    }
    if (migration.checksum !== record.checksum) {
      throw new PlainError(
        `Migration ${name} was changed after it was applied: put its file back as it was.`,
      );
    }
  }
  const done = new Set(applied.map(({ migration_name }) => migration_name));
  const waiting = migrations.filter(({ name }) => !done.has(name));
  const [next] = waiting;
  const later = next && migrations.find(({ name }) => done.has(name) && name > next.name);
  if (later) {
    throw new PlainError(
      `Migration ${next.name} comes before ${later.name}, which is applied already: rename it.`,
    );
  }
  return waiting;
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO public._prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw new Error(`Migration ${name} could not be applied`, { cause: error });
  }
}

/** As Prisma 7 makes it. */
const RECORDS = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  varchar(36) PRIMARY KEY NOT NULL,
  checksum            varchar(64) NOT NULL,
  finished_at         timestamptz,
  migration_name      varchar(255) NOT NULL,
  logs                text,
  rolled_back_at      timestamptz,
  started_at          timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0
)`;
