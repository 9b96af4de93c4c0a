import "server-only";
import { hash } from "node:crypto";
import pg from "pg";
import type { Viewer } from "@/lib/auth/viewer";
import { connections } from "./client";
import type { Prisma } from "./generated/client";

export type Transaction = Prisma.TransactionClient;

/** The part of a viewer that the database needs. */
type Seer = Pick<Viewer, "staffId" | "prisonCode">;

/**
 * Runs `work` in one transaction in which row-level security sees the viewer and the prison they are in.
 * Both settings end with the transaction.
 */
export function asViewer<T>(viewer: Seer, work: (db: Transaction) => Promise<T>): Promise<T> {
  return connections().prisma.$transaction(async (db) => {
    await db.$executeRaw`SELECT set_config('keywork.viewer', ${viewer.staffId}, true), set_config('keywork.prison', ${viewer.prisonCode ?? ""}, true)`;
    return work(db);
  });
}

/** Plain statements inside a transaction: Prisma's own has them, and so has `openAsViewer`'s. */
export type Statements = {
  $queryRaw<Rows>(text: TemplateStringsArray, ...values: unknown[]): PromiseLike<Rows>;
  $queryRawUnsafe<Rows>(text: string, ...values: unknown[]): PromiseLike<Rows>;
  $executeRaw(text: TemplateStringsArray, ...values: unknown[]): PromiseLike<unknown>;
};

/**
 * `asViewer` for a page that is a few plain statements and an audit row: the same settings, over `pg`, which is
 * two to three milliseconds quicker than an interactive transaction of Prisma.
 */
export function openAsViewer<T>(viewer: Seer, work: (db: Statements) => Promise<T>): Promise<T> {
  return inTransaction(viewer, "", (client) => {
    const run = (text: string, values: unknown[]) =>
      client.query({ name: hash("sha256", text, "base64url"), text, values });
    return work({
      $queryRaw: async <Rows>(text: TemplateStringsArray, ...values: unknown[]) =>
        (await run(numbered(text), values)).rows as Rows,
      $queryRawUnsafe: async <Rows>(text: string, ...values: unknown[]) =>
        (await run(text, values)).rows as Rows,
      $executeRaw: (text, ...values) => run(numbered(text), values),
    });
  });
}

/** A template's text with $1, $2 and so on where its values stood. */
const numbered = (text: TemplateStringsArray) =>
  text.reduce((before, after, place) => `${before}$${place}${after}`);

export type Statement = { name: string; text: string; values: unknown[] };

/** One set-based statement, prepared under its name, as the viewer. Read only. */
export function readAsViewer<Row extends pg.QueryResultRow>(
  viewer: Seer,
  statement: Statement,
): Promise<Row[]> {
  return inTransaction(
    viewer,
    "SET TRANSACTION READ ONLY; ",
    async (client) => (await client.query<Row>(statement)).rows,
  );
}

/** One set-based statement for figures, in a read-only transaction that holds no right on the words of a note. */
export function readFigures<Row extends pg.QueryResultRow>(
  viewer: Seer,
  statement: Statement,
): Promise<Row[]> {
  return inTransaction(
    viewer,
    "SET TRANSACTION READ ONLY; SET LOCAL ROLE keywork_figures; ",
    async (client) => (await client.query<Row>(statement)).rows,
  );
}

async function inTransaction<T>(
  viewer: Seer,
  settings: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await connections().pool.connect();
  let broken: Error | undefined;
  try {
    // One trip: viewer and prison are escaped literals because several statements cannot carry parameters.
    await client.query(
      `BEGIN; ${settings}SELECT set_config('keywork.viewer', ${pg.escapeLiteral(viewer.staffId)}, true), set_config('keywork.prison', ${pg.escapeLiteral(viewer.prisonCode ?? "")}, true)`,
    );
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((rollback: Error) => {
      broken = rollback;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
