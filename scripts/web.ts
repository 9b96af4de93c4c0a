import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { NEXT, QUIET } from "./build";
import { isFree } from "./database/port";
import { ROOT } from "./install.mjs";
import { PlainError } from "./plain-error.mjs";

export type WebSettings = {
  development: boolean;
  host: string;
  port: number;
  appUrl: string;
  databaseUrl: string;
  authSecret: string;
};

export type WebServer = {
  pid: number;
  /** Settles once /health answers; rejects when the server ends before. */
  ready: Promise<void>;
  /** Rejects when the server ends without having been asked to. */
  failed: Promise<never>;
  /** Lets requests under way finish, for ten seconds at most. */
  stop: () => Promise<void>;
};

/** `PORT` or 3000. */
export function chosenPort(text = process.env.PORT || "3000"): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new PlainError(`PORT is "${text}" and must be a number from 1 to 65535.`);
}

/** Refuses in one sentence when something listens on the port already. */
export async function refuseTakenPort(port: number, host: string): Promise<void> {
  const free = await isFree(port, host).catch((error: NodeJS.ErrnoException) => {
    throw new PlainError(`The web server cannot listen on ${host} port ${port} (${error.code}).`);
  });
  if (free) return;
  throw new PlainError(
    `Port ${port} is in use by another program: stop that program, or set PORT to another number.`,
  );
}

/** Starts Next.js as a process of its own, with the application's rights on the database and no others. */
export function startWeb(settings: WebSettings): WebServer {
  const { development, host, port } = settings;
  const child = spawn(
    process.execPath,
    [NEXT, development ? "dev" : "start", "-H", host, "-p", String(port)],
    {
      cwd: ROOT,
      env: webEnvironment(settings),
      stdio: ["ignore", development ? "inherit" : "pipe", "inherit"],
    },
  );
  // Its greeting would come before the closing line of the start; what it logs later is for the reader.
  let greeted = development;
  child.stdout?.on("data", (chunk) => greeted && process.stdout.write(chunk));
  let stopping = false;
  const ended = new Promise<string>((resolve) => {
    child.once("exit", (code, signal) => resolve(signal ?? `code ${code}`));
    child.once("error", (error) => resolve(error.message));
  });
  const failed = ended.then((why) => {
    if (stopping) return new Promise<never>(() => {});
    throw new PlainError(`The web server stopped by itself (${why}).`);
  });
  failed.catch(() => {});
  const ready = waitForHealth(port, host).then(() => {
    greeted = true;
  });
  return {
    pid: child.pid ?? 0,
    ready: Promise.race([ready, failed]),
    failed,
    stop: async () => {
      stopping = true;
      await stopChild(child, ended);
    },
  };
}

function webEnvironment(settings: WebSettings): NodeJS.ProcessEnv {
  const { DATABASE_OWNER_URL: _, ...inherited } = process.env;
  return {
    ...inherited,
    ...QUIET,
    NODE_ENV: settings.development ? "development" : "production",
    PORT: String(settings.port),
    APP_URL: settings.appUrl,
    NEXTAUTH_URL: settings.appUrl,
    DATABASE_URL: settings.databaseUrl,
    AUTH_SECRET: settings.authSecret,
  };
}

async function waitForHealth(port: number, host: string): Promise<void> {
  const address = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  for (;;) {
    const answer = await fetch(
      `http://${address.includes(":") ? `[${address}]` : address}:${port}/health`,
    ).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await sleep(50);
  }
}

async function stopChild(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const insist = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(insist);
}
