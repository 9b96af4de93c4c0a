import { Client, escapeIdentifier, escapeLiteral } from "pg";
import { migrate } from "../migrate";
import { PlainError } from "../plain-error.mjs";
import { addressOf } from "./cluster";
import type { Settings } from "./data-directory";

export type Addresses = { ownerUrl: string; appUrl: string };

/** The database of the embedded cluster that the product itself uses. */
export const DATABASE = "keywork";

/** Both addresses of a database in the embedded cluster. */
export function addressesOf(settings: Settings, name: string): Addresses {
  return {
    ownerUrl: addressOf(settings, "keywork_owner", name),
    appUrl: addressOf(settings, "keywork_app", name),
  };
}

/** Makes the owner and a database of the embedded cluster when they are missing. */
export async function ensureDatabase(settings: Settings, name: string): Promise<Addresses> {
  await asSuperuser(settings, async (client) => {
    const password = escapeLiteral(settings.ownerPassword);
    if (!(await exists(client, "SELECT 1 FROM pg_roles WHERE rolname = $1", "keywork_owner"))) {
      await client.query(
        `CREATE ROLE keywork_owner LOGIN NOSUPERUSER BYPASSRLS CREATEROLE PASSWORD ${password}`,
      );
    }
    if (!(await exists(client, "SELECT 1 FROM pg_database WHERE datname = $1", name))) {
      await client.query(`CREATE DATABASE ${escapeIdentifier(name)} OWNER keywork_owner`);
    }
  });
  return addressesOf(settings, name);
}

/** Migrates a database of the embedded cluster and lets the application's role, which the migrations make, sign in. */
export async function migrateEmbedded(settings: Settings, { ownerUrl }: Addresses): Promise<string[]> {
  const applied = await migrate(ownerUrl);
  await asSuperuser(settings, async (client) => {
    await client.query(
      `ALTER ROLE keywork_app LOGIN NOINHERIT PASSWORD ${escapeLiteral(settings.applicationPassword)}`,
    );
    // Not inherited: the owner may put on either role (SET ROLE) to look at what that role would see.
    await client.query("GRANT keywork_app, keywork_figures TO keywork_owner WITH INHERIT FALSE, SET TRUE");
  });
  const name = decodeURIComponent(new URL(ownerUrl).pathname.slice(1));
  await asSuperuser(settings, (client) => refuseTemporaryTables(client, name));
  await asSuperuser(settings, refuseLargeObjects, name);
  return applied;
}

/** Takes temporary tables in a database from all but its owner. A copy of a database does not inherit this. */
export async function refuseTemporaryTables(superuser: Client, name: string): Promise<void> {
  await superuser.query(`REVOKE TEMPORARY ON DATABASE ${escapeIdentifier(name)} FROM PUBLIC`);
}

/** Takes the making of large objects from everybody in the connected database, which its copies do inherit. */
async function refuseLargeObjects(superuser: Client): Promise<void> {
  const { rows } = await superuser.query<{ made: string }>(
    `SELECT oid::regprocedure::text AS made FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace
       AND proname IN ('lo_creat', 'lo_create', 'lo_from_bytea', 'lo_import', 'lo_export')`,
  );
  for (const { made } of rows) await superuser.query(`REVOKE EXECUTE ON FUNCTION ${made} FROM PUBLIC`);
}

/** Runs statements as the embedded cluster's superuser, by default in the cluster's own database. */
export async function asSuperuser<Result>(
  settings: Settings,
  work: (client: Client) => Promise<Result>,
  database = "postgres",
): Promise<Result> {
  const client = new Client({ connectionString: addressOf(settings, "postgres", database) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Migrates your own PostgreSQL. When the migrations have just made the application's role and nobody has let it sign
 * in yet, it gets the password that DATABASE_URL holds; a role that can sign in already is left alone.
 */
export async function migrateOwn({ ownerUrl, appUrl }: Addresses): Promise<string[]> {
  const applied = await migrate(ownerUrl);
  const { username, password } = new URL(appUrl);
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const locked = "SELECT 1 FROM pg_roles WHERE rolname = $1 AND NOT rolcanlogin";
    if (password && (await exists(client, locked, decodeURIComponent(username)))) {
      const role = escapeIdentifier(decodeURIComponent(username));
      await client.query(`ALTER ROLE ${role} LOGIN PASSWORD ${escapeLiteral(decodeURIComponent(password))}`);
    }
  } catch (error) {
    if ((error as { code?: string }).code !== "42501") throw error;
    throw new PlainError(
      `The role "${username}" cannot sign in and the owner may not change that: give it LOGIN.`,
    );
  } finally {
    await client.end();
  }
  return applied;
}

async function exists(client: Client, sql: string, name: string): Promise<boolean> {
  const { rowCount } = await client.query(sql, [name]);
  return rowCount !== 0;
}
