import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./install.mjs";

/** A hash over files and folders of the project by name and content; what is missing counts as empty. */
export function hashOf(paths: string[], leaveOut: (file: string) => boolean = () => false): string {
  const hash = createHash("sha256");
  const add = (file: string) => {
    if (leaveOut(file)) return;
    const full = path.join(ROOT, file);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) add(path.join(file, name));
    } else {
      hash.update(`${file}\0`).update(readFileSync(full)).update("\0");
    }
  };
  for (const file of paths) add(file);
  return hash.digest("hex");
}

/** Whether a stamp file in the project holds this hash. */
export function isStamped(file: string, hash: string): boolean {
  const full = path.join(ROOT, file);
  return existsSync(full) && readFileSync(full, "utf8") === hash;
}

/** Writes a stamp file: what it stands for is done. */
export function stamp(file: string, hash: string): void {
  const full = path.join(ROOT, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, hash);
}
