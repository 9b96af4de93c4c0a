import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { PlainError } from "../plain-error.mjs";
import { runTool } from "../processes.mjs";
import { type Account, canReach } from "./account";
import { type Binaries, reachableFolder } from "./binaries";
import type { Settings } from "./data-directory";

/** PostgreSQL's files of one major version cannot be opened by another. */
export function refuseOtherVersion(cluster: string, { version }: Binaries): void {
  const file = path.join(cluster, "PG_VERSION");
  if (!existsSync(file)) return;
  const theirs = readFileSync(file, "utf8").trim();
  const ours = version.split(".")[0];
  if (theirs === ours) return;
  throw new PlainError(
    `The data in ${cluster} were made by PostgreSQL ${theirs} and this is PostgreSQL ${ours}: move them with pg_dump, or set DATA_DIR to an empty folder.`,
  );
}

/** Makes the cluster when there is none yet and returns its real folder. */
export async function ensureCluster(
  link: string,
  account: Account,
  binaries: Binaries,
  { superuserPassword }: Settings,
) {
  const present = existsSync(path.join(link, "PG_VERSION"));
  if (present) {
    const real = realpathSync(link);
    if (!canReach(account, real))
      throw new PlainError(`The database user cannot reach ${real}: set DATA_DIR.`);
    if (account.uid === undefined && statSync(real).uid !== process.getuid?.()) {
      throw new PlainError(`The data in ${real} belong to another user: use that user, or set DATA_DIR.`);
    }
    return real;
  }
  const folder = path.dirname(link);
  const leftOver = lstatSync(link, { throwIfNoEntry: false });
  if (leftOver && !leftOver.isSymbolicLink()) {
    throw new PlainError(`${link} is not a PostgreSQL data directory: move it away, or set DATA_DIR.`);
  }
  if (leftOver) rmSync(link);
  // A home directory closed to others (root's is) cannot hold the files of another user, so they go to a shared
  // place and the data directory holds a link to them.
  const target = canReach(account, folder)
    ? link
    : path.join(reachableFolder(account, "data"), `postgres-${superuserPassword.slice(0, 12)}`);
  await initialise(target, account, binaries, superuserPassword);
  if (target !== link) symlinkSync(target, link);
  return realpathSync(target);
}

async function initialise(
  target: string,
  account: Account,
  binaries: Binaries,
  password: string,
): Promise<void> {
  // Made beside and renamed, so that a first start that was killed leaves nothing half made in its place.
  const unfinished = `${target}.unfinished`;
  const passwordFile = `${unfinished}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(target, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    for (const file of [unfinished, passwordFile]) chownSync(file, account.uid, account.gid);
  }
  chmodSync(unfinished, 0o700);
  const { code, output } = await runTool(
    binaries.initdb,
    [
      `--pgdata=${unfinished}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--data-checksums",
    ],
    { cwd: "/", env: bareEnvironment(), ...account },
  );
  rmSync(passwordFile, { force: true });
  if (code !== 0) throw new Error(`PostgreSQL could not make its data directory.\n${output}`);
  renameSync(unfinished, target);
}

/** PG variables of the caller would change what the programs do, so they get none of them. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: "production", PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
}
