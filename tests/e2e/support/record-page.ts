import { expect, type Page } from "@playwright/test";
import { timeOf, today } from "@/lib/dates/london";

/** What is typed into the recording form. Without a date and a time: this very minute. */
export type Typed = {
  kind?: "Key work session" | "Brief contact";
  date?: string;
  time?: string;
  minutes?: string;
  place?: string;
  overheard?: "Yes" | "No";
  narrative: string;
  action?: { what: string; who: string; by?: string };
  nextSession?: string;
};

/** "4/6/2022" */
export const typedDay = (day: string) => day.split("-").map(Number).reverse().join("/");

/** Opens the recording form of a person. */
export async function openRecording(page: Page, personId: string): Promise<void> {
  await page.goto(`/people/${personId}/entries/new`);
  await expect(page.getByRole("heading", { name: "Record an entry", level: 1 })).toBeVisible();
}

/** Fills the recording form by its labels. */
export async function fillEntry(page: Page, typed: Typed): Promise<void> {
  const { action } = typed;
  await page.getByLabel(typed.kind ?? "Key work session", { exact: true }).check();
  await page.getByLabel("Date", { exact: true }).fill(typed.date ?? typedDay(today()));
  await page.getByLabel("Time", { exact: true }).fill(typed.time ?? timeOf(new Date()));
  await page.getByLabel("Minutes", { exact: true }).fill(typed.minutes ?? "40");
  await page.getByLabel("Where did you talk?").selectOption({ label: typed.place ?? "Private room" });
  await page
    .getByRole("group", { name: "Could other people hear?" })
    .getByLabel(typed.overheard ?? "No", { exact: true })
    .check();
  await page.getByLabel("What happened").fill(typed.narrative);
  if (action) {
    await page.getByLabel("What", { exact: true }).fill(action.what);
    await page.getByLabel("Who", { exact: true }).selectOption({ label: action.who });
    await page.getByLabel("By when").fill(action.by ?? "");
  }
  await page.getByLabel("Next session").fill(typed.nextSession ?? "");
}

export const saveButton = (page: Page) => page.getByRole("button", { name: "Save entry" });

/** Records an entry and waits for the words that it is saved. */
export async function record(page: Page, personId: string, typed: Typed): Promise<void> {
  await openRecording(page, personId);
  await fillEntry(page, typed);
  await saveButton(page).click();
  await expect(page.getByRole("status", { name: "success: Entry saved" })).toBeVisible();
}
