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
  return applied;
}

/** Runs statements as the embedded cluster's superuser. */
export async function asSuperuser<Result>(
  settings: Settings,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: addressOf(settings, "postgres", "postgres") });
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
