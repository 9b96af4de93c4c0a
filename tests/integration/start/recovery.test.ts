import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { refuseUnsafeDatabase } from "@/scripts/database/checks";
import { addressOf, startCluster } from "@/scripts/database/cluster";
import { clusterFolder, readSettings } from "@/scripts/database/data-directory";
import { findPostmaster } from "@/scripts/database/postmaster";
import { ensureDatabase, migrateEmbedded } from "@/scripts/database/roles";
import { isRunning, markOf } from "@/scripts/processes.mjs";
import { ask } from "../../support/blank-database";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "keywork-data-"));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Another process that starts the cluster and holds it. */
async function hold(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/support/hold-cluster.ts", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(child.stdout, "data");
  expect(String(line)).toMatch(/^port \d+/);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

const real = () => realpathSync(clusterFolder(folder));
const superuser = () => {
  const settings = readSettings(folder);
  if (!settings) throw new Error("no settings");
  return addressOf(settings, "postgres", "postgres");
};

test("secrets and data are closed to other users", async () => {
  const cluster = await startCluster(folder);
  expect(statSync(path.join(folder, "database.json")).mode & 0o777).toBe(0o600);
  expect(statSync(real()).mode & 0o777).toBe(0o700);
  expect(await ask(superuser(), "SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
  expect(await ask(superuser(), "SHOW data_checksums")).toEqual([{ data_checksums: "on" }]);
  await cluster.stop();
  expect(findPostmaster(real())).toBeUndefined();
});

test("a server whose parent was killed is stopped, and what it held is there", async () => {
  const parent = await hold();
  await ask(superuser(), "CREATE TABLE kept AS SELECT 42 AS answer");
  const orphan = findPostmaster(real());
  await kill(parent);
  expect(isRunning(orphan)).toBe(true);
  const cluster = await startCluster(folder);
  expect(isRunning(orphan)).toBe(false);
  expect(await ask(superuser(), "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
  await cluster.stop();
});

test("after parent and server were both killed the next start recovers, on the same port", async () => {
  const parent = await hold();
  const port = readSettings(folder)?.port;
  await ask(superuser(), "CREATE TABLE kept AS SELECT 42 AS answer");
  const server = findPostmaster(real());
  await kill(parent);
  process.kill(server?.pid ?? 0, "SIGKILL");
  const cluster = await startCluster(folder);
  expect(cluster.settings.port).toBe(port);
  expect(await ask(superuser(), "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
  await cluster.stop();
});

test("a lock file that names another program does not keep the server from starting", async () => {
  await (await startCluster(folder)).stop();
  // This very process runs, and is no PostgreSQL.
  writeFileSync(
    path.join(real(), "postmaster.pid"),
    `${process.ppid}\n${real()}\n1\n5432\n\n127.0.0.1\n1 1\n`,
  );
  const cluster = await startCluster(folder);
  expect(await ask(superuser(), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await cluster.stop();
});

test("a first start that was killed while it made the data directory is begun again", async () => {
  const unfinished = `${clusterFolder(folder)}.unfinished`;
  mkdirSync(unfinished);
  writeFileSync(path.join(unfinished, "half"), "made");
  const cluster = await startCluster(folder);
  expect(await ask(superuser(), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await cluster.stop();
});

test("a server that is killed while it serves is started again by its parent", async () => {
  const parent = await hold();
  const first = findPostmaster(real());
  process.kill(first?.pid ?? 0, "SIGKILL");
  await expect
    .poll(() => ask(superuser(), "SELECT 1 AS one").catch(() => "down"), { timeout: 20_000 })
    .toEqual([{ one: 1 }]);
  expect(findPostmaster(real())?.pid).not.toBe(first?.pid);
  await kill(parent);
  const cluster = await startCluster(folder);
  await cluster.stop();
});

test("a second start joins the running server and leaves it running", async () => {
  const parent = await hold();
  const joined = await startCluster(folder);
  expect(joined.owned).toBe(false);
  await joined.stop();
  expect(await ask(superuser(), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await kill(parent);
  await (await startCluster(folder)).stop();
});

test("a taken port is exchanged for a free one, and that one is remembered", async () => {
  const first = await startCluster(folder);
  const { port } = first.settings;
  await first.stop();
  const squatter = createServer().listen(port, "127.0.0.1");
  await once(squatter, "listening");
  const second = await startCluster(folder);
  squatter.close();
  expect(second.settings.port).not.toBe(port);
  expect(readSettings(folder)?.port).toBe(second.settings.port);
  await second.stop();
});

test("data of another PostgreSQL version are refused in one sentence and left alone", async () => {
  await (await startCluster(folder)).stop();
  const file = path.join(clusterFolder(folder), "PG_VERSION");
  const ours = readFileSync(file, "utf8").trim();
  writeFileSync(file, "14\n");
  await expect(startCluster(folder)).rejects.toThrow(
    `The data in ${clusterFolder(folder)} were made by PostgreSQL 14 and this is PostgreSQL ${ours}: move them with pg_dump, or set DATA_DIR to an empty folder.`,
  );
  expect(readFileSync(file, "utf8")).toBe("14\n");
});

test("a server without fsync or full_page_writes is refused", async () => {
  const cluster = await startCluster(folder);
  const addresses = await ensureDatabase(cluster.settings, "keywork");
  await migrateEmbedded(cluster.settings, addresses);
  for (const setting of ["full_page_writes", "fsync"]) {
    await ask(superuser(), `ALTER SYSTEM SET ${setting} = off`);
    await ask(superuser(), "SELECT pg_reload_conf()");
    await expect
      .poll(() => refuseUnsafeDatabase(addresses.appUrl).catch((error: Error) => error.message))
      .toBe(`PostgreSQL has ${setting} switched off, so a saved entry could be lost: switch it on.`);
  }
  await cluster.stop();
});

test("a data directory that is closed to the database's user works all the same", async () => {
  chmodSync(folder, 0o700);
  const cluster = await startCluster(folder);
  expect(await ask(superuser(), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  const place = real();
  await cluster.stop();
  const again = await startCluster(folder);
  expect(real()).toBe(place);
  await again.stop();
  rmSync(place, { recursive: true });
});

test("a mark is of one process, not of its number", () => {
  const mark = markOf(process.pid);
  expect(isRunning(mark)).toBe(true);
  expect(isRunning({ pid: process.pid, startedAt: "another time" })).toBe(false);
});
