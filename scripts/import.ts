import { statSync } from "node:fs";
import { SingleBar } from "cli-progress";
import { Client } from "pg";
import { type FileOutcome, importFiles, recogniseFiles } from "@/lib/imports/import-files";
import type { Step } from "@/lib/imports/load-file";
import { answers } from "./database/cluster";
import { dataDirectory, readSettings } from "./database/data-directory";
import { addressesOf, DATABASE } from "./database/roles";
import { PlainError, stopWith } from "./plain-error.mjs";

// npm run import -- people.csv staff.csv stays.csv allocations.csv entries.csv (docs/import.md)

async function ownerUrl(): Promise<string> {
  const own = process.env.DATABASE_OWNER_URL;
  if (own) return own;
  const settings = readSettings(dataDirectory());
  if (settings?.port && (await answers(settings))) return addressesOf(settings, DATABASE).ownerUrl;
  throw new PlainError("There is no database to load into: run npm start, or set DATABASE_OWNER_URL.");
}

/** The owner's connection. A database that cannot be reached is one plain sentence. */
async function connect(): Promise<Client> {
  const owner = new Client({ connectionString: await ownerUrl(), application_name: "import" });
  // A connection that breaks later also fails the statement in hand, which says why.
  owner.on("error", () => {});
  await owner.connect().catch((error: Error) => {
    throw new PlainError(`The database cannot be reached: ${error.message || "nothing answers there"}`);
  });
  return owner;
}

/** Draws one bar for each file, on a terminal only. */
function progress() {
  let bar: SingleBar | undefined;
  let current: string | undefined;
  const stop = () => bar?.stop();
  const show = ({ path, name }: { path: string; name: string }, step: Step) => {
    if (path !== current) {
      stop();
      current = path;
      bar = new SingleBar({ format: "{name} [{bar}] {percentage}% {doing}", hideCursor: true });
      bar.start(statSync(path).size, 0, { name, doing: "reading" });
    }
    if (step.doing === "reading") bar?.increment(step.bytes);
    else bar?.update({ doing: step.doing });
  };
  return { show, stop };
}

function report(outcome: FileOutcome): void {
  const { name } = outcome;
  if (outcome.state === "loaded") {
    console.log(`${name}: ${count(outcome.rows, "row")} loaded`);
  } else if (outcome.state === "not attempted") {
    console.error(`${name}: not attempted, because a file before it was refused`);
  } else {
    for (const words of outcome.shown) console.error(words);
    const more = outcome.problems - outcome.shown.length;
    if (more > 0) console.error(`… and ${more.toLocaleString("en-GB")} more`);
    console.error(
      `${name}: ${count(outcome.problems, "problem")}, nothing of this file was written. All are in ${outcome.errorFile}`,
    );
  }
}

const count = (number: number, of: string) =>
  `${number.toLocaleString("en-GB")} ${of}${number === 1 ? "" : "s"}`;

async function main(paths: string[]): Promise<void> {
  if (paths.length === 0) {
    throw new PlainError(
      "Name the files to load: npm run import -- people.csv staff.csv stays.csv allocations.csv entries.csv",
    );
  }
  const recognised = await recogniseFiles(paths);
  if (!recognised.ok) {
    throw new PlainError([...recognised.reasons, "Nothing was loaded."].join("\n"));
  }
  const owner = await connect();
  const { show, stop } = progress();
  try {
    const outcomes = await importFiles(owner, recognised.files, show);
    stop();
    for (const outcome of outcomes) report(outcome);
    if (outcomes.some(({ state }) => state !== "loaded")) process.exitCode = 1;
  } finally {
    stop();
    await owner.end();
  }
}

main(process.argv.slice(2)).catch(stopWith);
