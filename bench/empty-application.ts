import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { NEXT, QUIET } from "../scripts/build";
import { hashOf, isStamped, stamp } from "../scripts/hash";
import { ROOT } from "../scripts/install.mjs";
import { PlainError } from "../scripts/plain-error.mjs";
import { runTool } from "../scripts/processes.mjs";
import { ALREADY_DONE } from "../scripts/progress.mjs";

const FOLDER = path.join(ROOT, ".generated", "bench-empty");
const STAMP = ".generated/bench-empty.stamp";

/** The least that the framework can serve for each request: nothing of the product is in it. */
const FILES = {
  "package.json": '{ "private": true, "type": "module" }\n',
  "next.config.js": `export default {
  poweredByHeader: false,
  reactStrictMode: true,
  compress: true,
  agentRules: false,
  turbopack: { root: ${JSON.stringify(ROOT)} },
};
`,
  "app/layout.jsx": `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
  "app/page.jsx": `import { connection } from "next/server";

export default async function Page() {
  await connection();
  return <p>Nothing</p>;
}
`,
};

/** Builds an application of one empty page, made anew for every request, that the product's pages are held against. */
export async function buildEmptyApplication(): Promise<string | undefined> {
  const hash = hashOf(["bench/empty-application.ts", "package-lock.json"]);
  if (isStamped(STAMP, hash)) return ALREADY_DONE;
  for (const [name, content] of Object.entries(FILES)) {
    const file = path.join(FOLDER, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const env = { ...process.env, ...QUIET, NODE_ENV: "production" as const };
  const { code, output } = await runTool(process.execPath, [NEXT, "build", FOLDER], { cwd: FOLDER, env });
  if (code !== 0) throw new PlainError(`The empty page could not be built.\n${output}`);
  stamp(STAMP, hash);
  return undefined;
}

/** Serves the empty page as the product is served. Settles once it answers. */
export async function serveEmptyApplication(
  host: string,
  port: number,
): Promise<{ stop: () => Promise<void> }> {
  const server = spawn(process.execPath, [NEXT, "start", FOLDER, "-H", host, "-p", String(port)], {
    cwd: FOLDER,
    env: { ...process.env, ...QUIET, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  while (server.exitCode === null && server.signalCode === null) {
    const answer = await fetch(`http://${host}:${port}/`).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return { stop: () => stopped(server) };
    await sleep(50);
  }
  throw new PlainError("The server of the empty page stopped by itself.");
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await ended;
}
