import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  assuredDelivery,
  deliveryRate,
  expectedSessions,
  qualityDistribution,
  wilsonInterval,
} from "@/lib/figures/rules";
import { percent, roughPercent } from "@/lib/figures/words";
import type { Score } from "@/lib/quality/rules";

const rateOf = (personDays: number, frequencyWeeks: number, recorded: number) =>
  percent(deliveryRate({ recorded, expected: expectedSessions({ personDays, frequencyWeeks }) }));

describe("expected sessions and the delivery rate", () => {
  test("459 people over the 30 days of June, weekly: 1967.14 expected, 166 recorded are 8.44%", () => {
    expect(expectedSessions({ personDays: 459 * 30, frequencyWeeks: 1 })?.toFixed(2)).toBe("1967.14");
    expect(rateOf(459 * 30, 1, 166)).toBe("8.44%");
  });

  test("80 people, every 2 weeks, 9 days: 51.43 expected, not 51; 43 recorded are 83.61%", () => {
    expect(expectedSessions({ personDays: 80 * 9, frequencyWeeks: 2 })?.toFixed(2)).toBe("51.43");
    expect(rateOf(80 * 9, 2, 43)).toBe("83.61%");
  });

  test.each([
    { people: 840, days: 28, weeks: 1, recorded: 420, rate: "12.50%" },
    { people: 50, days: 14, weeks: 2, recorded: 50, rate: "100.00%" },
    { people: 50, days: 14, weeks: 2, recorded: 25, rate: "50.00%" },
    { people: 50, days: 14, weeks: 2, recorded: 60, rate: "120.00%" },
    { people: 50, days: 14, weeks: 2, recorded: 0, rate: "0.00%" },
  ])("$people people, $days days, every $weeks weeks, $recorded recorded: $rate", (given) => {
    expect(rateOf(given.people * given.days, given.weeks, given.recorded)).toBe(given.rate);
  });

  test("there is a rate exactly when something was expected", () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.integer({ min: 1, max: 4 }),
        fc.nat(5000),
        (personDays, weeks, recorded) => {
          const expected = expectedSessions({ personDays, frequencyWeeks: weeks });
          expect(deliveryRate({ recorded, expected }) === null).toBe(personDays === 0);
        },
      ),
    );
  });
});

describe("the Wilson interval", () => {
  test.each([
    { prison: "A", invalid: 6, rated: 40, share: "15.0%", low: "7.1%", high: "29.1%" },
    { prison: "B", invalid: 30, rated: 73, share: "41.1%", low: "30.5%", high: "52.6%" },
    { prison: "C", invalid: 21, rated: 52, share: "40.4%", low: "28.2%", high: "53.9%" },
    { prison: "D", invalid: 7, rated: 72, share: "9.7%", low: "4.8%", high: "18.7%" },
  ])("prison $prison: $invalid invalid of $rated", ({ invalid, rated, share, low, high }) => {
    const interval = wilsonInterval(invalid, rated);
    expect(interval && roughPercent(interval.share)).toBe(share);
    expect(interval && roughPercent(interval.low)).toBe(low);
    expect(interval && roughPercent(interval.high)).toBe(high);
  });

  test("all four prisons: 64 of 237 are 27.0%", () => {
    expect(roughPercent(wilsonInterval(64, 237)?.share ?? 0)).toBe("27.0%");
  });

  test("stays within 0 to 1 and holds the share", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (of, part) => {
          const interval = wilsonInterval(Math.round(of * part), of);
          if (!interval) throw new Error("A sample that is not empty has an interval");
          expect(interval.low).toBeGreaterThanOrEqual(0);
          expect(interval.high).toBeLessThanOrEqual(1);
          expect(interval.low).toBeLessThanOrEqual(interval.share);
          expect(interval.high).toBeGreaterThanOrEqual(interval.share);
        },
      ),
    );
  });

  test("an empty sample has none", () => expect(wilsonInterval(0, 0)).toBeNull());
});

describe("the quality distribution", () => {
  const counts = (
    four: number,
    three: number,
    two: number,
    poor: number,
    invalid: number,
  ): Record<Score, number> => ({
    "4": four,
    "3": three,
    "2": two,
    "1a": poor,
    "1b": invalid,
  });

  test.each([
    { prison: "B", scores: counts(0, 1, 20, 22, 30), rated: 73, ofRated: "30.1%", ofValid: "51.2%" },
    { prison: "C", scores: counts(0, 2, 12, 17, 21), rated: 52, ofRated: "32.7%", ofValid: "54.8%" },
  ])("prison $prison: poor of rated $ofRated, of valid $ofValid", ({ scores, rated, ofRated, ofValid }) => {
    const quality = qualityDistribution(scores, rated);
    expect(roughPercent(Number(quality.shares["1a"]))).toBe(ofRated);
    expect(roughPercent(Number(quality.poorOfValid))).toBe(ofValid);
    expect(quality.valid).toBe(rated - scores["1b"]);
  });

  test("nothing rated has no shares", () => {
    const quality = qualityDistribution(counts(0, 0, 0, 0, 0), 0);
    expect(quality).toMatchObject({ valid: 0, validShare: null, poorOfValid: null });
    expect(quality.shares["4"]).toBeNull();
  });

  test("only entries that are no session: there is no valid note to be poor", () => {
    expect(qualityDistribution(counts(0, 0, 0, 0, 3), 3).poorOfValid).toBeNull();
  });
});

describe("assured delivery", () => {
  test("is the rate times the share valid, the interval carried over", () => {
    const assured = assuredDelivery(0.0753, wilsonInterval(31, 52));
    expect(percent(assured?.share ?? null)).toBe("4.49%");
    expect(percent(assured?.low ?? null)).toBe("3.47%");
    expect(percent(assured?.high ?? null)).toBe("5.41%");
  });

  test("needs a rate and a sample", () => {
    expect(assuredDelivery(null, wilsonInterval(31, 52))).toBeNull();
    expect(assuredDelivery(0.1, null)).toBeNull();
  });
});
