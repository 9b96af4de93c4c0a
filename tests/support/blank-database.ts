import { randomBytes } from "node:crypto";
import { Client, type QueryResultRow } from "pg";
import { readSettings, type Settings } from "@/scripts/database/data-directory";
import { type Addresses, ensureDatabase } from "@/scripts/database/roles";
import { dropCopy } from "@/scripts/database/templates";
import { TEST_DATA } from "./test-cluster";

/** The settings of the tests' running PostgreSQL. */
export function testSettings(): Settings {
  const settings = readSettings(TEST_DATA);
  if (!settings) throw new Error("The tests' PostgreSQL is not running");
  return settings;
}

/** A database without a single table, owned by keywork_owner. */
export async function blankDatabase(): Promise<Addresses & { name: string; drop: () => Promise<void> }> {
  const settings = testSettings();
  const name = `copy_${randomBytes(6).toString("hex")}`;
  const addresses = await ensureDatabase(settings, name);
  return { ...addresses, name, drop: () => dropCopy(settings, name) };
}

/** One statement over a connection of its own. */
export async function ask<Row extends QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
