import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { emptyForm } from "@/lib/forms/state";
import { ask } from "@/tests/support/blank-database";
import { freshDatabase, type TestDatabase } from "@/tests/support/database";
import { type SmallPrison, smallPrison } from "@/tests/support/small-prison";

// What the browser would send with each request; everything behind it is the product's own.
const jar = new Map<string, string>();
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "x-forwarded-for": "192.0.2.1" }),
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
    delete: ({ name }: { name: string }) => jar.delete(name),
  }),
}));

const NOT_FOUND = /^NEXT_REDIRECT;[a-z]+;\/not-found;/;

let database: TestDatabase;
let here: SmallPrison;
let there: SmallPrison;
let actions: typeof import("@/lib/auth/actions") &
  typeof import("@/lib/entries/actions") &
  typeof import("@/lib/people/actions") &
  typeof import("@/lib/people/find-actions") &
  typeof import("@/lib/quality/actions") &
  typeof import("@/lib/staff/actions");

beforeAll(async () => {
  database = await freshDatabase("empty");
  here = await smallPrison(database.ownerUrl, "MDI", "A");
  there = await smallPrison(database.ownerUrl, "LEI", "B");
  actions = {
    ...(await import("@/lib/auth/actions")),
    ...(await import("@/lib/entries/actions")),
    ...(await import("@/lib/people/actions")),
    ...(await import("@/lib/people/find-actions")),
    ...(await import("@/lib/quality/actions")),
    ...(await import("@/lib/staff/actions")),
  };
});

afterAll(async () => {
  await (await import("@/lib/db/client")).disconnect();
  await database.drop();
});

beforeEach(() => jar.clear());

async function signInAs(staffId: string) {
  const { signedIn } = await import("@/tests/support/viewers");
  const { setSessionCookie } = await import("@/lib/auth/session-token");
  await setSessionCookie((await signedIn(staffId)).token);
}

function form(fields: Record<string, string>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
}

/** Where an action went instead of answering: Next.js says it by throwing. */
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "answered",
    (thrown) => thrown.digest ?? String(thrown),
  );

const refusals = () =>
  ask<{ subject_type: string; subject_id: string; prison_code: string | null }>(
    database.ownerUrl,
    "SELECT subject_type, subject_id, prison_code FROM audit_events WHERE action = 'refused' ORDER BY id",
  );

const lastRefusal = async () => (await refusals()).at(-1);

// The types say text; whoever calls the action from outside may send anything.
const tampered: [string, string][] = [
  ["a list", ["a"] as unknown as string],
  ["an object", { id: "a" } as unknown as string],
  ["a number", 7 as unknown as string],
  ["300,000 characters", "9".repeat(300_000)],
  ["a NUL character", "\0"],
];

describe.each(tampered)("%s in place of an id", (_name, id) => {
  it("is not found by the forms about a person or an entry, and audited", async () => {
    await signInAs(here.staff.keyWorker);
    const before = (await refusals()).length;
    const reason = form({ kind: "SAFETY", words: "" });
    expect(await outcome(actions.openWithReason(id, emptyForm, reason))).toMatch(NOT_FOUND);
    expect(await outcome(actions.saveEntry(id, emptyForm, form({})))).toMatch(NOT_FOUND);
    expect(await outcome(actions.saveAmendment(id, emptyForm, form({ words: "More" })))).toMatch(NOT_FOUND);
    const rows = await refusals();
    expect(rows.slice(before).map(({ subject_type }) => subject_type)).toEqual(["person", "person", "entry"]);
    expect(rows.at(-1)?.subject_id.length).toBeLessThanOrEqual(100);
  });
});

describe("what is refused leaves an audit row", () => {
  it("a score of what is no entry", async () => {
    await signInAs(here.staff.manager);
    for (const entry of ["1 OR 1=1", ""]) {
      expect(await outcome(actions.score(emptyForm, form({ entry })))).toMatch(NOT_FOUND);
      expect(await lastRefusal()).toEqual({ subject_type: "entry", subject_id: entry, prison_code: "MDI" });
    }
  });

  it("unlocking another prison's account", async () => {
    await signInAs(here.staff.admin);
    const staffId = there.staff.keyWorker;
    expect(await outcome(actions.unlock(form({ staffId })))).toMatch(NOT_FOUND);
    expect(await lastRefusal()).toEqual({ subject_type: "staff", subject_id: staffId, prison_code: "MDI" });
  });

  it.each(["LEI", "ZZZ", "L\0E"])("a prison without a role there: %j", async (prison) => {
    await signInAs(here.staff.keyWorker);
    const asked = { subject_type: "prison", subject_id: prison.replace("\0", ""), prison_code: "MDI" };
    expect(await outcome(actions.enterPrison(form({ prison })))).toContain(";/prison;");
    expect(await lastRefusal()).toEqual(asked);
    expect(await outcome(actions.chooseWorkplace(emptyForm, form({ prison })))).toContain(";/prison;");
    expect(await lastRefusal()).toEqual(asked);
  });

  it("but one's own prison is entered", async () => {
    await signInAs(here.staff.manager);
    expect(await outcome(actions.enterPrison(form({ prison: "MDI" })))).toContain(";/quality;");
  });
});

describe("a form that is none, or holds what cannot be stored", () => {
  it("is answered like any other", async () => {
    expect(await actions.signIn(emptyForm, form({ username: "row\0an", password: "x\0y" }))).toMatchObject({
      errors: { username: expect.stringContaining("do not match") },
    });
    expect(await actions.signIn(emptyForm, null as unknown as FormData)).toMatchObject({
      errors: { username: "Enter your username", password: "Enter your password" },
    });
    await signInAs(here.staff.keyWorker);
    expect(await actions.find({ ...emptyForm, found: null }, form({ search: "Haz\0el" }))).toMatchObject({
      found: { total: 1 },
    });
    expect(
      await actions.openWithReason(
        here.people.nobodys,
        emptyForm,
        form({ kind: "SAFETY", words: "Fight\0" }),
      ),
    ).toMatchObject({ errors: { words: expect.stringContaining("cannot be stored") } });
  });

  it("is not signed in with a name of 300,000 characters, with the one answer there is", async () => {
    const answer = (username: string) =>
      actions.signIn(emptyForm, form({ username, password: "demonstration-only-2022" }));
    expect((await answer("x".repeat(300_000))).errors).toEqual((await answer("nobody")).errors);
  });
});
