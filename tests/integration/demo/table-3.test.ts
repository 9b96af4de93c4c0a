import { describe, expect, test } from "vitest";
import { ownerOfDemonstration } from "./owner";
import { LETTERS, printedValue } from "./printed";

const owner = ownerOfDemonstration();

/** Days each stay covers of the period, added up: another way to the same person-days than counting day by day. */
const DELIVERY = `
  WITH london AS (
    SELECT (starts_at AT TIME ZONE 'Europe/London')::date AS came,
      coalesce((ends_at AT TIME ZONE 'Europe/London')::date, 'infinity') AS went
    FROM stays WHERE prison_code = $1),
  present AS (
    SELECT sum(greatest(0, least(went, $3::date + 1) - greatest(came, $2::date))) AS person_days FROM london
    WHERE came <= $3::date AND went > $2::date),
  held AS (
    SELECT count(*) AS recorded FROM entries
    WHERE prison_code = $1 AND kind = 'SESSION'
      AND occurred_at >= ($2::date)::timestamp AT TIME ZONE 'Europe/London'
      AND occurred_at < ($3::date + 1)::timestamp AT TIME ZONE 'Europe/London')
  SELECT person_days::float / ($3::date - $2::date + 1) AS population,
    100 * recorded / (person_days::float / (7 * frequency_weeks)) AS rate
  FROM present, held, prisons WHERE code = $1`;

const delivery = async (letter: string, year: string) => {
  const { rows } = await owner().query<{ population: number; rate: number }>(DELIVERY, [
    `PR${letter}`,
    `${year}-06-01`,
    `${year}-09-30`,
  ]);
  return rows[0] as { population: number; rate: number };
};

describe.each(LETTERS)("Table 3, Prison %s", (letter) => {
  test.each(["2019", "2022"])("June to September %s: population and delivery rate", async (year) => {
    const { population, rate } = await delivery(letter, year);
    const study = (measure: string) => Number(printedValue("table-3-performance", measure, letter));
    expect(Math.round(population)).toBe(study("Prisoner population"));
    const gap = rate - study(`Key worker session delivery rate Jun-Sep ${year}`);
    expect(Math.abs(gap)).toBeLessThanOrEqual(0.01);
  });
});
