import { type Score, scores } from "@/lib/quality/rules";
import {
  assuredDelivery,
  deliveryRate,
  type Estimate,
  expectedSessions,
  type Quality,
  qualityDistribution,
} from "./rules";
import { type Cell, type Hidden, hiddenAlone, hideSmall, ofShown } from "./small-numbers";

/** One count of one measure: `wing` and `score` are null where it is over all of them. */
export type DeliveryTally = {
  measure: "scope" | "recorded" | "rated" | "chosen";
  wing: string | null;
  score: Score | null;
  count: number;
  /** Distinct people behind the count. */
  people: number;
};

/** What was counted on one wing, or in the whole prison. */
type DeliveryCounts = {
  /** People in scope at any time in the period. */
  people: Cell;
  /** People in scope at the end of each day, summed over the days. */
  personDays: Cell;
  recorded: Cell;
  rated: Cell;
  scores: Record<Score, Cell>;
};

/** The counts with the measures made of them. */
export type DeliveryRow = DeliveryCounts & {
  wing: string;
  expected: number | null | Hidden;
  rate: number | null | Hidden;
  quality: Quality;
  assured: Estimate | null | Hidden;
};

export type DeliveryFigures = {
  wings: DeliveryRow[];
  total: DeliveryRow;
  /** Sessions of the period that somebody chose to review by hand. */
  chosen: Cell;
};

/** The name of the row of the whole prison. */
const TOTAL = "Total";

function rowOf(wing: string, counts: DeliveryCounts, frequencyWeeks: number): DeliveryRow {
  const { personDays, recorded, rated } = counts;
  const expected = ofShown([personDays], (days) => expectedSessions({ personDays: days, frequencyWeeks }));
  const rate = ofShown([recorded, expected], (held, due) => deliveryRate({ recorded: held, expected: due }));
  const quality = qualityDistribution(counts.scores, rated);
  const assured = ofShown([rate, quality.validShare], assuredDelivery);
  return { wing, ...counts, expected, rate, quality, assured };
}

/**
 * The figures of one prison from its counts: a row for every wing that has any, in order, and the total. `outside` hides
 * figures of fewer than five people, and those that would give one away.
 */
export function figuresOf(
  tallies: readonly DeliveryTally[],
  frequencyWeeks: number,
  outside: boolean,
): DeliveryFigures {
  const key = (measure: string, wing: string | null, score: Score | null) =>
    JSON.stringify([measure, wing, score]);
  const found = new Map(tallies.map((tally) => [key(tally.measure, tally.wing, tally.score), tally]));
  const tally = (measure: DeliveryTally["measure"], wing: string | null, score: Score | null = null) =>
    found.get(key(measure, wing, score)) ?? { count: 0, people: 0 };
  const names = [...new Set(tallies.flatMap(({ wing }) => (wing === null ? [] : [wing])))].sort((a, b) =>
    a.localeCompare(b, "en-GB", { numeric: true }),
  );
  const rows = [...names, null];

  const none = rows.map(() => null);
  const column = (measure: "scope" | "recorded", before: (Hidden | null)[]) =>
    outside
      ? hideSmall(
          rows.map((wing) => [tally(measure, wing).people]),
          before,
        ).map(([hidden = null]) => hidden)
      : none;
  const scopeHidden = column("scope", none);
  const recordedHidden = column("recorded", scopeHidden);
  const ratedHidden = outside
    ? hideSmall(
        rows.map((wing) => [...scores, null].map((score) => tally("rated", wing, score).people)),
        scopeHidden,
      )
    : [];

  const row = (wing: string | null, at: number) => {
    const hidden = ratedHidden[at] ?? [];
    const score = (place: number, label: Score): Cell => hidden[place] ?? tally("rated", wing, label).count;
    const counts: DeliveryCounts = {
      people: scopeHidden[at] ?? tally("scope", wing).people,
      personDays: scopeHidden[at] ?? tally("scope", wing).count,
      recorded: recordedHidden[at] ?? tally("recorded", wing).count,
      rated: hidden[scores.length] ?? tally("rated", wing).count,
      scores: {
        "4": score(0, "4"),
        "3": score(1, "3"),
        "2": score(2, "2"),
        "1a": score(3, "1a"),
        "1b": score(4, "1b"),
      },
    };
    return rowOf(wing ?? TOTAL, counts, frequencyWeeks);
  };
  const chosen = tally("chosen", null);
  return {
    wings: names.map(row),
    total: row(null, names.length),
    chosen: (outside && hiddenAlone(chosen.people)) || chosen.count,
  };
}
