import "server-only";
import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { connections } from "@/lib/db/client";
import { passwordMatches } from "./passwords";
import { hashToken, newToken } from "./session-token";

type Credentials = { staff_id: string; password_hash: string; locked: boolean };

/** Longest wait before an answer. Short, because a whole wing may share one address. */
const LONGEST_WAIT_MS = 1_000;
const FREE_TRIES = { name: 3, address: 50 };

/**
 * Signs a member of staff in and answers a new session token, or null for every wrong pair: unknown name,
 * wrong password, locked account, leaver. Names and addresses with many failures are answered more slowly,
 * whether or not anybody has that name.
 */
export async function authenticate(
  username: string,
  password: string,
  address: string | null,
): Promise<string | null> {
  const { pool } = connections();
  const name = `name:${createHash("sha256").update(username.toLowerCase()).digest("base64url")}`;
  const from = `address:${address ?? ""}`;
  const failures = await pool.query<{ name: number; address: number }>(
    "SELECT auth_source_failures($1) AS name, auth_source_failures($2) AS address",
    [name, from],
  );
  const counted = failures.rows[0] ?? { name: 0, address: 0 };
  const over = Math.max(counted.name - FREE_TRIES.name, (counted.address - FREE_TRIES.address) / 10, 0);
  if (over > 0) await pause(Math.min(over * 250, LONGEST_WAIT_MS));

  const known = await pool.query<Credentials>("SELECT * FROM auth_credentials($1)", [username]);
  const credentials = known.rows[0];
  const matches = await passwordMatches(credentials?.password_hash, password);
  if (!credentials || !matches || credentials.locked) {
    await pool.query("SELECT auth_failed($1, $2, $3)", [
      credentials?.staff_id ?? null,
      [name, from],
      address,
    ]);
    return null;
  }
  const token = newToken();
  await pool.query("SELECT auth_open($1, $2, $3)", [credentials.staff_id, hashToken(token), address]);
  return token;
}

/** Ends the session of a token, for good. */
export async function endSession(token: string, address: string | null): Promise<void> {
  await connections().pool.query("SELECT auth_close($1, $2)", [hashToken(token), address]);
}

/** Puts a session into one of its owner's prisons. False when the owner has no role there. */
export async function choosePrison(token: string, prisonCode: string): Promise<boolean> {
  const { rows } = await connections().pool.query<{ chosen: boolean }>(
    "SELECT auth_choose_prison($1, $2) AS chosen",
    [hashToken(token), prisonCode],
  );
  return rows[0]?.chosen ?? false;
}
