// What `npm start` and `npm run dev` run. Plain JavaScript on Node.js alone, because it runs before anything is
// installed; the rest of the way is scripts/serve.ts.
import { installPackages, requireNode } from "./install.mjs";
import { stopWith } from "./plain-error.mjs";
import { stopTools } from "./processes.mjs";
import { step } from "./progress.mjs";

const leave = () => {
  stopTools();
  process.exit(0);
};

try {
  requireNode();
  process.once("SIGINT", leave);
  process.once("SIGTERM", leave);
  await step("Installing", () => installPackages(["next", "tsx", "prisma", "pg"]));
  const { register } = await import("tsx/esm/api");
  register();
  const { serve } = await import("./serve.ts");
  // serve answers the two signals itself: it has a database to stop first.
  process.off("SIGINT", leave);
  process.off("SIGTERM", leave);
  await serve({ development: process.argv.includes("--dev") });
} catch (error) {
  stopWith(error);
}
