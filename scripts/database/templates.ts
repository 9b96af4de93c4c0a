import { randomBytes } from "node:crypto";
import { type Client, escapeIdentifier } from "pg";
import { loadWhenEmpty } from "../demonstration";
import { hashOf } from "../hash";
import type { Settings } from "./data-directory";
import {
  type Addresses,
  addressesOf,
  asSuperuser,
  ensureDatabase,
  migrateEmbedded,
  refuseTemporaryTables,
} from "./roles";

/** Migrated and empty, or with the demonstration loaded. */
export type Kind = "empty" | "demonstration";

/** Any number that nothing else locks with: test files start at once, one of them makes the template. */
const TEMPLATE_LOCK = 20220901;

/** Copies of templates carry this in front, so that those of a killed run can be found. */
const COPY = "copy_";

/** Makes a new database from a template, which takes milliseconds, and the template first when it is missing. */
export async function copyTemplate(settings: Settings, kind: Kind): Promise<Addresses & { name: string }> {
  const template = await ensureTemplate(settings, kind);
  const name = `${COPY}${randomBytes(6).toString("hex")}`;
  await asSuperuser(settings, async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${escapeIdentifier(template)} OWNER keywork_owner`);
    await refuseTemporaryTables(client, name);
  });
  return { name, ...addressesOf(settings, name) };
}

/** Drops a copy, whoever is still connected to it. */
export async function dropCopy(settings: Settings, name: string): Promise<void> {
  await asSuperuser(settings, (client) => drop(client, name));
}

/** Drops every copy that an earlier run left behind. */
export async function dropCopies(settings: Settings): Promise<void> {
  await asSuperuser(settings, async (client) => {
    for (const name of await namesLike(client, `${COPY}%`)) await drop(client, name);
  });
}

async function ensureTemplate(settings: Settings, kind: Kind): Promise<string> {
  const prefix = `template_${kind}_`;
  const name = `${prefix}${templateHash(kind)}`;
  await asSuperuser(settings, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    const present = await namesLike(client, `${prefix}%`);
    if (present.includes(name)) return;
    for (const old of present) await drop(client, old);
    // Made under another name, so that a run that was killed leaves no half-filled template.
    const unfinished = `unfinished_${kind}`;
    await drop(client, unfinished);
    const addresses = await ensureDatabase(settings, unfinished);
    await migrateEmbedded(settings, addresses);
    if (kind === "demonstration") await loadWhenEmpty(addresses.ownerUrl, () => {});
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${escapeIdentifier(name)}`);
  });
  return name;
}

/** The demonstration reaches up to today, so its template is of one day. */
function templateHash(kind: Kind): string {
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" }).format();
  const sources = kind === "empty" ? ["prisma/migrations"] : ["prisma/migrations", "prisma/demo"];
  const hash = hashOf(sources).slice(0, 12);
  return kind === "empty" ? hash : `${hash}_${today.replaceAll("-", "")}`;
}

async function namesLike(client: Client, pattern: string): Promise<string[]> {
  const { rows } = await client.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE datname LIKE $1",
    [pattern],
  );
  return rows.map(({ datname }) => datname);
}

async function drop(client: Client, name: string): Promise<void> {
  await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
}
