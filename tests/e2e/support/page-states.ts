import { expect, type Page } from "@playwright/test";
import { entryBy, peopleOf, sessionsIn, somebodyElsesPerson } from "./database";
import { scoreNote } from "./score-page";

/** A state of a page: for whom, at which address (of Prison C or D), and what brings it about. */
export type PageState = {
  name: string;
  /** The account's name without its prison's letter; null for nobody. */
  role: string | null;
  path: string | ((letter: string) => Promise<string>);
  make?: (page: Page) => Promise<unknown>;
};

const state = (
  role: string | null,
  name: string,
  path: PageState["path"],
  make?: PageState["make"],
): PageState => ({ role, name, path, ...(make && { make }) });

const press = (name: string) => (page: Page) => page.getByRole("button", { name, exact: true }).click();

const prisonOf = (letter: string) => `PR${letter.toUpperCase()}`;

/** Pages of one of the key worker's people. */
const own =
  (rest = "") =>
  async (letter: string) =>
    `/people/${(await peopleOf(`keyworker.${letter}`))[2]?.id}${rest}`;

const anothers = async (letter: string) =>
  `/people/${(await somebodyElsesPerson(prisonOf(letter))).id}/reason`;

const note = (place: number) => async (letter: string) =>
  `/quality/${(await sessionsIn(prisonOf(letter)))[place]?.id}`;

const older = async (letter: string) => own(`?before=${(await sessionsIn(prisonOf(letter)))[4]?.id}`)(letter);

const adding = async (letter: string) => `/entries/${(await entryBy(`keyworker.${letter}`)).id}/add`;

async function addWords(page: Page): Promise<void> {
  await page.getByLabel("What you want to add").fill("He rang his sister after all.");
  await page.getByRole("button", { name: "Add to this entry" }).click();
  await expect(page.getByRole("status", { name: "success: Words added" })).toBeVisible();
}

const look = (words: string, result: (page: Page) => ReturnType<Page["getByText"]>) => async (page: Page) => {
  await page.getByRole("searchbox").fill(words);
  await page.getByRole("button", { name: "Search" }).click();
  await expect(result(page)).toBeVisible();
};

async function addAction(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add an action" }).click();
  await expect(page.getByLabel("What", { exact: true })).toHaveCount(2);
}

async function score(page: Page): Promise<void> {
  await scoreNote(page, "2 Insufficient", "Say whose promise it was and what came of it.");
  await expect(page.getByRole("status", { name: /^success: Score saved/ })).toBeVisible();
  await page.goBack();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Scored note" })).toBeVisible();
}

const openDetails = (page: Page) => page.getByText("How this is worked out").click();

const STUDY = "/figures/delivery?from=2022-06-01&to=2022-09-30";

/** Every page in every state: as it opens, empty, with errors, after success. */
export const states: PageState[] = [
  state(null, "sign in", "/sign-in"),
  state(null, "sign in, errors", "/sign-in", press("Sign in")),
  state(null, "signed out", "/sign-in?signed-out=yes"),
  state(null, "page not found, signed out", "/nothing-here"),
  state("keyworker", "my people", "/"),
  state("keyworker", "person", own()),
  state("keyworker", "person, older entries", older),
  state("keyworker", "record", own("/entries/new")),
  state("keyworker", "record, two actions", own("/entries/new"), addAction),
  state("keyworker", "record, errors", own("/entries/new"), press("Save entry")),
  state("keyworker", "add to an entry", adding),
  state("keyworker", "add to an entry, errors", adding, press("Add to this entry")),
  state("keyworker", "add to an entry, added", adding, addWords),
  state("keyworker", "reason", anothers),
  state("keyworker", "reason, errors", anothers, press("Open the record")),
  state("keyworker", "find a person", "/people"),
  state("keyworker", "find a person, errors", "/people", press("Search")),
  state(
    "keyworker",
    "find a person, many found",
    "/people",
    look("a", (page) => page.getByRole("button", { name: "Next page" })),
  ),
  state(
    "keyworker",
    "find a person, nobody found",
    "/people",
    look("zzz", (page) => page.getByText(/^Nobody in this prison now/)),
  ),
  state("keyworker", "feedback", "/feedback"),
  state("pom", "feedback, empty", "/feedback"),
  state("keyworker", "not allowed", "/staff"),
  state("keyworker", "page not found", "/people/nobody"),
  state("pom", "caseload", "/caseload"),
  state("pom", "caseload, filtered and sorted", "/caseload?responsibility=SUPPORTING&sort=actions"),
  state("pom", "case", own()),
  state("manager", "quality", "/quality"),
  state("manager", "quality, nothing drawn", "/quality?drawn=none"),
  state("manager", "note", note(0)),
  state("manager", "note, errors", note(0), press("Save score")),
  state("homd", "note, scored", note(1), score),
  state("manager", "person, as a manager", own()),
  state("leader", "person, as a senior leader", own()),
  state("leader", "figures", "/figures/delivery"),
  state("leader", "figures of the study", STUDY, openDetails),
  state("leader", "figures, nothing in the period", "/figures/delivery?from=2010-01-01&to=2010-01-31"),
  state("leader", "figures, errors", "/figures/delivery?from=32/1/2022&to=1/1/2021"),
  state("national", "figures, from outside", STUDY),
  state("national", "choose a prison", "/prison"),
  state("leader", "your prison", "/prison"),
  state("admin", "staff accounts", "/staff"),
  state("admin", "staff accounts, unlocked", "/staff?unlocked=yes"),
  state("admin", "staff accounts, past the end", "/staff?page=999"),
];
