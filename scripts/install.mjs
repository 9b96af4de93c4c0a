import { existsSync, statSync } from "node:fs";
import { statfs } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PlainError } from "./plain-error.mjs";
import { runTool } from "./processes.mjs";
import { ALREADY_DONE } from "./progress.mjs";

/** The folder of the project. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

const MEGABYTE = 1024 * 1024;

/**
 * Refuses in one sentence when a folder's disk has less than `megabytes` free.
 * @param {string} folder
 * @param {number} megabytes
 */
export async function requireSpace(folder, megabytes) {
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  if (free >= megabytes) return;
  throw new PlainError(
    `There is not enough space on the disk that holds ${folder}: ${megabytes} MB are needed and ${free} MB are free.`,
  );
}

/** Refuses in one sentence when this Node.js is too old for the product. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new PlainError(`Node.js 20.19 or later is needed and this is ${process.versions.node}.`);
}

/**
 * Installs exactly what the lock file says, when `node_modules` is missing, unfinished or older than it.
 * @param {string[]} packages that must be there afterwards, so that an installation without them is done again
 * @returns {Promise<string | undefined>} "already done" when nothing was missing
 */
export async function installPackages(packages) {
  if (isInstalled(packages)) return ALREADY_DONE;
  await requireSpace(ROOT, 1300);
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  const { code, output } = npm?.endsWith(".js")
    ? await runTool(process.execPath, [npm, ...args], { cwd: ROOT })
    : await runTool("npm", args, { cwd: ROOT });
  if (code === 0) return undefined;
  console.error(output);
  if (/ENOSPC/.test(output)) throw Object.assign(new Error(output), { code: "ENOSPC" });
  throw new PlainError("npm could not install the packages: the reason stands above.");
}

/** @param {string[]} packages */
function isInstalled(packages) {
  const modules = path.join(ROOT, "node_modules");
  // npm writes this file last, so an installation that was cut short has none.
  const written = statSync(path.join(modules, ".package-lock.json"), { throwIfNoEntry: false });
  if (!written || written.mtimeMs < statSync(path.join(ROOT, "package-lock.json")).mtimeMs) return false;
  return packages.every((name) => existsSync(path.join(modules, name, "package.json")));
}
