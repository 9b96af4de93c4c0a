import type { Client, QueryResultRow } from "pg";

/** An INSERT of one row, with its values. */
export function insertOf(table: string, row: Record<string, unknown>, returning = "") {
  const names = Object.keys(row);
  const places = names.map((_, place) => `$${place + 1}`);
  return {
    text: `INSERT INTO ${table} (${names.join(", ")}) VALUES (${places.join(", ")}) ${returning}`,
    values: Object.values(row),
  };
}

/** Does the work on the application's connection as a viewer in a prison, in a transaction that is always undone. */
export async function asViewerIn<Result>(
  app: Client,
  viewer: string,
  prison: string,
  work: () => Promise<Result>,
): Promise<Result> {
  await app.query("BEGIN");
  try {
    await app.query("SELECT set_config('keywork.viewer', $1, true), set_config('keywork.prison', $2, true)", [
      viewer,
      prison,
    ]);
    return await work();
  } finally {
    await app.query("ROLLBACK");
  }
}

/** The first row that a statement answers with. */
export async function firstRow<Row extends QueryResultRow>(
  client: Client,
  { text, values }: { text: string; values: unknown[] },
): Promise<Row | undefined> {
  return (await client.query<Row>(text, values)).rows[0];
}
