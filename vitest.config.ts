import path from "node:path";
import { defineConfig } from "vitest/config";

// Not London, so that a day taken from the computer's own clock shows.
process.env.TZ = "Pacific/Auckland";

export default defineConfig({
  resolve: {
    alias: {
      "server-only": path.resolve("tests/support/empty-module.ts"),
      "@": path.resolve("."),
    },
  },
  test: {
    env: { TZ: "Pacific/Auckland" },
    setupFiles: ["tests/support/no-console-error.ts"],
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"] },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          globalSetup: ["tests/support/start-cluster.ts"],
          testTimeout: 30_000,
          // The first file to ask for the demonstration waits until it is loaded.
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
