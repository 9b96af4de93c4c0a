import { Client, type DatabaseError } from "pg";
import { readMigrations, unapplied } from "../migrate";
import { PlainError } from "../plain-error.mjs";

const OLDEST_VERSION = 15;

/** What must be on for a saved entry to survive a crash. */
const DURABILITY = ["fsync", "full_page_writes", "synchronous_commit"];

type Facts = {
  superuser: boolean;
  bypasses: boolean;
  owns: string | null;
};

/**
 * Refuses, in one sentence, to serve from a database that could lose an entry or let the application around its
 * policies: durability switched off, an application role that is more than it should be, or migrations missing.
 * @param appUrl the address that the web application will use
 */
export async function refuseUnsafeDatabase(appUrl: string): Promise<void> {
  await withClient(appUrl, "DATABASE_URL", async (client) => {
    await refuseOldVersion(client);
    for (const setting of DURABILITY) {
      const { rows } = await client.query("SELECT current_setting($1) AS value", [setting]);
      if (rows[0]?.value === "off") {
        throw new PlainError(
          `PostgreSQL has ${setting} switched off, so a saved entry could be lost: switch it on.`,
        );
      }
    }
    const { rows } = await client.query<Facts>(ROLE_FACTS);
    const [facts] = rows;
    if (!facts) throw new Error("The role of DATABASE_URL cannot see itself");
    const role = decodeURIComponent(new URL(appUrl).username);
    if (facts.superuser)
      throw new PlainError(`The application's role "${role}" is a superuser: use keywork_app.`);
    if (facts.bypasses) {
      throw new PlainError(`The application's role "${role}" bypasses row-level security: use keywork_app.`);
    }
    if (facts.owns) {
      throw new PlainError(`The application's role "${role}" owns the table ${facts.owns}: use keywork_app.`);
    }
    await refuseUnmigrated(client);
  });
}

/** Refuses an owner's address that cannot be used, before the migrations try it. */
export async function refuseUnusableOwner(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, "DATABASE_OWNER_URL", refuseOldVersion);
}

async function refuseOldVersion(client: Client): Promise<void> {
  const { rows } = await client.query("SELECT current_setting('server_version_num')::int / 10000 AS major");
  const major: number = rows[0]?.major;
  if (major >= OLDEST_VERSION) return;
  throw new PlainError(`PostgreSQL ${OLDEST_VERSION} or later is needed and this is PostgreSQL ${major}.`);
}

async function refuseUnmigrated(client: Client): Promise<void> {
  const applied = await client
    .query(
      "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
    )
    .catch((error: DatabaseError) => {
      // No such table, or one that the application may not read because another tool made it.
      if (error.code === "42P01" || error.code === "42501") return { rows: [] };
      throw error;
    });
  const missing = unapplied(readMigrations(), applied.rows);
  if (missing.length === 0) return;
  throw new PlainError(
    `The database lacks ${missing.length} migration${missing.length === 1 ? "" : "s"}: set DATABASE_OWNER_URL, so that npm start can apply them.`,
  );
}

async function withClient(
  url: string,
  variable: string,
  work: (client: Client) => Promise<void>,
): Promise<void> {
  let client: Client;
  try {
    client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    await client.connect();
  } catch (error) {
    const reason =
      error instanceof Error && error.message ? error.message : (error as { code?: string }).code;
    throw new PlainError(`The database that ${variable} names cannot be used (${reason}).`);
  }
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Of the role itself and of every role that it can become. */
const ROLE_FACTS = `
  SELECT bool_or(r.rolsuper) AS superuser, bool_or(r.rolbypassrls) AS bypasses,
    (SELECT min(c.oid::regclass::text) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
        AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owns
  FROM pg_roles r WHERE pg_has_role(current_user, r.oid, 'MEMBER')`;
