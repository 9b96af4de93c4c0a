import { mkdirSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { prepareBrowser } from "./browser";
import { DEMONSTRATION_PASSWORD } from "./demonstration";
import { ROOT } from "./install.mjs";
import { PlainError, stopWith } from "./plain-error.mjs";

// The README's pictures, taken from a running demonstration: npx tsx scripts/screenshots.ts http://localhost:3000

const FOLDER = path.join(ROOT, "docs", "screenshots");

/** A picture: who looks, the way there from their first page, and how much of it is shown, in pixels. */
type Picture = { name: string; username: string; height: number; open: (page: Page) => Promise<unknown> };

const firstOpenAction = (page: Page) =>
  page
    .getByRole("row")
    .filter({ has: page.getByText("are yours") })
    .getByRole("link")
    .first();

const pictures: Picture[] = [
  { name: "people", username: "keyworker.a", height: 760, open: async () => {} },
  {
    name: "record",
    username: "keyworker.a",
    height: 1000,
    open: async (page) => {
      await firstOpenAction(page).click();
      await page.getByRole("link", { name: "Record an entry" }).click();
      await page.getByLabel("Key work session", { exact: true }).check();
      await page.getByLabel("Time", { exact: true }).fill("10:30");
      await page.getByLabel("Minutes", { exact: true }).fill("45");
      await page.getByLabel("Where did you talk?").selectOption("PRIVATE_ROOM");
      await page.getByLabel("No", { exact: true }).check();
    },
  },
  {
    name: "case",
    username: "pom.a",
    height: 1000,
    open: async (page) => {
      await page.goto("/caseload?sort=session");
      await page.getByRole("row").last().getByRole("link").first().click();
    },
  },
  {
    name: "score",
    username: "manager.a",
    height: 1000,
    open: (page) => page.getByRole("link", { name: "Score the next note" }).click(),
  },
  {
    name: "figures",
    username: "leader.c",
    height: 1100,
    open: (page) => page.goto("/figures/delivery?from=2022-06-01&to=2022-09-30"),
  },
];

async function take(browser: Browser, baseURL: string, picture: Picture): Promise<void> {
  const { name, username, height, open } = picture;
  const context = await browser.newContext({ baseURL, locale: "en-GB", viewport: { width: 1366, height } });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("Password", { exact: true }).fill(DEMONSTRATION_PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  await open(page);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: "disabled", caret: "hide" });
  await context.close();
}

try {
  const [address = ""] = process.argv.slice(2);
  if (!URL.canParse(address))
    throw new PlainError("Give the address of a running demonstration, such as http://localhost:3000.");
  mkdirSync(FOLDER, { recursive: true });
  const browser = await chromium.launch({
    executablePath: await prepareBrowser(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    for (const picture of pictures) await take(browser, address, picture);
  } finally {
    await browser.close();
  }
} catch (error) {
  stopWith(error);
}
