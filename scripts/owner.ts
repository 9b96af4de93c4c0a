import { Client } from "pg";
import { answers } from "./database/cluster";
import { dataDirectory, readSettings } from "./database/data-directory";
import { addressesOf, DATABASE } from "./database/roles";
import { PlainError } from "./plain-error.mjs";

/** The owner's address of the running embedded database. */
export async function embeddedOwnerUrl(): Promise<string> {
  const settings = readSettings(dataDirectory());
  if (settings?.port && (await answers(settings))) return addressesOf(settings, DATABASE).ownerUrl;
  throw new PlainError("The embedded database is not running: start it with npm start.");
}

/**
 * Runs the work of a command as the database's owner, in one transaction: your own database when DATABASE_OWNER_URL or
 * DATABASE_URL is set, else the embedded one.
 */
export async function asOwner<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
  if (process.env.DATABASE_URL && !process.env.DATABASE_OWNER_URL) {
    throw new PlainError("Set DATABASE_OWNER_URL as well: this command works as the owner of the database.");
  }
  const client = new Client({
    connectionString: process.env.DATABASE_OWNER_URL || (await embeddedOwnerUrl()),
  });
  await client.connect().catch((error: Error & { code?: string }) => {
    throw new PlainError(
      `The database of DATABASE_OWNER_URL cannot be used (${error.message || error.code}).`,
    );
  });
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } finally {
    // Ending a connection inside a transaction rolls it back.
    await client.end();
  }
}
