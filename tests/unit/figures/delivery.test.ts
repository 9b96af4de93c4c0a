import { parse } from "csv/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DeliveryTally, figuresOf } from "@/lib/figures/delivery";
import { columns, deliveryCsv } from "@/lib/figures/delivery-csv";
import { type Score, scores } from "@/lib/quality/rules";

type Wing = { wing: string; personDays: number; recorded: number; rated: Record<Score, number> };

/** The counts the database gives: for each wing and for all, as many people as things counted. */
function talliesOf(wings: readonly Wing[]): DeliveryTally[] {
  const tally = (
    measure: DeliveryTally["measure"],
    wing: string | null,
    score: Score | null,
    count: number,
  ) => ({
    measure,
    wing,
    score,
    count,
    people: count,
  });
  const sum = (of: (wing: Wing) => number) => wings.reduce((total, wing) => total + of(wing), 0);
  const ratedOn = (wing: Wing) => scores.reduce((total, score) => total + wing.rated[score], 0);
  return [
    ...wings.flatMap((each) => [
      tally("scope", each.wing, null, each.personDays),
      tally("recorded", each.wing, null, each.recorded),
      tally("rated", each.wing, null, ratedOn(each)),
      ...scores.map((score) => tally("rated", each.wing, score, each.rated[score])),
    ]),
    tally(
      "scope",
      null,
      null,
      sum(({ personDays }) => personDays),
    ),
    tally(
      "recorded",
      null,
      null,
      sum(({ recorded }) => recorded),
    ),
    tally("rated", null, null, sum(ratedOn)),
    ...scores.map((score) =>
      tally(
        "rated",
        null,
        score,
        sum(({ rated }) => rated[score]),
      ),
    ),
    tally("chosen", null, null, 2),
  ];
}

const rated = fc.record(
  Object.fromEntries(scores.map((score) => [score, fc.nat(12)])) as Record<Score, fc.Arbitrary<number>>,
);
const prison = fc.uniqueArray(
  fc.record({
    wing: fc.constantFrom("A", "B", "C", "D", "E", "Progression"),
    personDays: fc.nat(9000),
    recorded: fc.nat(400),
    rated,
  }),
  { selector: ({ wing }) => wing, minLength: 1, maxLength: 6 },
);
const period = { from: "2022-06-01", to: "2022-09-30" };

describe("the figures of a prison", () => {
  test("wings add up to the total", () => {
    fc.assert(
      fc.property(prison, fc.integer({ min: 1, max: 4 }), (wings, weeks) => {
        const figures = figuresOf(talliesOf(wings), weeks, false);
        const sum = (of: (row: (typeof figures)["total"]) => unknown) =>
          figures.wings.reduce((total, row) => total + Number(of(row)), 0);
        expect(sum(({ recorded }) => recorded)).toBe(figures.total.recorded);
        expect(sum(({ expected }) => expected)).toBeCloseTo(Number(figures.total.expected), 6);
        expect(sum(({ rated }) => rated)).toBe(figures.total.rated);
        for (const score of scores) expect(sum((row) => row.scores[score])).toBe(figures.total.scores[score]);
      }),
    );
  });

  test("from outside no count of 1 to 4 is shown, nor can one be had by subtracting from a total", () => {
    fc.assert(
      fc.property(prison, (wings) => {
        const figures = figuresOf(talliesOf(wings), 1, true);
        const rows = [...figures.wings, figures.total];
        const small = (value: unknown) => typeof value === "number" && value > 0 && value < 5;
        const lines = [
          rows.map(({ personDays }) => personDays),
          rows.map(({ recorded }) => recorded),
          rows.map(({ rated }) => rated),
          ...scores.map((score) => rows.map((row) => row.scores[score])),
          ...rows.map((row) => [...scores.map((score) => row.scores[score]), row.rated]),
        ];
        for (const line of lines) {
          expect(line.some(small)).toBe(false);
          const hidden = line.filter((value) => typeof value !== "number").length;
          const shownOthers = line.some((value) => typeof value === "number" && value > 0);
          if (shownOthers) expect(hidden).not.toBe(1);
          const total = line.at(-1);
          const shown = line
            .slice(0, -1)
            .reduce<number>((sum, each) => sum + (typeof each === "number" ? each : 0), 0);
          if (hidden > 0 && typeof total === "number" && total > shown) {
            expect(total - shown).toBeGreaterThanOrEqual(5);
          }
        }
        expect(figures.chosen).toBe("fewer than 5");
      }),
    );
  });

  test("a wing hidden for its few people does not show in the total", () => {
    const none = { "4": 0, "3": 0, "2": 0, "1a": 0, "1b": 0 };
    const figures = figuresOf(
      talliesOf([
        { wing: "A", personDays: 900, recorded: 60, rated: none },
        { wing: "B", personDays: 700, recorded: 40, rated: none },
        { wing: "C", personDays: 3, recorded: 2, rated: none },
      ]),
      1,
      true,
    );
    expect(figures.wings.map(({ recorded }) => recorded)).toEqual([60, "withheld", "fewer than 5"]);
    expect(figures.wings.map(({ rate }) => typeof rate)).toEqual(["number", "string", "string"]);
    expect(figures.total.recorded).toBe(102);
  });
});

describe("the file", () => {
  const quiet = { "4": 0, "3": 2, "2": 12, "1a": 17, "1b": 21 };

  test("has the documented columns, a row for each wing and one total", () => {
    const figures = figuresOf(
      talliesOf([{ wing: "A", personDays: 13770, recorded: 166, rated: quiet }]),
      1,
      false,
    );
    expect(deliveryCsv("PRC", period, figures)).toBe(
      [
        "prison,wing,from,to,recorded,expected,delivery_rate,rated,score_4,score_3,score_2,score_1a,score_1b",
        "PRC,A,2022-06-01,2022-09-30,166,1967.14,8.44,52,0,2,12,17,21",
        "PRC,Total,2022-06-01,2022-09-30,166,1967.14,8.44,52,0,2,12,17,21",
        "",
      ].join("\n"),
    );
  });

  test("leaves expected and rate empty where nothing was expected", () => {
    const [, total] = parse(deliveryCsv("PRO", period, figuresOf([], 1, false)), { columns: false });
    expect(total).toEqual([
      "PRO",
      "Total",
      "2022-06-01",
      "2022-09-30",
      "0",
      "",
      "",
      "0",
      "0",
      "0",
      "0",
      "0",
      "0",
    ]);
  });

  test.each(["=1+1", "+A", "-A", "@A", "\tA"])("a wing called %j is no formula", (wing) => {
    const csv = deliveryCsv(
      "PRC",
      period,
      figuresOf(talliesOf([{ wing, personDays: 7, recorded: 0, rated: quiet }]), 1, false),
    );
    const rows: string[][] = parse(csv, { from_line: 2 });
    expect(rows[0]?.[columns.indexOf("wing")]).toBe(`'${wing}`);
  });
});
