import "server-only";
import { hash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/env";
import { PrismaClient } from "./generated/client";

type Connections = { pool: pg.Pool; prisma: PrismaClient };

// Kept on globalThis because the development server loads this module anew after every change.
const kept = globalThis as { keyworkConnections?: Connections };

function connect(): Connections {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
  });
  // A connection that dies while idle is replaced by the pool; the event must only not end the process.
  pool.on("error", (error) => console.warn(`A database connection was lost: ${error.message}`));
  // A rush waits for its turn rather than failing after Prisma's own two seconds.
  const transactionOptions = { maxWait: 10_000, timeout: 10_000 };
  return {
    pool,
    prisma: new PrismaClient({
      adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => hash("sha256", sql, "base64url") }),
      transactionOptions,
    }),
  };
}

/** The application's only connections, as the role that owns nothing. Made at first use, not at build. */
export function connections(): Connections {
  kept.keyworkConnections ??= connect();
  return kept.keyworkConnections;
}

/** Closes every connection; the next use opens new ones. For scripts and tests. */
export async function disconnect(): Promise<void> {
  const open = kept.keyworkConnections;
  kept.keyworkConnections = undefined;
  await open?.prisma.$disconnect();
  if (open && !open.pool.ended) await open.pool.end();
}
