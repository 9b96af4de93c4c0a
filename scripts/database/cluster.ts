import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { requireSpace } from "../install.mjs";
import { isRunning, markOf, type ProcessMark } from "../processes.mjs";
import { type Account, databaseAccount } from "./account";
import { type Binaries, findBinaries } from "./binaries";
import * as data from "./data-directory";
import { bareEnvironment, ensureCluster, refuseOtherVersion } from "./initialise";
import { freePort, isFree } from "./port";
import { clearOrphan, stopPostmaster } from "./postmaster";

const HOST = "127.0.0.1";

/** A running PostgreSQL of our own. */
export type Cluster = {
  settings: data.Settings;
  /** Whether this process started it, and so stops it. */
  owned: boolean;
  /** Stops it when this process started it; does nothing when another one did. */
  stop: () => Promise<void>;
  /** Rejects when the server stopped by itself and could not be started again. */
  failed: Promise<never>;
};

/**
 * Starts the PostgreSQL of a data directory: makes it at the first start, recovers it after a crash, and joins the one
 * that another living start has already.
 */
export async function startCluster(folder: string): Promise<Cluster> {
  const settings = data.ensureSettings(folder);
  const running = data.readRunning(folder);
  if (running && isRunning(running.owner)) return joinCluster(folder, running.owner);
  const owner = markOf(process.pid);
  if (!owner) throw new Error("This process cannot find itself");
  data.writeRunning(folder, { owner });
  try {
    return await ownCluster(folder, settings);
  } catch (error) {
    data.forgetRunning(folder);
    throw error;
  }
}

async function joinCluster(folder: string, owner: ProcessMark): Promise<Cluster> {
  while (isRunning(owner)) {
    const settings = data.readSettings(folder);
    if (settings?.port && (await answers(settings))) {
      return {
        settings,
        owned: false,
        stop: async () => {},
        failed: new Promise(() => {}),
      };
    }
    await sleep(100);
  }
  return startCluster(folder);
}

async function ownCluster(folder: string, remembered: data.Settings): Promise<Cluster> {
  const link = data.clusterFolder(folder);
  const account = databaseAccount(link);
  const binaries = findBinaries(account);
  refuseOtherVersion(link, binaries);
  await requireSpace(folder, existsSync(path.join(link, "PG_VERSION")) ? 100 : 700);
  const cluster = await ensureCluster(link, account, binaries, remembered);
  // An orphan of ours would hold the remembered port.
  await clearOrphan(cluster);
  const usable = remembered.port > 0 && (await isFree(remembered.port, HOST));
  const settings = { ...remembered, port: usable ? remembered.port : await freePort(HOST) };
  data.writeSettings(folder, settings);
  const start = async () => {
    const deadline = Date.now() + LINGERING;
    for (;;) {
      await clearOrphan(cluster);
      try {
        return await startPostmaster(folder, cluster, account, binaries, settings);
      } catch (error) {
        if (Date.now() > deadline || !/shared memory block|lock file/.test(String(error))) throw error;
        await sleep(200);
      }
    }
  };
  rmSync(data.logFile(folder), { force: true });
  let server = await start();
  let stopping = false;
  const failed = (async () => {
    for (;;) {
      await server.ended;
      if (stopping) return new Promise<never>(() => {});
      server = await start();
      console.error("PostgreSQL stopped by itself and was started again.");
    }
  })();
  // Looked at by whoever waits; nobody may be waiting yet.
  failed.catch(() => {});
  return {
    settings,
    owned: true,
    failed,
    stop: async () => {
      stopping = true;
      await stopPostmaster(server.mark);
      data.forgetRunning(folder);
    },
  };
}

/** How long backends of a killed server may take to end, in milliseconds; until then a new one refuses to start. */
const LINGERING = 15_000;

async function startPostmaster(
  folder: string,
  cluster: string,
  account: Account,
  { postgres }: Binaries,
  settings: data.Settings,
): Promise<{ mark: ProcessMark; ended: Promise<void> }> {
  const file = data.logFile(folder);
  const log = openSync(file, "a", 0o600);
  // Detached, so that Ctrl-C in a terminal reaches this process only, which stops the web server first.
  const child = spawn(
    postgres,
    [
      ...["-D", cluster, "-p", String(settings.port), "-h", HOST],
      ...["-c", "unix_socket_directories=", "-c", "timezone=UTC", "-c", "log_timezone=UTC"],
    ],
    {
      ...account,
      cwd: "/",
      env: bareEnvironment(),
      stdio: ["ignore", log, log],
      detached: true,
    },
  );
  closeSync(log);
  let over = false;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      over = true;
      resolve();
    };
    child.once("error", end);
    child.once("exit", end);
  });
  while (!over) {
    const mark = child.pid === undefined ? undefined : markOf(child.pid);
    if (mark && (await answers(settings))) return { mark, ended };
    await sleep(50);
  }
  throw new Error(`PostgreSQL did not start.\n${readFileSync(file, "utf8").slice(-2000)}`);
}

/** The address of one of the cluster's databases for one of its roles. */
export function addressOf(
  settings: data.Settings,
  role: "postgres" | "keywork_owner" | "keywork_app",
  name: string,
) {
  const passwords = {
    postgres: settings.superuserPassword,
    keywork_owner: settings.ownerPassword,
    keywork_app: settings.applicationPassword,
  };
  return `postgresql://${role}:${passwords[role]}@${HOST}:${settings.port}/${name}`;
}

/** Whether the cluster answers to its own superuser, whose random password no other server knows. */
export async function answers(settings: data.Settings): Promise<boolean> {
  const client = new Client({
    connectionString: addressOf(settings, "postgres", "postgres"),
    connectionTimeoutMillis: 5_000,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("SELECT 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
