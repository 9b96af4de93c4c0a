import { buildApplication, compileStyles, generateClient } from "./build";
import { refuseUnsafeDatabase, refuseUnusableOwner } from "./database/checks";
import { type Cluster, startCluster } from "./database/cluster";
import {
  clearWeb,
  dataDirectory,
  ensureSettings,
  forgetRunning,
  rememberWeb,
} from "./database/data-directory";
import { type Addresses, DATABASE, ensureDatabase, migrateEmbedded, migrateOwn } from "./database/roles";
import { isDemonstration, loadWhenEmpty, signInTable } from "./demonstration";
import { PlainError } from "./plain-error.mjs";
import { stopTools } from "./processes.mjs";
import { ALREADY_DONE, step } from "./progress.mjs";
import { chosenPort, refuseTakenPort, startWeb, type WebServer } from "./web";

const SECRET_LENGTH = 32;

/** Databases and secrets that the web server is to use. */
type Backing = { appUrl: string; ownerUrl: string | undefined; authSecret: string };

/** What has been started so far and must be stopped in turn. */
type Started = { cluster?: Promise<Cluster>; web?: WebServer };

/**
 * Everything of `npm start` after the installation: database, migrations, demonstration data, build, web server. Ends
 * the process: with 0 when it was asked to stop, otherwise by throwing.
 */
export async function serve({ development }: { development: boolean }): Promise<never> {
  const started: Started = {};
  const asked = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
    onLostParent(resolve);
  });
  const work = run(started, development);
  // Once asked to stop, what fails because its database goes away is no news.
  work.catch(() => {});
  try {
    await Promise.race([work, asked]);
  } finally {
    stopTools();
    await started.web?.stop();
    const cluster = await started.cluster?.catch(() => undefined);
    await cluster?.stop();
    if (!cluster) forgetRunning(dataDirectory());
  }
  process.exit(0);
}

/** npm's shell does not pass signals on: when it ends before this process does, that was a signal too. */
function onLostParent(stop: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 200).unref();
}

async function run(started: Started, development: boolean): Promise<never> {
  const port = chosenPort();
  const host = process.env.HOST || "127.0.0.1";
  await clearWeb(dataDirectory());
  await refuseTakenPort(port, host);
  await step("Generating the database client", generateClient);
  await step("Compiling styles", compileStyles);
  const backing = process.env.DATABASE_URL ? await ownBacking(development) : await embeddedBacking(started);
  if (!development) await step("Building", buildApplication);
  const cluster = await started.cluster;
  await step("Starting the web server", async () => {
    const web = startWeb({
      ...{ development, host, port },
      appUrl: process.env.APP_URL || `http://localhost:${port}`,
      databaseUrl: backing.appUrl,
      authSecret: backing.authSecret,
    });
    started.web = web;
    if (cluster?.owned !== false) rememberWeb(dataDirectory(), web.pid);
    await web.ready;
  });
  console.log(`Ready: http://localhost:${port}`);
  if (backing.ownerUrl && (await isDemonstration(backing.ownerUrl))) console.log(`\n${await signInTable()}`);
  const failures = [started.web?.failed, cluster?.failed].filter((failure) => failure !== undefined);
  return Promise.race(failures);
}

async function embeddedBacking(started: Started): Promise<Backing> {
  const cluster = await step("Starting PostgreSQL", () => {
    started.cluster = startCluster(dataDirectory());
    return started.cluster;
  });
  const { settings } = cluster;
  const addresses = await ensureDatabase(settings, DATABASE);
  await step("Migrating", async () => doneUnless((await migrateEmbedded(settings, addresses)).length));
  await refuseUnsafeDatabase(addresses.appUrl);
  await step("Loading demonstration data", (report) => loadWhenEmpty(addresses.ownerUrl, report));
  return { ...addresses, authSecret: process.env.AUTH_SECRET || settings.authSecret };
}

async function ownBacking(development: boolean): Promise<Backing> {
  const authSecret = ownSecret(development);
  const appUrl = addressFrom("DATABASE_URL");
  if (process.env.DATABASE_OWNER_URL) {
    const addresses: Addresses = { appUrl, ownerUrl: addressFrom("DATABASE_OWNER_URL") };
    await refuseUnusableOwner(addresses.ownerUrl);
    await step("Migrating", async () => doneUnless((await migrateOwn(addresses)).length));
  }
  await refuseUnsafeDatabase(appUrl);
  const ownerUrl = process.env.DATABASE_OWNER_URL || undefined;
  if (process.env.DEMO === "1") {
    if (!ownerUrl) throw new PlainError("DEMO=1 loads data as the owner: set DATABASE_OWNER_URL as well.");
    await step("Loading demonstration data", (report) => loadWhenEmpty(ownerUrl, report));
  }
  return { appUrl, ownerUrl, authSecret };
}

function addressFrom(name: "DATABASE_URL" | "DATABASE_OWNER_URL"): string {
  const text = process.env[name] ?? "";
  if (URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)) return text;
  throw new PlainError(`${name} must look like postgresql://role:password@host:5432/database.`);
}

function ownSecret(development: boolean): string {
  const secret = process.env.AUTH_SECRET ?? "";
  if (secret.length >= SECRET_LENGTH) return secret;
  if (development) return ensureSettings(dataDirectory()).authSecret;
  throw new PlainError(
    `AUTH_SECRET must hold at least ${SECRET_LENGTH} random characters: make some with "openssl rand -base64 48".`,
  );
}

const doneUnless = (count: number) => (count === 0 ? ALREADY_DONE : undefined);
