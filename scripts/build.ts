import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { hashOf, isStamped, stamp } from "./hash";
import { ROOT, requireSpace } from "./install.mjs";
import { PlainError } from "./plain-error.mjs";
import { runTool } from "./processes.mjs";
import { ALREADY_DONE } from "./progress.mjs";

const CLIENT_STAMP = ".generated/prisma-client.stamp";
const STYLES_STAMP = ".generated/styles.stamp";
const BUILD_STAMP = ".next/sources.stamp";

/** Where Next.js's own command line is. */
export const NEXT = path.join(ROOT, "node_modules", "next", "dist", "bin", "next");

/** What every tool of the build is told: no reports to its makers. */
export const QUIET = { NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1" };

/** Generates the Prisma client when the schema changed. */
export async function generateClient(): Promise<string | undefined> {
  const hash = hashOf(["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"]);
  if (existsSync(path.join(ROOT, "lib/db/generated")) && isStamped(CLIENT_STAMP, hash)) return ALREADY_DONE;
  const { code, output } = await runTool(
    process.execPath,
    [path.join(ROOT, "node_modules/prisma/build/index.js"), "generate"],
    // Generating needs no schema engine, but Prisma downloads one unless this names an existing file.
    { cwd: ROOT, env: { ...process.env, ...QUIET, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath } },
  );
  if (code !== 0) throw new PlainError(`Prisma could not generate its client.\n${output}`);
  stamp(CLIENT_STAMP, hash);
  return undefined;
}

/** Compiles the design systems' styles when one of their sources changed. */
export async function compileStyles(): Promise<string | undefined> {
  const hash = hashOf(["scripts/styles.ts", "package-lock.json"]);
  if (isStamped(STYLES_STAMP, hash) && generatedSheets() > 0) return ALREADY_DONE;
  const { buildStyles } = await import("./styles");
  await buildStyles();
  stamp(STYLES_STAMP, hash);
  return undefined;
}

function generatedSheets(): number {
  return readdirSync(path.join(ROOT, ".generated")).filter((name) => name.endsWith(".css")).length;
}

/** Builds the web application for production when a source changed. */
export async function buildApplication(): Promise<string | undefined> {
  const hash = sourcesHash();
  if (existsSync(path.join(ROOT, ".next/BUILD_ID")) && isStamped(BUILD_STAMP, hash)) return ALREADY_DONE;
  await requireSpace(ROOT, 300);
  rmSync(path.join(ROOT, BUILD_STAMP), { force: true });
  const { code, output } = await runTool(process.execPath, [NEXT, "build"], {
    cwd: ROOT,
    env: { ...process.env, ...QUIET, NODE_ENV: "production" },
  });
  if (code !== 0) throw new PlainError(`The web application could not be built.\n${output}`);
  stamp(BUILD_STAMP, hash);
  return undefined;
}

function sourcesHash(): string {
  // Next.js itself rewrites two of these while it builds; the linter's file changes nothing that is built.
  const aside = ["biome.json", "next-env.d.ts", "tsconfig.json"];
  const settings = readdirSync(ROOT).filter(
    (name) => /\.(js|mjs|ts|json)$/.test(name) && !aside.includes(name),
  );
  const sources = [
    "app",
    "components",
    "lib",
    "public",
    "prisma/schema.prisma",
    ".generated",
    ...settings.sort(),
  ];
  return hashOf(
    sources,
    (file) => file === "lib/db/generated" || (/^\.generated./.test(file) && !file.endsWith(".css")),
  );
}
