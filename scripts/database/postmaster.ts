import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import path from "node:path";
import { markOf, type ProcessMark, stopProcess } from "../processes.mjs";

/** Asks PostgreSQL for a fast shutdown (SIGINT), and for an immediate one (SIGQUIT) after half a minute. */
export function stopPostmaster(mark: ProcessMark): Promise<void> {
  return stopProcess(mark, { ask: "SIGINT", insist: "SIGQUIT", limit: 30_000 });
}

/** The PostgreSQL server that holds this cluster's folder (its real path) now, whoever started it. */
export function findPostmaster(cluster: string): ProcessMark | undefined {
  const pid = recordedPid(cluster);
  const mark = pid === undefined ? undefined : markOf(pid);
  return mark && isPostgresOf(mark.pid, cluster) ? mark : undefined;
}

/**
 * Clears what a killed start leaves. A server whose parent died is stopped. The lock file of a dead server is left to
 * PostgreSQL, which needs it to notice backends that are still ending; only when PostgreSQL would take its number for a
 * running server (another program has it now, or nobody has collected the dead one) and nothing works in the folder, is
 * it removed.
 */
export async function clearOrphan(cluster: string): Promise<void> {
  const orphan = findPostmaster(cluster);
  if (orphan) await stopPostmaster(orphan);
  const pid = recordedPid(cluster);
  if (pid !== undefined && isTaken(pid) && !isInUse(cluster)) rmSync(lockFile(cluster), { force: true });
}

const lockFile = (cluster: string) => path.join(cluster, "postmaster.pid");

function recordedPid(cluster: string): number | undefined {
  if (!existsSync(lockFile(cluster))) return undefined;
  const pid = Number.parseInt(readFileSync(lockFile(cluster), "utf8"), 10);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

function isPostgresOf(pid: number, cluster: string): boolean {
  const command = commandOf(pid);
  return /(^|\/)postgres\b/.test(command) && command.includes(cluster);
}

/** Whether the number is in use at all, by whatever program and in whatever state. */
function isTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function commandOf(pid: number): string {
  try {
    if (process.platform === "linux")
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}

/** Whether a server or a backend still works in the folder: each has it as its working directory. */
function isInUse(cluster: string): boolean {
  // Without /proc there is no telling, so PostgreSQL's own check has the last word.
  if (process.platform !== "linux") return true;
  return readdirSync("/proc").some((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      return readlinkSync(`/proc/${entry}/cwd`) === cluster;
    } catch {
      return false;
    }
  });
}
