import { verify } from "@node-rs/argon2";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadDemonstration } from "@/prisma/demo/load";
import { demonstrationPassword, demonstrationSignIns } from "@/prisma/demo/sign-ins";
import { freshDatabase, type TestDatabase } from "../../support/database";
import { LETTERS } from "./printed";

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await freshDatabase("demonstration");
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
});

afterAll(async () => {
  await client?.end();
  await database?.drop();
});

const one = async (sql: string, values: unknown[] = []) => (await client.query(sql, values)).rows[0];

describe.each(LETTERS.map((letter) => letter.toLowerCase()))(
  "work on the home pages of prison %s",
  (letter) => {
    test("the key worker has six people: one never seen, one at risk, one soon released, open actions", async () => {
      const { rows } = await client.query(
        `SELECT people.alerts, conditional_release_date - london_today() AS release_in,
         london_today() - last_admission_date AS here,
         (SELECT max((occurred_at AT TIME ZONE 'Europe/London')::date) FROM entries
            WHERE person_id = people.id AND kind = 'SESSION') AS last_session,
         (SELECT london_today() - max((occurred_at AT TIME ZONE 'Europe/London')::date) FROM entries
            WHERE person_id = people.id AND kind = 'SESSION') AS days_since,
         (SELECT count(*)::int FROM actions WHERE person_id = people.id AND state = 'OPEN') AS open_actions,
         (SELECT username FROM pom_allocations p JOIN staff s ON s.id = p.staff_id
            WHERE p.person_id = people.id AND p.ended_at IS NULL AND p.responsibility <> 'CO_WORKING') AS pom
       FROM allocations JOIN staff ON staff.id = allocations.staff_id JOIN people ON people.id = allocations.person_id
       WHERE staff.username = $1 AND allocations.ended_at IS NULL`,
        [`keyworker.${letter}`],
      );
      expect(rows).toHaveLength(6);
      const neverSeen = rows.filter(({ last_session }) => last_session === null);
      expect(neverSeen.map(({ here }) => here)).toEqual([9]);
      expect(rows.filter(({ days_since }) => days_since > 7)).toHaveLength(1);
      expect(rows.filter(({ days_since }) => days_since === 7)).toHaveLength(1);
      expect(rows.filter(({ alerts }) => alerts.includes("ACCT open"))).toHaveLength(1);
      expect(rows.filter(({ release_in }) => release_in > 28 && release_in < 42)).toHaveLength(1);
      expect(rows.map(({ open_actions }) => open_actions).sort()).toEqual([0, 0, 0, 0, 1, 2]);
      expect(new Set(rows.map(({ pom }) => pom))).toEqual(new Set([`pom.${letter}`]));
    });

    test("the key worker has feedback, and the POM between 25 and 70 cases of his own", async () => {
      const { feedback } = await one(
        `SELECT count(*)::int AS feedback FROM quality_reviews r JOIN entries e ON e.id = r.entry_id
       JOIN staff ON staff.id = e.author_id WHERE username = $1 AND e.occurred_at > now() - interval '92 days'`,
        [`keyworker.${letter}`],
      );
      expect(feedback).toBeGreaterThanOrEqual(2);
      const { cases } = await one(
        `SELECT count(*)::int AS cases FROM pom_allocations p JOIN staff ON staff.id = p.staff_id
       WHERE username = $1 AND ended_at IS NULL AND responsibility <> 'CO_WORKING'`,
        [`pom.${letter}`],
      );
      expect(cases).toBeGreaterThanOrEqual(25);
      expect(cases).toBeLessThanOrEqual(70);
    });

    test("some people have no key worker, nobody holds more than six, and nobody sees two people at once", async () => {
      const code = `PR${letter.toUpperCase()}`;
      const { waiting } = await one(
        `SELECT count(*)::int AS waiting FROM stays s WHERE prison_code = $1 AND ends_at IS NULL AND NOT EXISTS
         (SELECT FROM allocations a WHERE a.person_id = s.person_id AND a.ended_at IS NULL)`,
        [code],
      );
      expect(waiting).toBeGreaterThan(0);
      const { most } = await one(
        `SELECT max(held)::int AS most FROM (SELECT count(*) AS held FROM allocations
         WHERE prison_code = $1 AND ended_at IS NULL GROUP BY staff_id) AS loads`,
        [code],
      );
      expect(most).toBe(6);
      const { overlaps } = await one(
        `SELECT count(*)::int AS overlaps FROM (
         SELECT occurred_at, lag(occurred_at + make_interval(mins => minutes)) OVER (PARTITION BY author_id ORDER BY occurred_at) AS free
         FROM entries WHERE prison_code = $1 AND kind = 'SESSION') AS sessions WHERE occurred_at < free`,
        [code],
      );
      expect(overlaps).toBe(0);
    });
  },
);

test("nothing was written before it happened or in the future, and every author held a role that day", async () => {
  const { wrong } = await one(
    `SELECT count(*)::int AS wrong FROM entries
     WHERE recorded_at < occurred_at OR recorded_at > now() OR NOT EXISTS (
       SELECT FROM staff_roles r WHERE r.staff_id = author_id AND r.prison_code = entries.prison_code
         AND (occurred_at AT TIME ZONE 'Europe/London')::date BETWEEN from_day AND coalesce(to_day, 'infinity'))`,
  );
  expect(wrong).toBe(0);
});

test("some people came from another of the four prisons and brought their history", async () => {
  const { moved } = await one(
    "SELECT count(*)::int AS moved FROM (SELECT person_id FROM stays GROUP BY 1 HAVING count(DISTINCT prison_code) > 1) AS several",
  );
  expect(moved).toBeGreaterThan(10);
});

test("only the sign-ins have a password, and it is the one that is printed", async () => {
  const { rows } = await client.query(
    "SELECT username, password_hash FROM staff_credentials JOIN staff ON staff.id = staff_id ORDER BY username",
  );
  expect(rows.map(({ username }) => username)).toEqual(
    demonstrationSignIns.map(({ username }) => username).sort(),
  );
  expect(rows[0].password_hash).toContain("$argon2id$v=19$m=65536,t=3,p=1$");
  expect(await verify(rows[0].password_hash, demonstrationPassword)).toBe(true);
  expect((await one("SELECT bool_and(demonstration) AS all FROM staff")).all).toBe(true);
});

test("a database that has prisons is left as it is", async () => {
  const said: string[] = [];
  const before = await one("SELECT count(*) FROM entries");
  await loadDemonstration(database.ownerUrl, { progress: (words) => said.push(words) });
  expect(said).toEqual(["The database already has prisons: no demonstration data loaded"]);
  expect(await one("SELECT count(*) FROM entries")).toEqual(before);
});
