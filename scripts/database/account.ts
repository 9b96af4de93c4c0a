import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { PlainError } from "../plain-error.mjs";

/** The user that runs PostgreSQL; empty for "the user who runs this". */
export type Account = { uid?: number; gid?: number };

const NAME = "postgres";

/**
 * PostgreSQL refuses to run as root, so root hands the server to an unprivileged user: the one who owns the data
 * already, else `postgres` (made when missing), else `nobody`.
 */
export function databaseAccount(cluster: string): Account {
  if (process.getuid?.() !== 0) return {};
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const existing = lookUp(NAME);
  if (existing) return existing;
  spawnSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", NAME]);
  const account = lookUp(NAME) ?? lookUp("nobody");
  if (account) return account;
  throw new PlainError(
    "PostgreSQL cannot run as root and there is no other user: start as an ordinary user.",
  );
}

function lookUp(name: string): Account | undefined {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  if (!line) return undefined;
  const [, , uid, gid] = line.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

/** Whether that user may pass through every folder down to this one. */
export function canReach(account: Account, folder: string): boolean {
  if (account.uid === undefined) return true;
  // Asked of the operating system itself, because access lists and mounts count as much as mode bits do.
  const { status } = spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], {
    ...account,
    cwd: "/",
    stdio: "ignore",
  });
  return status === 0;
}
