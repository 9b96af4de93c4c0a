import { createHash } from "node:crypto";
import { at, type Instant, isoDay, type Month, monthOf, monthsBetween } from "./days";
import type { Entry, Review, Sample, Staff } from "./model";
import { reviewReason } from "./narratives/reasons";
import { type Period, share } from "./periods";
import { namedUuid, type Random, randomStream } from "./random";
import type { Team } from "./staffing";
import { SCORES, type Score } from "./study";

/** Sessions drawn at a time in the weeks up to today, and how many of this month's wait for their score. */
const SIZE_NOW = 20;
const UNSCORED_NOW = 8;

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

const md5 = (words: string) => createHash("md5").update(words).digest("hex");

const within = ({ first, last }: Month, { day }: Entry) => day >= first && day <= last;

/**
 * Draws `size` of a month's sessions as the product does: in the order of md5(seed ‖ id), so that the kept seed
 * gives the same list again.
 */
function draw(team: Team, month: Month, sessions: Entry[], size: number, drawnAt: Instant): Sample {
  const { code } = team.prison;
  const name = isoDay(month.first).slice(0, 7);
  const seed = namedUuid("sample seed", code, name);
  const population = sessions.filter((entry) => within(month, entry));
  const ranked = population.map((entry) => ({ entry, rank: md5(seed + entry.id) }));
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return {
    id: namedUuid("sample", code, name),
    prison: code,
    month: month.first,
    draw: 1,
    seed,
    population: population.length,
    drawnAt,
    drawnBy: team.managers[0] as Staff,
    entries: ranked.slice(0, size).map(({ entry }) => entry),
  };
}

/** The samples of one period: the study's four months of 2022, or the months up to today; none of 2019. */
export function drawSamples(period: Period, team: Team, entries: Entry[], now: Instant): Sample[] {
  const { study } = period.prison;
  const sessions = entries.filter(({ kind }) => kind === "SESSION");
  if (period.epoch === "2019") return [];
  if (period.epoch === "2022") {
    const months = monthsBetween(study.scored.first, study.scored.last);
    const total = SCORES.reduce((sum, score) => sum + study.scores[score], 0);
    const sizes = share(
      total,
      months.map(() => 1),
    );
    return months.map((each, index) =>
      draw(team, each, sessions, sizes[index] as number, at(each.last + 6, 560)),
    );
  }
  return monthsBetween(period.first, period.last + 1)
    .map((each) => draw(team, each, sessions, SIZE_NOW, Math.min(at(each.last + 6, 560), now - 50 * MINUTE)))
    .filter(({ population }) => population > 0);
}

/** Settles how good each session's note is to be: Table 4 exactly for the study's samples, by chance elsewhere. */
export function settleQuality(period: Period, sessions: Entry[], samples: Sample[]): void {
  const random = randomStream("quality", period.prison.code, period.epoch);
  const weights = SCORES.map((score) => [score, period.scores[score]] as const);
  for (const entry of sessions) {
    if (!entry.spell.scripted) entry.quality = random.weighted(weights);
  }
  if (period.epoch !== "2022") return;
  const printed = random.shuffled(SCORES.flatMap((score) => Array<Score>(period.scores[score]).fill(score)));
  for (const [index, entry] of samples.flatMap(({ entries }) => entries).entries()) {
    entry.quality = printed[index] as Score;
  }
}

function review(
  entry: Entry,
  selection: Review["selection"],
  team: Team,
  reviewedAt: Instant,
  random: Random,
): Review {
  const reviewer = random.chance(0.4) ? (team.managers[0] as Staff) : random.pick(team.managers);
  const id = namedUuid("review", selection, entry.id);
  return { id, entry, selection, reviewer, reason: reviewReason(entry, random), reviewedAt };
}

/** Sessions a manager picked by hand: a few, and some of the demonstration key worker's so that he has feedback. */
function chosenReviews(
  period: Period,
  team: Team,
  sessions: Entry[],
  sampled: Set<Entry>,
  now: Instant,
  random: Random,
) {
  const month = { first: period.first, last: period.last - 6 };
  const studied = period.epoch === "2022" ? period.prison.study.scored : month;
  const others = sessions.filter((entry) => within(studied, entry) && !sampled.has(entry));
  const own = others.filter(({ spell }) => spell.scripted).slice(-3);
  const picked = random.shuffled(others.filter(({ spell }) => !spell.scripted)).slice(0, 4);
  return [...own, ...picked].map((entry) => {
    const soon = entry.recordedAt + random.between(600, 5000) * MINUTE;
    return review(entry, "CHOSEN", team, Math.min(soon, now - 5 * MINUTE), random);
  });
}

/** The reviews of one period. Everything sampled has been scored, but for some of the current month's. */
export function scoreSamples(
  period: Period,
  team: Team,
  sessions: Entry[],
  samples: Sample[],
  now: Instant,
): Review[] {
  if (period.epoch === "2019") return [];
  const random = randomStream("reviews", period.prison.code, period.epoch);
  const currentMonth = period.epoch === "now" ? monthOf(period.last + 1).first : null;
  const reviews = samples.flatMap((sample) => {
    const current = sample.month === currentMonth;
    const scored = current
      ? sample.entries.slice(0, Math.max(0, sample.entries.length - UNSCORED_NOW))
      : sample.entries;
    const latest = Math.min(sample.drawnAt + 10 * DAY, now - 5 * MINUTE);
    return scored.map((entry) => {
      const reviewedAt = sample.drawnAt + random.next() * (latest - sample.drawnAt);
      return review(entry, "SAMPLED", team, Math.round(reviewedAt), random);
    });
  });
  const sampled = new Set(samples.flatMap(({ entries }) => entries));
  return [...reviews, ...chosenReviews(period, team, sessions, sampled, now, random)];
}
