import { DEMONSTRATION_PASSWORD } from "@/scripts/demonstration";
import { expectAccessible, expectNoSidewaysScroll } from "./support/axe";
import { entriesSaying, peopleOf } from "./support/database";
import { states } from "./support/page-states";
import { record } from "./support/record-page";
import { expect, test } from "./support/test";

// With scripts in Prison C, without them in Prison D.
const letterOf = (scripts: boolean) => (scripts ? "c" : "d");
const accountOf = (role: string | null, letter: string) =>
  role === null || role === "national" ? role : `${role}.${letter}`;
const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1366, height: 900 };

for (const { name, role, path, make } of states) {
  test(`${name}: no rule of axe is broken, and it fits 320 pixels`, async ({ pageOf, scripts }) => {
    const letter = letterOf(scripts);
    const page = await pageOf(accountOf(role, letter), { viewport: WIDE });
    await page.goto(typeof path === "string" ? path : await path(letter));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await make?.(page);
    if (name.endsWith("errors")) {
      await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
      await expect(page).toHaveTitle(/^Error: /);
    }
    await expectNoSidewaysScroll(page);
    await page.setViewportSize(NARROW);
    await expectNoSidewaysScroll(page);
    // The rules at one width with scripts and at the other without them: both ways and both widths in half the time.
    if (scripts) await page.setViewportSize(WIDE);
    await expectAccessible(page, scripts);
  });
}

test("an entry that was just saved: no rule of axe is broken", async ({ pageOf, scripts }) => {
  const letter = letterOf(scripts);
  const page = await pageOf(`keyworker.${letter}`);
  await record(page, (await peopleOf(`keyworker.${letter}`))[2]?.id ?? "", {
    narrative: `Looked at the page afterwards with care. ${letter}`,
  });
  await expectAccessible(page, scripts);
});

test("a key worker signs in and records with the keyboard alone", async ({ pageOf, scripts }) => {
  const letter = letterOf(scripts);
  const page = await pageOf(null, { viewport: WIDE });
  const { keyboard } = page;
  const tabTo = async (target: string) => {
    for (let presses = 0; presses < 60; presses++) {
      const focused = await page.evaluate(() => {
        const { activeElement: on } = document;
        return on instanceof HTMLElement ? `#${on.id}|${on.getAttribute("name")}|${on.innerText.trim()}` : "";
      });
      if (focused.split("|").includes(target)) return;
      await keyboard.press("Tab");
    }
    throw new Error(`The keyboard does not reach ${target}`);
  };
  await page.goto("/sign-in");
  await tabTo("username");
  await keyboard.type(`keyworker.${letter}`);
  await keyboard.press("Tab");
  await keyboard.type(DEMONSTRATION_PASSWORD);
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "My people", level: 1 })).toBeVisible();

  await tabTo("Skip to main content");
  await keyboard.press("Enter");
  await expect(page.locator("#main-content")).toBeFocused();
  const person = (await peopleOf(`keyworker.${letter}`))[5];
  await tabTo(person?.name ?? "");
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "What has been recorded" })).toBeVisible();
  await tabTo("Record an entry");
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Record an entry", level: 1 })).toBeVisible();

  const narrative = `Typed from start to end without touching a mouse. ${letter}`;
  await tabTo("kind");
  await keyboard.press("Space");
  await tabTo("time");
  await keyboard.type("00:00");
  await keyboard.press("Tab");
  await keyboard.type("35");
  await tabTo("place");
  await keyboard.type("Cell");
  await tabTo("overheard");
  await keyboard.press("Space");
  await tabTo("narrative");
  await keyboard.type(narrative);
  await tabTo("Save entry");
  await keyboard.press("Enter");
  await expect(page.getByRole("status", { name: "success: Entry saved" })).toContainText(
    "key work session on",
  );
  const newest = page.locator(".moj-timeline__item").filter({ hasText: narrative });
  await expect(newest).toContainText("35 minutes · Cell · others could hear");
  expect(await entriesSaying(narrative)).toBe(1);
});

test("the figures can be read on paper and in forced colours", async ({ pageOf, scripts }) => {
  const page = await pageOf("leader.c", { forcedColors: "active", viewport: WIDE });
  await page.goto("/figures/delivery?from=2022-06-01&to=2022-09-30");
  await expectAccessible(page, scripts);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("region", { name: "Change period" })).toBeHidden();
  await expect(page.getByText("623 of 8,278.57 expected")).toBeVisible();
});
