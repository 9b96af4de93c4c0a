import { describe, expect, test } from "vitest";
import { type DeliveryTally, figuresOf } from "@/lib/figures/delivery";
import { periodWords, summary } from "@/lib/figures/words";

describe("a period in words", () => {
  test.each([
    { from: "2022-06-01", to: "2022-09-30", words: "1 June to 30 September 2022" },
    { from: "2021-12-01", to: "2022-01-31", words: "1 December 2021 to 31 January 2022" },
    { from: "2026-10-27", to: "2026-11-23", words: "4 weeks to 23 November 2026" },
    { from: "2024-02-29", to: "2024-02-29", words: "29 February 2024" },
  ])("$words", ({ words, ...period }) => expect(periodWords(period)).toBe(words));
});

describe("what the figures say", () => {
  const said = (personDays: number, recorded: number, sampled: number) => {
    const tally = (
      measure: DeliveryTally["measure"],
      count: number,
      score: DeliveryTally["score"] = null,
    ) => ({
      measure,
      wing: null,
      score,
      count,
      people: count,
    });
    const tallies = [
      tally("scope", personDays),
      tally("recorded", recorded),
      tally("rated", sampled),
      tally("rated", sampled, "1b"),
    ];
    return summary(figuresOf(tallies, 1, false).total);
  };
  const unknown = "No note has been drawn at random and rated, so nothing is known of their quality.";

  test.each([
    {
      personDays: 700,
      recorded: 8,
      sampled: 30,
      words:
        "About 8 of every 100 expected sessions were recorded. Of 30 notes drawn at random, 0 told of a key work session.",
    },
    {
      personDays: 700,
      recorded: 1,
      sampled: 0,
      words: `About 1 of every 100 expected sessions was recorded. ${unknown}`,
    },
    {
      personDays: 7000,
      recorded: 1,
      sampled: 0,
      words: `Fewer than 1 of every 100 expected sessions was recorded. ${unknown}`,
    },
    { personDays: 700, recorded: 0, sampled: 0, words: `No session was recorded. ${unknown}` },
    {
      personDays: 700,
      recorded: 100,
      sampled: 0,
      words: `At least as many sessions were recorded as were expected. ${unknown}`,
    },
    { personDays: 0, recorded: 0, sampled: 0, words: `No session was expected in this period. ${unknown}` },
  ])(
    "$recorded recorded in $personDays person-days, $sampled sampled",
    ({ personDays, recorded, sampled, words }) => {
      expect(said(personDays, recorded, sampled)).toBe(words);
    },
  );
});
