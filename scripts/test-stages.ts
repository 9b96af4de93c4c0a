import path from "node:path";
import { prepareBrowser } from "./browser";
import { buildApplication, compileStyles, generateClient, NEXT, QUIET } from "./build";
import { ROOT } from "./install.mjs";
import { plainSentence } from "./plain-error.mjs";
import { runTool } from "./processes.mjs";
import { type Count, freshReport, playwrightCount, vitestCount } from "./test-reports";

/** A stage prints what went wrong and returns what it counted. */
type Stage = { name: string; run: () => Promise<Count> };

const stages: Stage[] = [
  single("Generating the database client", () => prepared(generateClient)),
  single("Compiling styles", () => prepared(compileStyles)),
  single("Generating route types", () => tool(process.execPath, [NEXT, "typegen"])),
  single("Checking format and lint", () => tool(program("biome"), ["check", "--error-on-warnings", "."])),
  single("Checking types", () => tool(program("tsc"), ["--noEmit"])),
  { name: "Unit tests", run: () => vitest("unit") },
  { name: "Integration tests", run: () => vitest("integration") },
  single("Building", () => prepared(buildApplication)),
  single("Finding a browser", () => prepared(prepareBrowser)),
  { name: "Browser journeys and accessibility", run: playwright },
];

/**
 * Runs every stage of `npm test`, each whatever the others came to.
 * @returns how much passed and failed: each test of the three suites, and one for every other stage
 */
export async function runStages(): Promise<Count> {
  const total: Count = { passed: 0, failed: 0 };
  for (const { name, run } of stages) {
    const started = Date.now();
    process.stdout.write(`${name}… `);
    const { passed, failed } = await run();
    console.log(`${passed} passed, ${failed} failed, ${((Date.now() - started) / 1000).toFixed(1)} s`);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

/** A stage that either passes or fails as a whole. */
function single(name: string, work: () => Promise<string | undefined>): Stage {
  return {
    name,
    run: async () => {
      const problem = await work();
      if (problem === undefined) return { passed: 1, failed: 0 };
      console.log(`\n${problem}`);
      return { passed: 0, failed: 1 };
    },
  };
}

/** Why a step of the start failed, or nothing when it did not. */
async function prepared(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return plainSentence(error) ?? String(error);
  }
}

async function tool(command: string, args: string[]): Promise<string | undefined> {
  const { code, output } = await runTool(command, args, { cwd: ROOT, env: environment() });
  return code === 0 ? undefined : output;
}

async function vitest(project: "unit" | "integration"): Promise<Count> {
  const report = freshReport(project);
  const args = [
    "run",
    `--project=${project}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const { code, output } = await runTool(program("vitest"), args, { cwd: ROOT, env: environment() });
  const count = vitestCount(report, code);
  if (count.failed > 0) console.log(`\n${output}`);
  return count;
}

async function playwright(): Promise<Count> {
  const report = freshReport("playwright");
  const { code, output } = await runTool(program("playwright"), ["test"], { cwd: ROOT, env: environment() });
  const count = playwrightCount(report, code);
  if (count.failed > 0) console.log(`\n${output}`);
  return count;
}

const program = (name: string) => path.join(ROOT, "node_modules", ".bin", name);

/** The caller's, without what would lead the tests to the caller's own database or server. */
function environment(): NodeJS.ProcessEnv {
  const own = [
    "DATABASE_URL",
    "DATABASE_OWNER_URL",
    "AUTH_SECRET",
    "APP_URL",
    "DATA_DIR",
    "DEMO",
    "PORT",
    "HOST",
  ];
  const kept = Object.entries(process.env).filter(([name]) => !own.includes(name) && name !== "NODE_ENV");
  return { ...Object.fromEntries(kept), ...QUIET, NODE_ENV: "test", TZ: "Pacific/Auckland" };
}
