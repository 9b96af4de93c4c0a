import { existsSync, readFileSync } from "node:fs";
import { defineConfig } from "@playwright/test";

/** Written by scripts/browser.ts: the browser that this computer has. */
const CHOSEN = ".generated/browser.json";

const port = process.env.TEST_PORT || "3100";
const browser: { executablePath?: string } = existsSync(CHOSEN)
  ? JSON.parse(readFileSync(CHOSEN, "utf8"))
  : {};

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  reporter: [["list"], ["json", { outputFile: ".generated/playwright.json" }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "en-GB",
    timezoneId: "Pacific/Auckland",
    screenshot: "only-on-failure",
    launchOptions: {
      ...browser,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "with JavaScript", use: { javaScriptEnabled: true } },
    // What no script has a part in is tested once.
    { name: "without JavaScript", grepInvert: /@once/, use: { javaScriptEnabled: false } },
  ],
  webServer: {
    command: "node --import tsx scripts/test-server.ts",
    url: `http://localhost:${port}/health`,
    timeout: 240_000,
    stdout: "pipe",
    env: { TEST_PORT: port, TZ: "Pacific/Auckland" },
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
  },
});
