import path from "node:path";
import { disconnect } from "@/lib/db/client";
import { buildApplication, compileStyles, generateClient } from "../scripts/build";
import { type Cluster, startCluster } from "../scripts/database/cluster";
import { freePort } from "../scripts/database/port";
import { copyTemplate, dropCopies, dropCopy } from "../scripts/database/templates";
import { ROOT } from "../scripts/install.mjs";
import { step } from "../scripts/progress.mjs";
import { startWeb } from "../scripts/web";
import { buildEmptyApplication, serveEmptyApplication } from "./empty-application";

/** Kept between runs, because the demonstration takes long to load. */
const DATA = path.join(ROOT, ".generated", "bench-database");
const HOST = "127.0.0.1";

/** Where the two applications answer, with the environment of this process set to the product's database. */
export type Origins = { product: string; empty: string };

/**
 * Runs `work` beside the production build over a demonstration of its own and beside the empty page, each on a free
 * port, and stops everything afterwards.
 */
export async function withServers<Result>(work: (origins: Origins) => Promise<Result>): Promise<Result> {
  await step("Generating the database client", generateClient);
  await step("Compiling styles", compileStyles);
  await step("Building", buildApplication);
  await step("Building the empty page", buildEmptyApplication);
  const cluster = await step("Starting PostgreSQL", () => startCluster(DATA));
  const undo: (() => Promise<void>)[] = [cluster.stop];
  try {
    return await work(await serve(cluster, undo));
  } finally {
    for (const stop of undo.reverse()) await stop();
  }
}

async function serve({ settings }: Cluster, undo: (() => Promise<void>)[]): Promise<Origins> {
  const { name, appUrl } = await step("Loading demonstration data", async () => {
    await dropCopies(settings);
    return copyTemplate(settings, "demonstration");
  });
  undo.push(() => dropCopy(settings, name));
  return step("Starting both web servers", async () => {
    const [port, emptyPort] = [await freePort(HOST), await freePort(HOST)];
    const product = `http://${HOST}:${port}`;
    const { authSecret } = settings;
    const web = startWeb({
      ...{ development: false, host: HOST, port, appUrl: product, databaseUrl: appUrl, authSecret },
    });
    undo.push(web.stop);
    const empty = await serveEmptyApplication(HOST, emptyPort);
    undo.push(empty.stop);
    await web.ready;
    Object.assign(process.env, { DATABASE_URL: appUrl, AUTH_SECRET: authSecret, APP_URL: product });
    undo.push(disconnect);
    return { product, empty: `http://${HOST}:${emptyPort}` };
  });
}
