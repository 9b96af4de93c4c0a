import { Client } from "pg";
import { ALREADY_DONE } from "./progress.mjs";

/** The password that every demonstration account shares. */
export const DEMONSTRATION_PASSWORD = "demonstration-only-2022";

/** Any number that nothing else locks with: two starts at once must not both load. */
const LOADING_LOCK = 20220601;

/** Loads the demonstration into a database that holds no prison yet. */
export async function loadWhenEmpty(
  ownerUrl: string,
  progress: (words: string) => void,
): Promise<string | undefined> {
  return withOwner(ownerUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [LOADING_LOCK]);
    const { rowCount } = await client.query("SELECT 1 FROM prisons LIMIT 1");
    if (rowCount !== 0) return ALREADY_DONE;
    const { loadDemonstration } = await import("../prisma/demo/load");
    await loadDemonstration(ownerUrl, { progress });
    return undefined;
  });
}

/** Whether the database was made as a demonstration: only then are there accounts to show. */
export async function isDemonstration(ownerUrl: string): Promise<boolean> {
  return withOwner(ownerUrl, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM installation WHERE demonstration");
    return rowCount !== 0;
  });
}

/** The table of accounts that a demonstration start ends with. */
export async function signInTable(): Promise<string> {
  const { demonstrationSignIns } = await import("../prisma/demo/sign-ins");
  const rows = [{ username: "Username", role: "Role", prison: "Prison" }, ...demonstrationSignIns];
  const width = (column: "username" | "role") => Math.max(...rows.map((row) => row[column].length)) + 2;
  const [first, second] = [width("username"), width("role")];
  const lines = rows.map(
    ({ username, role, prison }) => `  ${username.padEnd(first)}${role.padEnd(second)}${prison}`,
  );
  return [`Demonstration sign-ins (password for all: ${DEMONSTRATION_PASSWORD})`, ...lines].join("\n");
}

async function withOwner<Result>(
  ownerUrl: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
