import { writeFileSync } from "node:fs";
import { z } from "zod";
import { readArguments } from "../scripts/arguments";
import { stopWith } from "../scripts/plain-error.mjs";
import { stopTools } from "../scripts/processes.mjs";
import { step } from "../scripts/progress.mjs";
import { type Machine, thisMachine } from "./machine";
import { isOver, measureOf, type Row } from "./measures";
import { measureScripts, measureTimes } from "./measuring";
import { journeyPages } from "./pages";
import { savingOf } from "./saving";
import { type Origins, withServers } from "./servers";
import { tableOf } from "./table";

const USAGE = "npm run bench [-- --json FILE]";

type Run = { machine: Machine; rows: Row[] };

async function measure({ product, empty }: Origins): Promise<Run> {
  const pages = await step("Signing in", () => journeyPages(product));
  const saving = await savingOf(product);
  const scripts = await step("Weighing scripts", () => measureScripts(pages, empty));
  const times = await step("Timing pages", (report) => measureTimes(pages, saving, empty, report));
  const machine = await thisMachine();
  for (const { visitor } of pages) visitor.leave();
  saving.leave();
  return { machine, rows: [...times, ...scripts] };
}

// Times of this service's pages and the weight of their scripts, each beside what the framework and the database
// alone take in the same run. Ends with 1 when a bound is exceeded.
try {
  const { json } = readArguments(
    z.object({ json: z.string().min(1).optional() }),
    USAGE,
    process.argv.slice(2),
  );
  const asked = new Promise<never>((_, reject) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        stopTools();
        reject(new Error(`Stopped by ${signal}`));
      });
    }
  });
  asked.catch(() => {});
  const { machine, rows } = await withServers((origins) => Promise.race([measure(origins), asked]));
  if (json) writeFileSync(json, `${JSON.stringify({ ...machine, rows: rows.map(measureOf) }, null, 2)}\n`);
  const { date, processor, cores, node, postgresql } = machine;
  console.log(`\n${date}, ${processor}, ${cores} cores, Node ${node}, PostgreSQL ${postgresql}`);
  console.log(`Floor of a time: its SQL alone plus the empty page. Floor of JavaScript: the empty page's.\n`);
  console.log(tableOf(rows));
  const over = rows.filter(isOver);
  console.log(over.length === 0 ? "\nEvery bound is kept." : `\n${over.length} over their bound.`);
  process.exit(over.length === 0 ? 0 : 1);
} catch (error) {
  stopWith(error);
}
