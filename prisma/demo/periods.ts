import { type Day, day, type Month, month, monthOf, monthsBetween } from "./days";
import type { Prison } from "./prisons";
import type { Score } from "./study";

export type Epoch = "2019" | "2022" | "now";

/** So many sessions held from one day to another, of which (in a research month) so many are a person's first. */
export interface Quota {
  first: Day;
  last: Day;
  sessions: number;
  firstSessions: number | null;
}

/** One prison in one stretch of time: who is there each day and how many sessions are held. */
export interface Period {
  prison: Prison;
  epoch: Epoch;
  first: Day;
  last: Day;
  /** People there at the end of the day. */
  population(day: Day): number;
  quotas: Quota[];
  /** Nobody of this period arrived before this day, so that periods do not count each other's people. */
  earliestArrival: Day;
  /** Share of people with a key worker. */
  allocated: number;
  /** The quality of notes that nobody sampled is spread like this. */
  scores: Record<Score, number>;
}

/** The months the study's delivery rates cover. */
const studied = (year: string) => ({ first: day(`${year}-06-01`), last: day(`${year}-09-30`) });

/** A slow rise and fall of about one per cent, shifted so that the days add up to exactly `total`. */
function wave(days: Day[], total: number, lean: (day: Day) => number): Map<Day, number> {
  const mean = total / days.length;
  const raw = days.map((value) => Math.round(mean * (1 + 0.008 * Math.sin(value / 9)) + lean(value)));
  const difference = total - raw.reduce((sum, people) => sum + people, 0);
  const each = Math.trunc(difference / days.length);
  const left = difference - each * days.length;
  const sign = Math.sign(left);
  return new Map(
    days.map((value, index) => {
      const extra = Math.floor(((index + 1) * left * sign) / days.length);
      const before = Math.floor((index * left * sign) / days.length);
      return [value, (raw[index] as number) + each + sign * (extra - before)];
    }),
  );
}

const daysOf = ({ first, last }: Month): Day[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Daily numbers whose mean is the printed population, in the four months and in the research month. */
function studiedPopulation({ study }: Prison, year: "2019" | "2022"): Map<Day, number> {
  const all = daysOf(studied(year));
  const total = study.population * all.length;
  if (year === "2019") return wave(all, total, () => 0);
  const { research } = study;
  const inResearch = (value: Day) => value >= research.month.first && value <= research.month.last;
  const visited = daysOf(research.month);
  const others = all.filter((value) => !inResearch(value));
  const visitedTotal = research.population * visited.length;
  // Prison C was counted on one day only; its month is held level, so that its expected sessions are those
  // worked out by hand in the product's definitions (459 people, 30 days: 1967.14).
  const level = research.month.first === all[0];
  const level459 = new Map(visited.map((value) => [value, research.population]));
  // Three weeks on either side lean towards the research month's number: no prison empties overnight.
  const gap = research.population - (total - visitedTotal) / others.length;
  const lean = (value: Day) => {
    const away = value < research.month.first ? research.month.first - value : value - research.month.last;
    return gap * Math.max(0, 1 - away / 21);
  };
  return new Map([
    ...(level ? level459 : wave(visited, visitedTotal, () => 0)),
    ...wave(others, total - visitedTotal, lean),
  ]);
}

/** Whole numbers in the proportion of `weights` that add up to `total`. */
export function share(total: number, weights: number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let passed = 0;
  let given = 0;
  return weights.map((weight) => {
    passed += weight;
    const upTo = Math.round((total * passed) / sum);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}

/** The study's four months of a year, with some weeks before and after so that they do not begin from nothing. */
export function studiedPeriod(prison: Prison, year: "2019" | "2022"): Period {
  const { study } = prison;
  const { first, last } = studied(year);
  const people = studiedPopulation(prison, year);
  const [start, end] = [people.get(first) as number, people.get(last) as number];
  const personDays = [...people.values()].reduce((sum, number) => sum + number, 0);
  const sessions = Math.round((study.delivery[year] / 100) * (personDays / 7));
  const months = monthsBetween(first, last);
  const research = year === "2022" ? study.research : null;
  const others = months.filter((each) => each.first !== research?.month.first);
  const parts = share(
    sessions - (research?.sessions ?? 0),
    others.map((each) => each.last - each.first + 1),
  );
  const studiedQuotas = months.map((each) => {
    const isResearch = each.first === research?.month.first;
    return {
      ...each,
      sessions: isResearch ? study.research.sessions : (parts[others.indexOf(each)] as number),
      firstSessions: isResearch ? prison.firstSessions : null,
    };
  });
  const usual = Math.round((sessions * 30) / 122);
  const around = (name: string): Quota => ({ ...month(name), sessions: usual, firstSessions: null });
  return {
    prison,
    epoch: year,
    first: year === "2022" ? day("2022-04-01") : first,
    last: year === "2022" ? day("2022-10-31") : last,
    population: (value) => people.get(value) ?? (value < first ? start : end),
    quotas:
      year === "2022"
        ? [around("2022-04"), around("2022-05"), ...studiedQuotas, around("2022-10")]
        : studiedQuotas,
    earliestArrival: year === "2022" ? day("2020-01-06") : day("2016-01-04"),
    allocated: year === "2022" ? prison.allocated["2022"] : 0.95,
    scores: study.scores,
  };
}

/** Notes now: better than in 2022, and not yet good. */
const SCORES_NOW: Record<Score, number> = { "4": 12, "3": 26, "2": 34, "1a": 18, "1b": 10 };

/** The thirteen weeks up to and including yesterday. */
export function recentPeriod(prison: Prison, today: Day): Period {
  const [first, last] = [today - 91, today - 1];
  const months = monthsBetween(first, last).map((each) => ({
    first: Math.max(each.first, first),
    last: Math.min(each.last, last),
  }));
  const people = wave(daysOf({ first, last }), prison.populationNow * (last - first + 1), () => 0);
  return {
    prison,
    epoch: "now",
    first,
    last,
    population: (value) => people.get(value) ?? prison.populationNow,
    quotas: months.map((each) => ({
      ...each,
      sessions: Math.round(
        ((prison.deliveryNow / 100) * prison.populationNow * (each.last - each.first + 1)) / 7,
      ),
      firstSessions: null,
    })),
    earliestArrival: monthOf(day("2023-01-02")).first,
    allocated: prison.allocated.now,
    scores: SCORES_NOW,
  };
}
