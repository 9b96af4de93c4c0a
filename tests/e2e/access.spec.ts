import { readdirSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import {
  auditedSince,
  auditHead,
  entryBy,
  peopleOf,
  sessionsIn,
  somebodyElsesPerson,
  somebodyReleased,
} from "./support/database";
import { expect, test } from "./support/test";

// Written out by hand, from the table in trust.md. Asking the product's own table would test nothing.

const accounts = {
  "key worker": "keyworker.c",
  POM: "pom.c",
  "custodial manager": "manager.c",
  HoMD: "homd.c",
  "case administrator": "caseadmin.c",
  "senior leader": "leader.c",
  administrator: "admin.c",
  national: "national",
  nobody: null,
} as const;
type Role = keyof typeof accounts;
const roles = Object.keys(accounts) as Role[];

/** A status, or where the page sends the reader on to. */
type Answer = number | string;

const EVERYBODY_OUT = "/sign-in";

// In the order of `accounts`.
const pages: Record<string, readonly Answer[]> = {
  "/": [
    200,
    "/caseload",
    "/quality",
    "/quality",
    "/people",
    "/figures/delivery",
    "/staff",
    "/figures/delivery",
    EVERYBODY_OUT,
  ],
  "/people": [200, 200, 200, 200, 200, 200, 403, 403, EVERYBODY_OUT],
  "/caseload": [403, 200, 403, 403, 403, 403, 403, 403, EVERYBODY_OUT],
  "/quality": [403, 403, 200, 200, 403, 403, 403, 403, EVERYBODY_OUT],
  "/feedback": [200, 200, 403, 403, 403, 403, 403, 403, EVERYBODY_OUT],
  "/figures/delivery": [403, 403, 200, 200, 200, 200, 403, 200, EVERYBODY_OUT],
  "/figures/delivery.csv": [403, 403, 200, 200, 200, 200, 403, 200, EVERYBODY_OUT],
  "/staff": [403, 403, 403, 403, 403, 403, 200, 403, EVERYBODY_OUT],
  "/prison": [200, 200, 200, 200, 200, 200, 200, 200, EVERYBODY_OUT],
  "/sign-in": [
    "/",
    "/caseload",
    "/quality",
    "/quality",
    "/people",
    "/figures/delivery",
    "/staff",
    "/figures/delivery",
    200,
  ],
  "/health": [200, 200, 200, 200, 200, 200, 200, 200, 200],
  "/ready": [200, 200, 200, 200, 200, 200, 200, 200, 200],
  "/not-open": [403, 403, 403, 403, 403, 403, 403, 403, EVERYBODY_OUT],
};

type Relation = "own" | "another officer's" | "another prison's" | "released";

const REASON = "/people/{id}/reason";
const PERSON = "/people/{id}";

// "Own": of keyworker.c and of pom.c. "Released": was in this prison, is in none now.
const personPages: Record<string, Record<Relation, readonly Answer[]>> = {
  "/people/{id}": {
    own: [200, 200, 200, 200, 200, 200, 403, 403, EVERYBODY_OUT],
    "another officer's": [REASON, REASON, 200, 200, 200, 200, 403, 403, EVERYBODY_OUT],
    "another prison's": [404, 404, 404, 404, 404, 404, 403, 403, EVERYBODY_OUT],
    released: [404, 404, 200, 200, 200, 200, 403, 403, EVERYBODY_OUT],
  },
  "/people/{id}/entries/new": {
    own: [200, 403, 200, 200, 403, 403, 403, 403, EVERYBODY_OUT],
    "another officer's": [REASON, 403, 200, 200, 403, 403, 403, 403, EVERYBODY_OUT],
    "another prison's": [404, 403, 404, 404, 403, 403, 403, 403, EVERYBODY_OUT],
    released: [404, 403, 404, 404, 403, 403, 403, 403, EVERYBODY_OUT],
  },
  "/people/{id}/reason": {
    own: [PERSON, PERSON, 403, 403, 403, 403, 403, 403, EVERYBODY_OUT],
    "another officer's": [200, 200, 403, 403, 403, 403, 403, 403, EVERYBODY_OUT],
    "another prison's": [404, 404, 403, 403, 403, 403, 403, 403, EVERYBODY_OUT],
    released: [404, 404, 403, 403, 403, 403, 403, 403, EVERYBODY_OUT],
  },
};

const notePages: Record<
  string,
  Record<"this prison's" | "another prison's" | "unknown", readonly Answer[]>
> = {
  "/quality/{id}": {
    "this prison's": [403, 403, 200, 200, 403, 403, 403, 403, EVERYBODY_OUT],
    "another prison's": [403, 403, 404, 404, 403, 403, 403, 403, EVERYBODY_OUT],
    unknown: [403, 403, 404, 404, 403, 403, 403, 403, EVERYBODY_OUT],
  },
};

// "Own": written by keyworker.c. Only its author adds to an entry, so a manager of the prison finds nothing there.
const entryPages: Record<string, Record<"own" | "another prison's" | "unknown", readonly Answer[]>> = {
  "/entries/{id}/add": {
    own: [200, 403, 404, 404, 403, 403, 403, 403, EVERYBODY_OUT],
    "another prison's": [404, 403, 404, 404, 403, 403, 403, 403, EVERYBODY_OUT],
    unknown: [404, 403, 404, 404, 403, 403, 403, 403, EVERYBODY_OUT],
  },
};

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

/** What a role gets at a path: a status, or the path it is sent on to, unless that ends in a refusal. */
async function answerAt(requests: APIRequestContext, path: string): Promise<Answer> {
  const first = await requests.get(path, { maxRedirects: 0 });
  const { location } = first.headers();
  if (location === undefined) return first.status();
  const last = await requests.get(path);
  return last.status() >= 400 ? last.status() : new URL(location, first.url()).pathname;
}

type Expected = { path: string; answers: readonly Answer[] };

async function compare(
  requestsOf: (role: Role) => Promise<APIRequestContext>,
  all: readonly Expected[],
): Promise<void> {
  for (const [place, role] of roles.entries()) {
    const requests = await requestsOf(role);
    for (const { path, answers } of all) {
      const at = await answerAt(requests, path);
      expect.soft(at, `${role} at ${path}`).toBe(answers[place]);
    }
  }
}

test("every page and every address that answers is in the table", { tag: "@once" }, () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" });
  const routes = files
    .map((file) => `/${file.replaceAll("\\", "/")}`)
    .filter((file) => /\/(page\.tsx|route\.ts)$/.test(file))
    .map(
      (file) =>
        file
          .replace(/\/[^/]+$/, "")
          .replaceAll(/\/\([^)]+\)/g, "")
          .replaceAll("[id]", "{id}") || "/",
    );
  const written = [
    ...Object.keys(pages),
    ...Object.keys(personPages),
    ...Object.keys(notePages),
    ...Object.keys(entryPages),
  ];
  expect(routes.sort()).toEqual(written.sort());
  for (const answers of [
    pages,
    ...Object.values(personPages),
    ...Object.values(notePages),
    ...Object.values(entryPages),
  ].flatMap(Object.values)) {
    expect(answers).toHaveLength(roles.length);
  }
});

test("each role gets the pages that are for it and no others", { tag: "@once" }, async ({ requestsOf }) => {
  const all = Object.entries(pages).map(([path, answers]) => ({ path, answers }));
  await compare((role) => requestsOf(accounts[role]), all);
});

test("a person's pages are open by relation: own, another officer's, another prison's, released", {
  tag: "@once",
}, async ({ requestsOf }) => {
  const [own] = await peopleOf("keyworker.c");
  const [elsewhere] = await peopleOf("keyworker.a");
  const ids: Record<Relation, string | undefined> = {
    own: own?.id,
    "another officer's": (await somebodyElsesPerson("PRC")).id,
    "another prison's": elsewhere?.id,
    released: (await somebodyReleased("PRC")).id,
  };
  const all = Object.entries(personPages).flatMap(([path, byRelation]) =>
    Object.entries(byRelation).map(([relation, answers]) => {
      const of = (pattern: string) => pattern.replace("{id}", ids[relation as Relation] ?? "");
      return {
        path: of(path),
        answers: answers.map((answer) => (typeof answer === "string" ? of(answer) : answer)),
      };
    }),
  );
  await compare((role) => requestsOf(accounts[role]), all);
});

test("a note is open to the reviewers of its prison", { tag: "@once" }, async ({ requestsOf }) => {
  const [here] = await sessionsIn("PRC");
  const [elsewhere] = await sessionsIn("PRA");
  const ids = { "this prison's": here?.id, "another prison's": elsewhere?.id, unknown: UNKNOWN };
  const all = Object.entries(notePages).flatMap(([path, byRelation]) =>
    Object.entries(byRelation).map(([relation, answers]) => ({
      path: path.replace("{id}", ids[relation as keyof typeof ids] ?? ""),
      answers,
    })),
  );
  await compare((role) => requestsOf(accounts[role]), all);
});

test("an entry is added to by its author alone", { tag: "@once" }, async ({ requestsOf }) => {
  const ids = {
    own: (await entryBy("keyworker.c")).id,
    "another prison's": (await entryBy("keyworker.a")).id,
    unknown: UNKNOWN,
  };
  const all = Object.entries(entryPages).flatMap(([path, byRelation]) =>
    Object.entries(byRelation).map(([relation, answers]) => ({
      path: path.replace("{id}", ids[relation as keyof typeof ids]),
      answers,
    })),
  );
  await compare((role) => requestsOf(accounts[role]), all);
});

test("nobody with a sign-in to several prisons sees anything before choosing one", {
  tag: "@once",
}, async ({ requestsOf }) => {
  const requests = await requestsOf("manager.ab");
  for (const path of Object.keys(pages).filter((each) => !/^\/(health|ready|not-open|prison)$/.test(each))) {
    expect.soft(await answerAt(requests, path), path).toBe("/prison");
  }
});

test("roles that read no entries see who a person is and not a word of any note", {
  tag: "@once",
}, async ({ requestsOf }) => {
  const { id, prisonNumber } = await somebodyElsesPerson("PRC");
  for (const role of ["case administrator", "senior leader"] as const) {
    const requests = await requestsOf(accounts[role]);
    const html = await (await requests.get(`/people/${id}`)).text();
    expect(html).toContain(prisonNumber);
    expect(html).toContain("Your role does not open what has been recorded about people.");
    expect(html).not.toContain("moj-timeline");
  }
});

test("a refusal leaves a row that says who asked for what", { tag: "@once" }, async ({ requestsOf }) => {
  const requests = await requestsOf(accounts.administrator);
  const head = await auditHead();
  expect((await requests.get("/quality")).status()).toBe(403);
  const rows = await auditedSince(head, accounts.administrator);
  expect(rows).toEqual([
    { action: "refused", subject_type: "permission", subject_id: "quality:score", why: null },
  ]);
});
