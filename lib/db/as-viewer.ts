import "server-only";
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

export type Statement = { name: string; text: string; values: unknown[] };

/** The hats of the application's role: seeing as a viewer, or counting without ever seeing a note's words. */
type Hat = "viewer" | "figures";

async function read<Row extends pg.QueryResultRow>(
  viewer: Seer,
  hat: Hat,
  statement: Statement,
): Promise<Row[]> {
  const client = await connections().pool.connect();
  let broken: Error | undefined;
  try {
    // One trip: the settings are escaped literals because several statements cannot carry parameters.
    await client.query(
      `BEGIN READ ONLY; ${hat === "figures" ? "SET LOCAL ROLE keywork_figures; " : ""}SELECT set_config('keywork.viewer', ${pg.escapeLiteral(viewer.staffId)}, true), set_config('keywork.prison', ${pg.escapeLiteral(viewer.prisonCode ?? "")}, true)`,
    );
    const { rows } = await client.query<Row>(statement);
    await client.query("COMMIT");
    return rows;
  } catch (error) {
    await client.query("ROLLBACK").catch((rollback: Error) => {
      broken = rollback;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** One set-based statement, prepared under its name, as the viewer. Read only. */
export function readAsViewer<Row extends pg.QueryResultRow>(
  viewer: Seer,
  statement: Statement,
): Promise<Row[]> {
  return read<Row>(viewer, "viewer", statement);
}

/** One set-based statement for figures, in a read-only transaction that holds no right on the words of a note. */
export function readFigures<Row extends pg.QueryResultRow>(
  viewer: Seer,
  statement: Statement,
): Promise<Row[]> {
  return read<Row>(viewer, "figures", statement);
}
