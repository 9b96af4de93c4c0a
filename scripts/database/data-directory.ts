import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../install.mjs";
import { PlainError } from "../plain-error.mjs";
import { isRunning, markOf, type ProcessMark, stopProcess } from "../processes.mjs";

/** What the embedded database keeps between starts, readable by its user only. */
export type Settings = {
  port: number;
  superuserPassword: string;
  ownerPassword: string;
  applicationPassword: string;
  authSecret: string;
};

/** The processes of the start that is under way, to find what a killed one left behind. */
export type Running = { owner: ProcessMark; web?: ProcessMark };

/** `DATA_DIR`, or `.data` in the project. */
export function dataDirectory(): string {
  return path.resolve(ROOT, process.env.DATA_DIR || ".data");
}

const settingsFile = (folder: string) => path.join(folder, "database.json");
const runningFile = (folder: string) => path.join(folder, "running.json");
export const clusterFolder = (folder: string) => path.join(folder, "postgres");
export const logFile = (folder: string) => path.join(folder, "postgres.log");

/** The settings, or `undefined` before the first start. */
export function readSettings(folder: string): Settings | undefined {
  return readJson<Settings>(settingsFile(folder));
}

/** The settings, made with fresh random secrets at the first start. */
export function ensureSettings(folder: string): Settings {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOSPC") throw error;
    throw new PlainError(
      `The folder ${folder} cannot be made (${code}): set DATA_DIR to one that you may write in.`,
    );
  }
  const existing = readSettings(folder);
  if (existing) return existing;
  const secret = () => randomBytes(24).toString("hex");
  const settings: Settings = {
    port: 0,
    superuserPassword: secret(),
    ownerPassword: secret(),
    applicationPassword: secret(),
    authSecret: randomBytes(48).toString("base64url"),
  };
  writeSettings(folder, settings);
  return settings;
}

export function writeSettings(folder: string, settings: Settings): void {
  writeJson(settingsFile(folder), settings);
}

export function readRunning(folder: string): Running | undefined {
  return readJson<Running>(runningFile(folder));
}

export function writeRunning(folder: string, running: Running): void {
  writeJson(runningFile(folder), running);
}

/** Notes the web server that this process started, so that the next start can end one that outlived its parent. */
export function rememberWeb(folder: string, pid: number): void {
  const owner = markOf(process.pid);
  if (!owner) return;
  mkdirSync(folder, { recursive: true });
  writeRunning(folder, { owner, web: markOf(pid) });
}

/** Ends a web server that outlived a killed start, because it would hold the port. */
export async function clearWeb(folder: string): Promise<void> {
  const running = readRunning(folder);
  if (!running?.web || isRunning(running.owner) || !isRunning(running.web)) return;
  await stopProcess(running.web, { ask: "SIGTERM", insist: "SIGKILL", limit: 5_000 });
}

export function forgetRunning(folder: string): void {
  rmSync(runningFile(folder), { force: true });
}

function readJson<Content>(file: string): Content | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    if (code === "EACCES")
      throw new PlainError(`${file} belongs to another user: use that user, or set DATA_DIR.`);
    throw error;
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new PlainError(
      `${file} cannot be read: put it back from a backup, or move the folder away to start afresh.`,
    );
  }
}

/** Written beside and renamed, so that a crash leaves the old file or the new one, never half of one. */
function writeJson(file: string, content: unknown): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(unfinished, file);
}
