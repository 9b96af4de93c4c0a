import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Algorithm, hash } from "@node-rs/argon2";
import { stringify } from "csv";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { makeDemonstration } from "./demonstration";
import { namedUuid } from "./random";
import { rowsOf, type Table } from "./rows";
import { demonstrationPassword, SIGN_INS } from "./sign-ins";

/** OWASP ASVS 5.0, 11.4.2: the same cost as for real accounts. 2 is Argon2id. */
const ARGON2 = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** Only the accounts one signs in with have a password. */
async function credentials(): Promise<Table> {
  const hashes = await Promise.all(SIGN_INS.map(() => hash(demonstrationPassword, ARGON2)));
  return {
    name: "staff_credentials",
    columns: ["staff_id", "password_hash"],
    rows: SIGN_INS.map(({ username }, index) => [namedUuid("staff", username), hashes[index] as string]),
  };
}

async function copy(client: pg.Client, { name, columns, rows }: Table): Promise<void> {
  const into = client.query(copyFrom(`COPY ${name} (${columns.join(", ")}) FROM STDIN (FORMAT csv)`));
  const csv = stringify({ cast: { boolean: (value) => String(value) } });
  await pipeline(Readable.from(rows), csv, into);
}

const NAMES: Record<string, string> = {
  entries: "entries",
  people: "people",
  stays: "stays",
  staff: "staff",
};

async function loadInto(client: pg.Client, progress: (words: string) => void, now: Date): Promise<void> {
  const hashing = credentials();
  progress("Making the demonstration data");
  const tables = rowsOf(makeDemonstration(now));
  await client.query("INSERT INTO installation (demonstration) VALUES (true) ON CONFLICT DO NOTHING");
  for (const table of tables) {
    if (NAMES[table.name] !== undefined) {
      progress(`Loading ${table.rows.length.toLocaleString("en-GB")} ${NAMES[table.name]}`);
    }
    // An entry looks up the stay and the key worker of its moment: with statistics, by index.
    if (table.name === "entries") await client.query("ANALYZE people, stays, allocations, staff");
    await copy(client, table);
  }
  await copy(client, await hashing);
}

/**
 * Fills an empty, migrated database with the demonstration: four prisons, the study's months of 2019 and 2022, and
 * the thirteen weeks up to `today` (by default, now). All or nothing, in one transaction, as the owner. A database
 * that has prisons is left as it is, and that is said. Rejects with the database's own error when loading fails.
 */
export async function loadDemonstration(
  ownerUrl: string,
  { progress, today = new Date() }: { progress: (words: string) => void; today?: Date },
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    const { rowCount } = await client.query("SELECT FROM prisons LIMIT 1");
    if (rowCount !== 0) {
      progress("The database already has prisons: no demonstration data loaded");
      await client.query("ROLLBACK");
      return;
    }
    await loadInto(client, progress, today);
    await client.query("COMMIT");
    await client.query("ANALYZE");
  } finally {
    await client.end();
  }
}
