// What `npm test` runs. Plain JavaScript on Node.js alone, because it runs before anything is installed; the stages
// themselves are in scripts/test-stages.ts.
import { installPackages, requireNode } from "./install.mjs";
import { stopWith } from "./plain-error.mjs";
import { stopTools } from "./processes.mjs";
import { step } from "./progress.mjs";

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    stopTools();
    process.exit(1);
  });
}

try {
  requireNode();
  await step("Installing", () =>
    installPackages(["next", "tsx", "vitest", "@playwright/test", "@biomejs/biome"]),
  );
  const { register } = await import("tsx/esm/api");
  register();
  const { runStages } = await import("./test-stages.ts");
  const { passed, failed } = await runStages();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  console.log("0 passed, 1 failed");
  stopWith(error);
}
