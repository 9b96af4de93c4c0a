import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase, type TestDatabase } from "@/tests/support/database";
import { type SmallPrison, smallPrison } from "@/tests/support/small-prison";
import { firstRow, insertOf } from "./writing";

// What the database refuses its owner, whom no policy holds.

let database: TestDatabase;
let prison: SmallPrison;
let elsewhere: SmallPrison;
let owner: Client;

/** A statement of the owner, undone; deferred checks included. */
async function attempt(...statements: ({ text: string; values?: unknown[] } | string)[]): Promise<void> {
  await owner.query("BEGIN");
  try {
    for (const statement of statements) await owner.query(statement);
    await owner.query("SET CONSTRAINTS ALL IMMEDIATE");
  } finally {
    await owner.query("ROLLBACK");
  }
}

const insert = (table: string, row: Record<string, unknown>) => attempt(insertOf(table, row));

const session = (facts: Record<string, unknown> = {}) => ({
  prison_code: "MDI",
  person_id: prison.people.mine,
  kind: "SESSION",
  occurred_at: "2026-02-03T14:00:00Z",
  minutes: 30,
  place: "CELL",
  overheard: false,
  narrative: "words that are long enough",
  author_id: prison.staff.keyWorker,
  author_name: "T. Alder",
  ...facts,
});

let entry: string;
const review = (facts: Record<string, unknown> = {}) => ({
  prison_code: "MDI",
  entry_id: entry,
  selection: "CHOSEN",
  reviewer_id: prison.staff.manager,
  score: "3",
  individualised: "YES",
  continuity: "YES",
  reason: "because",
  ...facts,
});
const reason = (facts: Record<string, unknown> = {}) => ({
  prison_code: "MDI",
  person_id: prison.people.theirs,
  staff_id: prison.staff.keyWorker,
  kind: "OTHER",
  words: "the chaplain asked",
  ...facts,
});

beforeAll(async () => {
  database = await freshDatabase("empty");
  prison = await smallPrison(database.ownerUrl, "MDI", "A");
  elsewhere = await smallPrison(database.ownerUrl, "LEI", "B");
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query("INSERT INTO installation (demonstration) VALUES (false)");
  entry = (await firstRow<{ id: string }>(owner, insertOf("entries", session(), "RETURNING id")))?.id ?? "";
  await owner.query(insertOf("quality_reviews", review()));
  await owner.query(insertOf("access_reasons", reason()));
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

it.each([
  "UPDATE quality_reviews SET score = '4'",
  "DELETE FROM quality_reviews",
  "TRUNCATE quality_reviews",
  "UPDATE access_reasons SET given_at = now()",
  "DELETE FROM access_reasons",
  "TRUNCATE access_reasons",
  "TRUNCATE installation",
  "TRUNCATE stays",
])("%s is refused", async (statement) => {
  await expect(attempt(statement)).rejects.toThrow(/append-only/);
});

describe("a stay that holds an entry", () => {
  const stays = (rest: string, ...values: unknown[]) => ({
    text: rest,
    values: [prison.people.mine, ...values],
  });
  const WHOSE = "WHERE person_id = $1";

  it.each([
    ["is not deleted", `DELETE FROM stays ${WHOSE}`],
    ["is not begun later", `UPDATE stays SET starts_at = '2026-02-03T14:00:01Z' ${WHOSE}`],
    ["is not ended earlier", `UPDATE stays SET ends_at = '2026-02-03T14:00:00Z' ${WHOSE}`],
    ["is not moved to another prison", `UPDATE stays SET prison_code = 'LEI', location_id = NULL ${WHOSE}`],
  ])("%s", async (_name, text) => {
    await expect(attempt(stays(text))).rejects.toThrow(/outside every stay/);
  });

  it("is not given to somebody else", async () => {
    await expect(
      attempt(
        { text: "DELETE FROM stays WHERE person_id = $1", values: [prison.people.released] },
        {
          text: "UPDATE stays SET person_id = $2 WHERE person_id = $1",
          values: [prison.people.mine, prison.people.released],
        },
      ),
    ).rejects.toThrow(/outside every stay/);
  });

  it("is changed where the entry stays inside", async () => {
    await attempt(stays(`UPDATE stays SET ends_at = '2026-02-03T14:00:01Z' ${WHOSE}`));
    await attempt({ text: "DELETE FROM stays WHERE person_id = $1", values: [prison.people.nobodys] });
  });

  it("and one that is deleted gives the person back to the prison of the stay before", async () => {
    const there = async () =>
      (
        await firstRow<{ prison_code: string | null }>(owner, {
          text: "SELECT prison_code FROM people WHERE id = $1",
          values: [prison.people.released],
        })
      )?.prison_code;
    const arrival = insertOf("stays", {
      person_id: prison.people.released,
      prison_code: "LEI",
      wing: "A",
      starts_at: "2026-04-01T12:00:00Z",
    });
    await owner.query(arrival);
    expect(await there()).toBe("LEI");
    await owner.query("DELETE FROM stays WHERE prison_code = 'LEI' AND person_id = $1", [
      prison.people.released,
    ]);
    expect(await there()).toBe("MDI");
  });

  it("is written anew as a move between wings in one transaction", async () => {
    const stay = (wing: string, from: string, to: string | null) =>
      insertOf("stays", {
        person_id: prison.people.mine,
        prison_code: "MDI",
        wing,
        starts_at: from,
        ends_at: to,
      });
    await attempt(
      stays(`DELETE FROM stays ${WHOSE}`),
      stay("A", "2026-01-05T10:00:00Z", "2026-02-01T09:00:00Z"),
      stay("B", "2026-02-01T09:00:00Z", null),
    );
  });
});

describe.each([
  ["allocations", {}],
  ["pom_allocations", { responsibility: "CO_WORKING" }],
])("%s", (table, more) => {
  const row = (person: string) => ({
    prison_code: "MDI",
    person_id: person,
    staff_id: prison.staff.keyWorker,
    allocated_at: "2026-02-01T09:00:00Z",
    ...more,
  });

  it("are of people who are or were in that prison", async () => {
    await insert(table, row(prison.people.nobodys));
    await insert(table, row(prison.people.released));
    await expect(insert(table, row(elsewhere.people.nobodys))).rejects.toThrow(/never in this prison/);
  });

  it("are not moved to a prison the person never was in", async () => {
    await expect(
      attempt(`UPDATE ${table} SET prison_code = 'LEI' WHERE prison_code = 'MDI'`),
    ).rejects.toThrow(/never in this prison/);
  });
});

it("a review is by somebody who works or worked in the prison", async () => {
  await attempt(
    { text: "UPDATE staff_roles SET to_day = '2026-01-31' WHERE staff_id = $1", values: [prison.staff.homd] },
    insertOf("quality_reviews", review({ reviewer_id: prison.staff.homd })),
  );
  await expect(insert("quality_reviews", review({ reviewer_id: elsewhere.staff.manager }))).rejects.toThrow(
    /never held a role/,
  );
});

describe("blank words are no words", () => {
  const blank = " \n\t\r\u00a0\u2003";

  it.each([
    ["a narrative", "entries", () => session({ narrative: blank.repeat(5) })],
    [
      "a narrative of nineteen characters",
      "entries",
      () => session({ narrative: `${"x".repeat(19)}${blank}` }),
    ],
    [
      "a reason for a score",
      "quality_reviews",
      () => review({ reviewer_id: prison.staff.homd, reason: blank }),
    ],
    ["a reason to read", "access_reasons", () => reason({ words: blank })],
    [
      "an amendment",
      "amendments",
      () => ({
        prison_code: "MDI",
        entry_id: entry,
        person_id: prison.people.mine,
        author_id: prison.staff.keyWorker,
        author_name: "T. Alder",
        words: blank,
      }),
    ],
    [
      "an action",
      "actions",
      () => ({ prison_code: "MDI", person_id: prison.people.mine, description: blank, owner: "PERSON" }),
    ],
  ])("%s", async (_name, table, row) => {
    await expect(insert(table, row())).rejects.toThrow(/_check|has_words/);
  });
});
