import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { ROOT } from "./install.mjs";
import { PlainError } from "./plain-error.mjs";

/** Where Linux distributions and macOS put Chromium or Chrome. */
const SYSTEM_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** How long Playwright's own browser may take to come, in milliseconds: a closed network often lets it hang. */
const DOWNLOAD_LIMIT = 120_000;

/**
 * Finds or installs a browser for the tests and writes its place for playwright.config.ts: Playwright's own, else the
 * system's, else Playwright's own downloaded, else Debian's package when root.
 */
export async function prepareBrowser(): Promise<string> {
  const executablePath = findBrowser() ?? installBrowser();
  const file = path.join(ROOT, ".generated", "browser.json");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ executablePath })}\n`);
  return executablePath;
}

function findBrowser(): string | undefined {
  return [chromium.executablePath(), ...SYSTEM_BROWSERS].find(works);
}

/** Present and able to start: a downloaded browser may lack a library of the system. */
function works(executable: string): boolean {
  return existsSync(executable) && spawnSync(executable, ["--version"], { timeout: 30_000 }).status === 0;
}

function installBrowser(): string {
  const playwright = path.join(ROOT, "node_modules", "@playwright", "test", "cli.js");
  spawnSync(process.execPath, [playwright, "install", "chromium"], {
    timeout: DOWNLOAD_LIMIT,
    stdio: "ignore",
  });
  const downloaded = findBrowser();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update"], { env, stdio: "ignore" });
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env, stdio: "ignore" });
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new PlainError(
    "No browser was found: install Chromium (on Debian: apt-get install chromium) and run again.",
  );
}
