import { describe, expect, test } from "vitest";
import { ownerOfDemonstration } from "./owner";
import { LETTERS, printedValue } from "./printed";

const owner = ownerOfDemonstration();

/** The one row of a query about a prison and a month; `$1` is the code, `$2` the first day, `$3` the last. */
async function inMonth(sql: string, letter: string): Promise<Record<string, number>> {
  const first = `${printedValue("table-2-resources", "Month of research visit", letter)}-01`;
  const { rows } = await owner().query(
    `WITH period AS (SELECT $1::text AS code, $2::date AS first, ($2::date + interval '1 month - 1 day')::date AS last) ${sql}`,
    [`PR${letter}`, first],
  );
  return Object.fromEntries(Object.entries(rows[0]).map(([name, value]) => [name, Number(value)]));
}

const POPULATION = `
  SELECT count(*)::numeric / count(DISTINCT calendar.d) AS mean, count(*)::numeric / 7 AS expected
  FROM period
  CROSS JOIN LATERAL generate_series(period.first, period.last, interval '1 day') AS calendar (d)
  JOIN stays ON stays.prison_code = period.code
    AND (stays.starts_at AT TIME ZONE 'Europe/London')::date <= calendar.d
    AND (stays.ends_at IS NULL OR (stays.ends_at AT TIME ZONE 'Europe/London')::date > calendar.d)`;

const SESSIONS = `
  SELECT count(*) AS sessions FROM entries, period
  WHERE prison_code = period.code AND kind = 'SESSION'
    AND (occurred_at AT TIME ZONE 'Europe/London')::date BETWEEN period.first AND period.last`;

const KEY_WORKERS = `
  SELECT count(DISTINCT staff.id) AS active FROM period
  JOIN staff_roles ON staff_roles.prison_code = period.code AND staff_roles.role = 'KEY_WORKER'
    AND period.last BETWEEN from_day AND coalesce(to_day, 'infinity')
  JOIN staff ON staff.id = staff_roles.staff_id
  WHERE key_worker_status = 'ACTIVE'`;

/** The start of the unbroken time in the prison: the earliest of stays that follow each other without a gap. */
const ADMISSIONS = `
  , runs AS (
    SELECT person_id, starts_at, ends_at, sum(fresh) OVER (PARTITION BY person_id ORDER BY starts_at) AS run FROM (
      SELECT person_id, starts_at, ends_at,
        (lag(ends_at) OVER (PARTITION BY person_id ORDER BY starts_at) IS DISTINCT FROM starts_at)::int AS fresh
      FROM stays, period WHERE prison_code = period.code) AS moves)
  , admissions AS (
    SELECT person_id, min(starts_at) AS from_time, max(coalesce(ends_at, 'infinity')) AS to_time
    FROM runs GROUP BY person_id, run)`;

const WAIT = `
  , waits AS (
    SELECT (min(happened.at) AT TIME ZONE 'Europe/London')::date AS reached,
      (admissions.from_time AT TIME ZONE 'Europe/London')::date AS admitted
    FROM admissions JOIN happened ON happened.person_id = admissions.person_id
      AND happened.at >= admissions.from_time AND happened.at < admissions.to_time
    GROUP BY admissions.person_id, admissions.from_time)
  SELECT avg(reached - admitted) AS days, count(*) AS people FROM waits, period
  WHERE reached BETWEEN period.first AND period.last`;

const ALLOCATED = `, happened AS (SELECT person_id, allocated_at AS at FROM allocations, period WHERE prison_code = period.code)`;
const SEEN = `, happened AS (
  SELECT person_id, occurred_at AS at FROM entries, period WHERE prison_code = period.code AND kind = 'SESSION')`;

describe.each(LETTERS)("Table 2, Prison %s in the month of the visit", (letter) => {
  const study = (measure: string) => Number(printedValue("table-2-resources", measure, letter));

  test("the mean daily population is the printed one", async () => {
    expect((await inMonth(POPULATION, letter)).mean).toBe(study("Prisoner population"));
  });

  test("as many sessions were recorded as printed", async () => {
    expect((await inMonth(SESSIONS, letter)).sessions).toBe(study("Recorded key work sessions"));
  });

  test("as many key workers were active as printed", async () => {
    expect((await inMonth(KEY_WORKERS, letter)).active).toBe(study("Active key workers"));
  });

  test("the mean days to a key worker are within half a day of the printed", async () => {
    const { days, people } = await inMonth(ADMISSIONS + ALLOCATED + WAIT, letter);
    expect(people).toBeGreaterThan(10);
    const gap = (days as number) - study("Average time from reception to key worker allocation");
    expect(Math.abs(gap)).toBeLessThanOrEqual(0.5);
  });

  test("the mean days to a first session are within half a day of the printed", async () => {
    const { days, people } = await inMonth(ADMISSIONS + SEEN + WAIT, letter);
    expect(people).toBeGreaterThan(10);
    const gap = (days as number) - study("Average time from reception to first key work session");
    expect(Math.abs(gap)).toBeLessThanOrEqual(0.5);
  });
});

test("Prison C in June 2022: 459 people each day, 1,967.14 sessions expected, 8.44 in a hundred held", async () => {
  const { mean, expected } = await inMonth(POPULATION, "C");
  const { sessions } = await inMonth(SESSIONS, "C");
  expect(mean).toBe(459);
  expect(expected?.toFixed(2)).toBe("1967.14");
  expect(((100 * (sessions as number)) / (expected as number)).toFixed(2)).toBe("8.44");
});
