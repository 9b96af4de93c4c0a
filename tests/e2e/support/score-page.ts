import type { Page } from "@playwright/test";

/** Fills the score form: the score, both elements and the reason. */
export async function fillScore(page: Page, label: string, reason: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).check();
  await page.getByRole("group", { name: "Individualised" }).getByLabel("Yes", { exact: true }).check();
  await page.getByRole("group", { name: "Continuity" }).getByLabel("Partly", { exact: true }).check();
  await page.getByLabel("Reason", { exact: true }).fill(reason);
}

/** Scores the note on the page and saves the score. */
export async function scoreNote(page: Page, label: string, reason: string): Promise<void> {
  await fillScore(page, label, reason);
  await page.getByRole("button", { name: "Save score" }).click();
}
