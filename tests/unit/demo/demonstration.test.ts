import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { makeDemonstration } from "@/prisma/demo/demonstration";
import type { Demonstration } from "@/prisma/demo/model";
import { prisonNumber } from "@/prisma/demo/people";

let autumn: Demonstration;
let spring: Demonstration;

beforeAll(() => {
  autumn = makeDemonstration(new Date("2026-11-23T09:00:00Z"));
  spring = makeDemonstration(new Date("2027-04-01T13:30:00Z"));
}, 120_000);

const NOVEMBER_2022 = Date.parse("2022-11-01T00:00:00Z");

/** One hash over every word and time of the study's years. */
const historyOf = ({ entries, samples, reviews, people }: Demonstration) => {
  const hash = createHash("sha256");
  const old = entries.filter(({ occurredAt }) => occurredAt < NOVEMBER_2022);
  const persons = new Set(old.map(({ spell }) => spell.person));
  for (const entry of old) {
    hash.update(
      `${entry.id}${entry.occurredAt}${entry.recordedAt}${entry.author.username}${entry.narrative}`,
    );
  }
  for (const sample of samples.filter(({ drawnAt }) => drawnAt < NOVEMBER_2022)) {
    hash.update(sample.seed + sample.entries.map(({ id }) => id).join());
  }
  for (const { id, entry, reason, reviewedAt } of reviews) {
    if (reviewedAt < NOVEMBER_2022) hash.update(id + entry.quality + reason);
  }
  for (const person of people.filter((each) => persons.has(each))) hash.update(JSON.stringify(person));
  return hash.digest("hex");
};

test("the study's years come out the same on every day", () => {
  expect(historyOf(spring)).toBe(historyOf(autumn));
});

describe("narratives", () => {
  test("no two are the same", () => {
    const words = autumn.entries.map(({ narrative }) => narrative);
    expect(new Set(words).size).toBe(words.length);
  });

  test("nothing is left to fill in, and each fits its box", () => {
    const wrong = autumn.entries.filter(
      ({ narrative, actions }) =>
        /[{}]|undefined|\s{2}/.test(narrative) ||
        narrative.length < 60 ||
        narrative.length > 1000 ||
        actions.some(({ description }) => /[{}]/.test(description)),
    );
    expect(wrong.map(({ narrative }) => narrative)).toEqual([]);
  });

  test("only a note that ties itself to what is agreed has actions", () => {
    const acting = autumn.entries.filter(({ actions }) => actions.length > 0);
    expect(new Set(acting.map(({ kind, quality }) => `${kind} ${quality}`))).toEqual(
      new Set(["SESSION 4", "SESSION 3"]),
    );
  });
});

test("prison numbers have the service's shape and are all different", () => {
  const numbers = Array.from({ length: 30_000 }, (_, n) => prisonNumber(n));
  expect(new Set(numbers).size).toBe(30_000);
  expect(numbers.filter((number) => !/^[A-Z]\d{4}[A-Z]{2}$/.test(number))).toEqual([]);
  expect(new Set(autumn.people.map((person) => person.prisonNumber)).size).toBe(autumn.people.length);
});

test("nobody reviews their own entry, and a sampled entry is scored once", () => {
  const sampled = autumn.reviews.filter(({ selection }) => selection === "SAMPLED");
  expect(new Set(sampled.map(({ entry }) => entry.id)).size).toBe(sampled.length);
  for (const { entry, reviewer } of autumn.reviews) expect(reviewer).not.toBe(entry.author);
});

test("this month's sample waits in part for its scores", () => {
  for (const { code } of autumn.prisons) {
    const sample = autumn.samples.findLast(({ prison }) => prison === code);
    const scored = autumn.reviews.filter(({ entry }) => sample?.entries.includes(entry));
    expect(sample?.entries).toHaveLength(20);
    expect(scored).toHaveLength(12);
  }
});
