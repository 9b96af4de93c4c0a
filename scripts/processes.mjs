import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { PlainError } from "./plain-error.mjs";

/** @typedef {{ pid: number, startedAt: string }} ProcessMark */

/**
 * A process by number and moment of start, because numbers are used again after a crash.
 * @param {number} pid
 * @returns {ProcessMark | undefined} `undefined` when no such process runs
 */
export function markOf(pid) {
  const startedAt = startOf(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

/**
 * @param {ProcessMark | undefined} mark
 * @returns {boolean} whether that very process still runs
 */
export function isRunning(mark) {
  return mark !== undefined && startOf(mark.pid) === mark.startedAt;
}

/** @param {number} pid */
function startOf(pid) {
  if (process.platform !== "linux") {
    try {
      return (
        execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || undefined
      );
    } catch {
      return undefined;
    }
  }
  try {
    // The name in brackets may hold spaces, so count the fields behind it: state is the 3rd field of the line,
    // the start time in ticks since boot the 22nd. A zombie (Z) has ended.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/**
 * Asks a process to stop, and insists when it does not within the limit.
 * @param {ProcessMark} mark
 * @param {{ ask: NodeJS.Signals, insist: NodeJS.Signals, limit: number }} how limit in milliseconds
 * @returns {Promise<void>}
 */
export async function stopProcess(mark, { ask, insist, limit }) {
  signal(mark.pid, ask);
  const deadline = Date.now() + limit;
  while (isRunning(mark) && Date.now() < deadline) await sleep(20);
  if (!isRunning(mark)) return;
  signal(mark.pid, insist);
  while (isRunning(mark)) await sleep(20);
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} name
 */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ESRCH") return;
    throw new PlainError(`Process ${pid} belongs to another user and must be stopped by that user first.`);
  }
}

/** @type {Set<import("node:child_process").ChildProcess>} */
const tools = new Set();

/** Stops whatever `runTool` has under way. */
export function stopTools() {
  for (const tool of tools) tool.kill("SIGTERM");
}

/**
 * Runs a tool to its end, with its output kept back unless it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, uid?: number, gid?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runTool(command, args, { cwd, env = process.env, uid, gid } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, uid, gid, stdio: ["ignore", "pipe", "pipe"] });
    tools.add(child);
    /** @type {Buffer[]} */
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => chunks.push(chunk));
    }
    child.on("error", (error) => {
      tools.delete(child);
      reject(error);
    });
    child.on("close", (code) => {
      tools.delete(child);
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") });
    });
  });
}
