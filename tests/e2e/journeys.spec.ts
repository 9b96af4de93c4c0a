import { longDay, plusDays, shortDay, timeOf, today, weekday } from "@/lib/dates/london";
import { signIn } from "./support/accounts";
import { entriesSaying, peopleOf, type Somebody } from "./support/database";
import { cellsOf, rowOf } from "./support/list-pages";
import { formOn, post, typedOver } from "./support/posted-form";
import { fillEntry, openRecording, record, saveButton, typedDay } from "./support/record-page";
import { scoreNote } from "./support/score-page";
import { expect, test } from "./support/test";

// With scripts in Prison A, without them in Prison B, so that neither run counts what the other writes. Nobody else
// writes in these two.
const letterOf = (scripts: boolean) => (scripts ? "a" : "b");

/** One of the six people of the key worker, a different one for each test. */
async function personOf(scripts: boolean, place: number): Promise<Somebody> {
  const person = (await peopleOf(`keyworker.${letterOf(scripts)}`))[place];
  if (!person) throw new Error("The key worker has fewer people than that");
  return person;
}

test("a key worker signs in, sees who needs him, and records a session", async ({ pageOf, scripts }) => {
  const page = await pageOf(null);
  await signIn(page, `keyworker.${letterOf(scripts)}`);
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("heading", { name: "My people", level: 1 })).toBeVisible();

  const list = await cellsOf(page.getByRole("table"));
  expect(list).toHaveLength(6);
  const next = list.map(([, , words = ""]) => words);
  expect(next[0]).toMatch(/^Not yet met, here \d+ days/);
  expect(next[1]).toMatch(/^\d+ days overdue/);
  expect(next[2]).toMatch(/^Due today/);
  expect(next.filter((words) => /overdue|Not yet met|today/.test(words))).toHaveLength(3);
  const openActions = list.map(([, , , , count = ""]) => Number.parseInt(count, 10));
  expect(openActions.filter((count) => count === 1)).toHaveLength(1);

  const name = (list[1]?.[0] ?? "").replace(/ [A-Z]\d{4}[A-Z]{2}.*/, "");
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { name: "What has been recorded" })).toBeVisible();
  await page.getByRole("link", { name: "Record an entry" }).click();
  await expect(page.getByRole("complementary", { name: "What came before" })).toContainText("Last time,");
  await expect(page.getByRole("complementary", { name: "What came before" })).toContainText("Open actions");

  const narrative = `He has heard from his sister about the visit. We spoke of the kitchen course. ${letterOf(scripts)}`;
  const day = today();
  const inFiveDays = plusDays(day, 5);
  const time = timeOf(new Date());
  await fillEntry(page, {
    narrative,
    date: typedDay(day),
    time,
    minutes: "45",
    action: { what: "Ask the kitchen when the course starts", who: "Key worker", by: typedDay(inFiveDays) },
    nextSession: typedDay(inFiveDays),
  });
  await saveButton(page).click();

  await expect(page.getByRole("status", { name: "success: Entry saved" })).toContainText(
    `Entry saved: key work session on ${longDay(day)} at ${time}.`,
  );
  const newest = page.locator(".moj-timeline__item").first();
  await expect(newest).toContainText("Key work session");
  await expect(newest).toContainText("45 minutes · Private room · others could not hear");
  await expect(newest).toContainText(narrative);
  await expect(newest).toContainText("Key worker: Ask the kitchen when the course starts");
  await expect(newest).toContainText(`Next session: ${longDay(inFiveDays)}`);

  await page.getByRole("link", { name: "My people" }).first().click();
  await expect(page.getByRole("heading", { name: "My people", level: 1 })).toBeVisible();
  const row = rowOf(page, name);
  await expect(row).toContainText(`Due ${weekday(inFiveDays)}`);
  await expect(row).not.toContainText("overdue");
  await expect(row).toContainText(shortDay(day));
  await expect(row.getByRole("cell", { name: `${(openActions[1] ?? 0) + 1} 1 is yours` })).toBeVisible();
});

test("a brief contact is recorded and moves no session", async ({ pageOf, scripts }) => {
  const person = await personOf(scripts, 0);
  const page = await pageOf(`keyworker.${letterOf(scripts)}`);
  await page.goto("/");
  const before = await rowOf(page, person.name).innerText();
  await record(page, person.id, {
    kind: "Brief contact",
    minutes: "5",
    narrative: "At the door: he is well and asked for a clean towel.",
  });
  await expect(page.getByRole("status", { name: "success: Entry saved" })).toContainText("brief contact on");
  await page.goto("/");
  expect(await rowOf(page, person.name).innerText()).toBe(before);
});

test("a double click on Save is one entry", async ({ pageOf, scripts }) => {
  const { id } = await personOf(scripts, 1);
  const narrative = `Saved with an impatient finger, and still written down once. ${letterOf(scripts)}`;
  const page = await pageOf(`keyworker.${letterOf(scripts)}`);
  await openRecording(page, id);
  await fillEntry(page, { narrative, action: { what: "Bring the form", who: "The person" } });
  await saveButton(page).dblclick();
  await expect(page.getByRole("status", { name: "success: Entry saved" })).toBeVisible();
  expect(await entriesSaying(narrative)).toBe(1);
  await expect(page.getByText(narrative)).toHaveCount(1);
});

test("Back and Save again is one entry", async ({ pageOf, scripts }) => {
  const { id } = await personOf(scripts, 2);
  const typed = {
    narrative: `Saved, then Back, then saved again because the page looked unsaved. ${letterOf(scripts)}`,
    date: typedDay(today()),
    time: timeOf(new Date()),
  };
  const page = await pageOf(`keyworker.${letterOf(scripts)}`);
  await record(page, id, typed);
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Record an entry", level: 1 })).toBeVisible();
  await fillEntry(page, typed);
  await saveButton(page).click();
  await expect(page.getByRole("status", { name: "success: Entry saved" })).toBeVisible();
  expect(await entriesSaying(typed.narrative)).toBe(1);
});

test("the same form sent twice is one entry, and with other words it is refused", async ({
  pageOf,
  scripts,
  baseURL,
}) => {
  const { id } = await personOf(scripts, 3);
  const page = await pageOf(`keyworker.${letterOf(scripts)}`);
  const path = `/people/${id}/entries/new`;
  const narrative = `A network that drops the answer makes the browser ask again. ${letterOf(scripts)}`;
  const fields = typedOver(await formOn(page, path, "Save entry"), {
    kind: "SESSION",
    time: "00:00",
    minutes: "30",
    place: "CELL",
    overheard: "YES",
    narrative,
  });
  const [first, second] = await Promise.all([
    post(page, path, fields, baseURL ?? ""),
    post(page, path, fields, baseURL ?? ""),
  ]);
  expect([first.status(), second.status()]).toEqual([303, 303]);
  expect(first.headers().location).toMatch(new RegExp(`^/people/${id}\\?saved=`));
  expect(second.headers().location).toBe(first.headers().location);
  expect(await entriesSaying(narrative)).toBe(1);

  const others = `${narrative} And more.`;
  const third = await post(page, path, typedOver(fields, { narrative: others }), baseURL ?? "");
  expect(await third.text()).toContain("This form was already saved, with other words");
  expect(await entriesSaying(others)).toBe(0);
});

test("words added to an entry stand under it, and the entry stays", async ({ pageOf, scripts }) => {
  const { id } = await personOf(scripts, 4);
  const page = await pageOf(`keyworker.${letterOf(scripts)}`);
  const narrative = `He said that the letter from the court had not come. ${letterOf(scripts)}`;
  await record(page, id, { narrative });
  const entry = page.locator(".moj-timeline__item").filter({ hasText: narrative });
  await entry.getByRole("link", { name: /^Add to this entry/ }).click();
  await expect(page.getByRole("blockquote")).toHaveText(narrative);
  await page.getByLabel("What you want to add").fill("The letter was at reception. He has it now.");
  await page.getByRole("button", { name: "Add to this entry" }).dblclick();
  await expect(page.getByRole("status", { name: "success: Words added" })).toBeVisible();
  await expect(entry).toContainText(narrative);
  await expect(entry.getByText("The letter was at reception. He has it now.")).toHaveCount(1);
  expect(await entriesSaying(narrative)).toBe(1);
});

test("the POM sees the session on his caseload and on the case with its key worker", async ({
  pageOf,
  scripts,
}) => {
  const letter = letterOf(scripts);
  const person = await personOf(scripts, 4);
  const keyWorker = await pageOf(`keyworker.${letter}`);
  const narrative = `He wants his POM to know that the appeal has been lodged. ${letter}`;
  await record(keyWorker, person.id, { narrative });

  const page = await pageOf(`pom.${letter}`);
  await page.goto("/");
  await expect(page).toHaveURL("/caseload");
  await expect(rowOf(page, person.name)).toContainText(shortDay(today()));
  await expect(rowOf(page, person.name)).toContainText("today");
  await expect(rowOf(page, person.name)).toContainText(letter === "a" ? "T. Alder" : "N. Hawthorn");
  await page.getByRole("link", { name: person.name, exact: true }).click();
  await expect(page.getByText(narrative)).toBeVisible();
  await expect(page.getByRole("region", { name: "Who this is about" })).toContainText(
    `Key worker: ${letter === "a" ? "T. Alder" : "N. Hawthorn"}, since`,
  );
  await expect(page.getByRole("link", { name: "Record an entry" })).toHaveCount(0);
});

test("a custodial manager scores the next note of this month's sample", async ({ pageOf, scripts }) => {
  const letter = letterOf(scripts);
  const { id } = await personOf(scripts, 5);
  await record(await pageOf(`keyworker.${letter}`), id, {
    narrative: `A month that has just begun has a session to draw from. ${letter}`,
  });

  const page = await pageOf(`manager.${letter}`);
  await page.goto("/");
  await expect(page).toHaveURL("/quality");
  const drawButton = page.getByRole("button", { name: "Draw this month's sample" });
  if (await drawButton.isVisible()) await drawButton.click();
  await page.getByText("How this sample was drawn").click();
  await expect(page.getByText(/^[0-9a-f-]{32,36}$/).first()).toBeVisible();
  const scored = page.getByText(/^\d+ of \d+ scored$/).first();
  const before = Number.parseInt(await scored.innerText(), 10);

  await page.getByRole("link", { name: "Score the next note" }).click();
  await expect(page.getByText("Author and person are hidden until you score.")).toBeVisible();
  await scoreNote(page, "3 Reasonable", "About him and nobody else. Say next time what came of it.");
  await expect(page.getByRole("status", { name: /^success: Score saved/ })).toBeVisible();
  await page.goto("/quality");
  await expect(scored).toHaveText(new RegExp(`^${before + 1} of`));
});

test("a note chosen by hand is scored from the person's page and its author sees why", async ({
  pageOf,
  scripts,
}) => {
  const letter = letterOf(scripts);
  const person = await personOf(scripts, 5);
  const keyWorker = await pageOf(`keyworker.${letter}`);
  const narrative = `He told the class how far he has come, and asked what follows. ${letter}`;
  await record(keyWorker, person.id, { narrative });

  const page = await pageOf(`manager.${letter}`);
  await page.goto(`/people/${person.id}`);
  const entry = page.locator(".moj-timeline__item").filter({ hasText: narrative });
  await entry.getByRole("link", { name: /^Score this note/ }).click();
  await expect(page.getByText("Chosen by hand")).toBeVisible();
  await expect(page.getByText(narrative)).toBeVisible();
  await expect(page.getByText(person.name)).toHaveCount(0);
  const reason = `His own words and a next step. Name who will do it. ${letter}`;
  await scoreNote(page, "4 Good", reason);
  await expect(page).toHaveURL(/\/quality\?saved=/);
  await expect(page.getByRole("status", { name: /^success: Score saved/ })).toBeVisible();

  await keyWorker.goto("/feedback");
  const feedback = keyWorker.getByRole("article").filter({ hasText: reason });
  await expect(feedback).toContainText("4 Good");
  await expect(feedback).toContainText(`Session with ${person.name} on ${longDay(today())}`);
  await expect(feedback).toContainText("Chosen by hand");
});

test("a session recorded today moves the current figure", async ({ pageOf, scripts }) => {
  const letter = letterOf(scripts);
  const { id } = await personOf(scripts, 1);
  const day = today();
  const leader = await pageOf(`leader.${letter}`);
  const recordedToday = async () => {
    await leader.goto(`/figures/delivery?from=${day}&to=${day}`);
    const card = leader.getByRole("list", { name: "The whole prison" }).getByRole("listitem").first();
    const [, rate = 0, recorded = 0, expected = 0] =
      /^Delivery\s+([\d.]+)%\s+([\d,]+) of ([\d,.]+) expected/
        .exec(await card.innerText())
        ?.map((part) => Number.parseFloat(part.replace(",", ""))) ?? [];
    expect(rate).toBeCloseTo((recorded / expected) * 100, 1);
    return recorded;
  };
  const before = await recordedToday();
  await record(await pageOf(`keyworker.${letter}`), id, {
    date: typedDay(day),
    time: "00:00",
    narrative: `Early in the day, before the wing was up, we sat down and planned. ${letter}`,
  });
  expect(await recordedToday()).toBe(before + 1);
});
