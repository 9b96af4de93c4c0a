import { writeFileSync } from "node:fs";
import path from "node:path";
import { TEST_DATA } from "../tests/support/test-cluster";
import { buildApplication, compileStyles, generateClient } from "./build";
import { refuseUnsafeDatabase } from "./database/checks";
import { startCluster } from "./database/cluster";
import { clearWeb, rememberWeb } from "./database/data-directory";
import { copyTemplate, dropCopy } from "./database/templates";
import { ROOT } from "./install.mjs";
import { stopWith } from "./plain-error.mjs";
import { chosenPort, refuseTakenPort, startWeb, type WebServer } from "./web";

// The production build over a demonstration database of its own, for the browser tests.
try {
  const asked = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  const port = chosenPort(process.env.TEST_PORT || "3100");
  await clearWeb(TEST_DATA);
  await refuseTakenPort(port, "127.0.0.1");
  await generateClient();
  await compileStyles();
  await buildApplication();
  const cluster = await startCluster(TEST_DATA);
  const { settings } = cluster;
  let web: WebServer | undefined;
  try {
    const { name, appUrl, ownerUrl } = await copyTemplate(settings, "demonstration");
    // For the tests that look behind the pages.
    writeFileSync(path.join(ROOT, ".generated/test-urls.json"), JSON.stringify({ ownerUrl }), {
      mode: 0o600,
    });
    await refuseUnsafeDatabase(appUrl);
    web = startWeb({
      ...{ development: false, host: "127.0.0.1", port },
      appUrl: `http://localhost:${port}`,
      databaseUrl: appUrl,
      authSecret: settings.authSecret,
    });
    if (cluster.owned) rememberWeb(TEST_DATA, web.pid);
    await Promise.race([asked, web.failed, cluster.failed]);
    await web.stop();
    await dropCopy(settings, name);
  } finally {
    await web?.stop();
    await cluster.stop();
  }
  process.exit(0);
} catch (error) {
  stopWith(error);
}
