import { longDay, plusDays, today } from "@/lib/dates/london";
import { signIn } from "./support/accounts";
import { entriesSaying, look, peopleOf, type Somebody } from "./support/database";
import { fillEntry, openRecording, record, saveButton, type Typed, typedDay } from "./support/record-page";
import { expect, test } from "./support/test";

// With scripts in Prison C, without them in Prison D.
const letterOf = (scripts: boolean) => (scripts ? "c" : "d");

async function personOf(scripts: boolean, place = 0): Promise<Somebody> {
  const person = (await peopleOf(`keyworker.${letterOf(scripts)}`))[place];
  if (!person) throw new Error("The key worker has fewer people than that");
  return person;
}

const arrivalOf = async (id: string) =>
  (await look<{ day: string }>("SELECT last_admission_date::text AS day FROM people WHERE id = $1", [id]))[0]
    ?.day ?? "";

const words = (length: number) =>
  "He spoke of home. "
    .repeat(500)
    .slice(0, length - 1)
    .concat(".");
const tomorrow = () => typedDay(plusDays(today(), 1));
const SHORT = "Nineteen characters";

const narrativeErrors: [string, string][] = [
  ["", "Enter what happened"],
  ["   \n  ", "Enter what happened"],
  [SHORT, "What happened must be 20 characters or more"],
  [words(8001), "What happened must be 8,000 characters or fewer"],
];

/** What is typed, and the error that each field then has; every error of one form at once. */
const fieldErrors: [Partial<Typed>, Record<string, string>][] = [
  [
    { date: tomorrow(), minutes: "0", nextSession: "1/1/2020" },
    {
      Date: "The date must be today or in the past",
      Minutes: "Minutes must be a whole number from 1 to 240",
      "Next session": "The next session must be today or later",
    },
  ],
  [
    { date: "31/2/2026", time: "25:00", minutes: "241" },
    {
      Date: "Enter the date, such as 22/11/2026",
      Time: "Enter the time on the 24-hour clock, such as 14:30",
      Minutes: "Minutes must be a whole number from 1 to 240",
    },
  ],
  [
    { date: "", time: "", minutes: "abc" },
    {
      Date: "Enter the date",
      Time: "Enter the time",
      Minutes: "Minutes must be a whole number from 1 to 240",
    },
  ],
];

for (const [narrative, error] of narrativeErrors) {
  const name =
    narrative.trim() === "" ? `"${narrative.replace("\n", "\\n")}"` : `${narrative.length} characters`;
  test(`what happened, ${name}, is refused and kept`, async ({ pageOf, scripts }) => {
    const { id } = await personOf(scripts);
    const page = await pageOf(`keyworker.${letterOf(scripts)}`);
    await openRecording(page, id);
    await fillEntry(page, { narrative });
    await saveButton(page).click();
    await expect(page.getByRole("link", { name: error })).toHaveAttribute("href", "#narrative");
    await expect(page.locator("#narrative-error")).toHaveText(`Error: ${error}`);
    await expect(page.getByLabel("What happened")).toHaveValue(narrative);
    expect(await entriesSaying(narrative)).toBe(0);
  });
}

test("dates, times and minutes that cannot be are refused with everything kept", async ({
  pageOf,
  scripts,
}) => {
  const { id } = await personOf(scripts);
  const page = await pageOf(`keyworker.${letterOf(scripts)}`);
  const arrived = await arrivalOf(id);
  const before: (typeof fieldErrors)[number] = [
    { date: typedDay(plusDays(arrived, -1)) },
    { Date: `The date must be on or after ${longDay(arrived)}, the day they came to this prison` },
  ];
  const narrative = `Words that must be there after each mistake. ${letterOf(scripts)}`;
  for (const [typed, errors] of [...fieldErrors, before]) {
    await openRecording(page, id);
    await fillEntry(page, { narrative, action: { what: "Ring the chaplain", who: "OMU" }, ...typed });
    await saveButton(page).click();
    for (const [label, error] of Object.entries(errors)) {
      await expect(page.getByRole("link", { name: error, exact: true })).toBeVisible();
      const described = new RegExp(`Error:\\s+${error}`);
      await expect(page.getByLabel(label, { exact: true })).toHaveAccessibleDescription(described);
    }
    await expect(page).toHaveTitle("Error: Record an entry – Key work");
    await expect(page.getByLabel("Date", { exact: true })).toHaveValue(typed.date ?? "");
    await expect(page.getByLabel("What happened")).toHaveValue(narrative);
    await expect(page.getByLabel("What", { exact: true })).toHaveValue("Ring the chaplain");
    await expect(page.getByLabel("Who", { exact: true })).toHaveValue("OMU");
    await expect(page.getByLabel("Where did you talk?")).toHaveValue("PRIVATE_ROOM");
    await expect(page.getByLabel("Key work session", { exact: true })).toBeChecked();
  }
  expect(await entriesSaying(narrative)).toBe(0);
});

test("an empty form says everything that is missing, in the order of the page, and takes the focus", async ({
  pageOf,
  scripts,
}) => {
  const { id } = await personOf(scripts);
  const page = await pageOf(`keyworker.${letterOf(scripts)}`);
  await openRecording(page, id);
  await page.getByLabel("Date", { exact: true }).fill("");
  await saveButton(page).click();
  const summary = page.locator(".govuk-error-summary");
  await expect(summary.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expect(summary.getByRole("listitem")).toHaveText([
    "Choose what you are recording",
    "Enter the date",
    "Enter the time",
    "Minutes must be a whole number from 1 to 240",
    "Choose where you talked",
    "Choose whether other people could hear",
    "Enter what happened",
  ]);
  await expect(summary).toBeFocused();
  for (const link of await summary.getByRole("link").all()) {
    const target = (await link.getAttribute("href")) ?? "";
    await expect(page.locator(target.replaceAll(".", "\\.")), target).toHaveCount(1);
  }
});

test("words are stored and shown exactly as typed", async ({ pageOf, scripts }) => {
  const { id } = await personOf(scripts, 1);
  const typed = [
    `Dywedodd ei fod yn teimlo’n well: ŵyl, tŷ, ffôn. ${letterOf(scripts)}`,
    "  two spaces in front, and <script>alert('x')</script> & \"quotes\"",
    "👩🏽‍🦱 🙂 עברית مرحبا بالعالم",
    "",
    "=1+1",
  ].join("\n");
  const page = await pageOf(`keyworker.${letterOf(scripts)}`);
  await record(page, id, {
    narrative: typed,
    action: { what: "<b>Ring</b> ei chwaer – 🙂", who: "The person" },
  });
  const [stored] = await look<{ narrative: string }>(
    "SELECT narrative FROM entries WHERE person_id = $1 ORDER BY recorded_at DESC LIMIT 1",
    [id],
  );
  expect(stored?.narrative).toBe(typed);
  const newest = page.locator(".moj-timeline__item").first();
  expect(await newest.locator("p[dir=auto]").first().textContent()).toBe(typed);
  await expect(newest).toContainText("<b>Ring</b> ei chwaer – 🙂");
  await page.goto(`/people/${id}/entries/new`);
  await expect(page.getByRole("complementary", { name: "What came before" })).toContainText(
    "<script>alert('x')</script>",
  );
});

test("nobody of that number, name or cell: the search says so and keeps the words", async ({
  pageOf,
  scripts,
}) => {
  const page = await pageOf(`keyworker.${letterOf(scripts)}`);
  const search = page.getByRole("searchbox", { name: "Find anyone in this prison" });
  const [elsewhere] = await peopleOf("keyworker.a");
  for (const number of ["Z9999ZZ", "ZZ", elsewhere?.prisonNumber ?? ""]) {
    await page.goto("/people");
    await search.fill(number);
    await page.getByRole("button", { name: "Search" }).click();
    await expect(
      page.getByText(/^Nobody in this prison now has that prison number, name or cell/),
    ).toBeVisible();
    await expect(search).toHaveValue(number);
    await expect(page).toHaveURL("/people");
  }
  await page.goto("/people");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("link", { name: "Enter a prison number, a name or a cell" })).toBeVisible();
  await expect(page).toHaveTitle("Error: Find a person – Key work");
  const { name, prisonNumber } = await personOf(scripts);
  await page.goto("/people");
  await search.fill(prisonNumber.toLowerCase());
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
});

test("unknown, malformed and another prison's person look the same, and say nothing", async ({
  pageOf,
  scripts,
}) => {
  const page = await pageOf(`keyworker.${letterOf(scripts)}`);
  const [elsewhere] = await peopleOf("keyworker.a");
  for (const id of ["00000000-0000-4000-8000-000000000000", "A1234BC", "%00", elsewhere?.id]) {
    const answer = await page.goto(`/people/${id}`);
    expect(answer?.status(), id).toBe(404);
    await expect(page.getByRole("heading", { name: "Page not found", level: 1 })).toBeVisible();
    await expect(page.getByText(elsewhere?.name ?? "")).toHaveCount(0);
  }
  await page.getByRole("link", { name: "your first page" }).click();
  await expect(page.getByRole("heading", { name: "My people", level: 1 })).toBeVisible();
});

test("another role's page says so plainly and offers the way back", async ({ pageOf, scripts }) => {
  const page = await pageOf(`keyworker.${letterOf(scripts)}`);
  const answer = await page.goto("/quality");
  expect(answer?.status()).toBe(403);
  await expect(
    page.getByRole("heading", { name: "This page is not open to your role", level: 1 }),
  ).toBeVisible();
  await page.getByRole("link", { name: "Back to your first page" }).click();
  await expect(page.getByRole("heading", { name: "My people", level: 1 })).toBeVisible();
});

test("another officer's person opens with a reason, which is on record", async ({ pageOf, scripts }) => {
  const letter = letterOf(scripts);
  const [other] = await look<{ id: string }>(
    `SELECT p.id FROM people p JOIN stays t ON t.person_id = p.id AND t.ends_at IS NULL
     WHERE p.prison_code = $1 AND NOT EXISTS (SELECT FROM allocations a JOIN staff s ON s.id = a.staff_id
       WHERE a.person_id = p.id AND a.ended_at IS NULL AND s.username = $2)
     ORDER BY p.prison_number DESC LIMIT 1`,
    [`PR${letter.toUpperCase()}`, `keyworker.${letter}`],
  );
  const page = await pageOf(`keyworker.${letter}`);
  await page.goto(`/people/${other?.id}/entries/new`);
  await expect(page).toHaveURL(`/people/${other?.id}/reason`);
  await page.getByRole("button", { name: "Open the record" }).click();
  await expect(page.getByRole("link", { name: "Choose why you need to open this record" })).toBeVisible();
  // Afresh, because a button that was pressed a moment ago does not answer a second press.
  await page.reload();
  await page.getByLabel("Another reason").check();
  await page.getByRole("button", { name: "Open the record" }).click();
  await expect(page.getByRole("link", { name: "Enter the reason in your own words" })).toBeVisible();
  await expect(page.getByLabel("Another reason")).toBeChecked();
  await page.goto(`/people/${other?.id}/reason`);
  await page.getByLabel("I am covering a session").check();
  await page.getByLabel("Anything to add").fill("His officer is on leave.");
  await page.getByRole("button", { name: "Open the record" }).click();
  await expect(page.getByRole("heading", { name: "What has been recorded" })).toBeVisible();
  const audited = await look(
    `SELECT e.action FROM audit_events e JOIN staff s ON s.id = e.actor_id
     WHERE e.subject_id = $1 AND s.username = $2 ORDER BY e.id`,
    [other?.id, `keyworker.${letter}`],
  );
  expect(audited.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["access reason given", "person read"]),
  );
  await record(page, other?.id ?? "", {
    narrative: `Covered for his officer and wrote down what he said. ${letter}`,
  });
});

test("signing out ends the session: its cookie is refused and Back shows nothing", async ({
  pageOf,
  scripts,
}) => {
  const { name } = await personOf(scripts);
  const page = await pageOf(null);
  await signIn(page, `keyworker.${letterOf(scripts)}`);
  await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
  const cookies = await page.context().cookies();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("You have signed out")).toBeVisible();
  expect(await page.context().cookies()).toEqual([]);
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);

  await page.context().addCookies(cookies);
  await page.goto("/");
  await expect(page).toHaveURL("/sign-in");
});
