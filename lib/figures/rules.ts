import type { Estate } from "@/lib/db/generated/enums";
import type { Score } from "@/lib/quality/rules";
import { type Cell, type Hidden, ofShown } from "./small-numbers";

/** A share, from 0 to 1, with the ends of its 95% interval. */
export type Estimate = { share: number; low: number; high: number };

/** Rated entries under which an interval is called too wide to lean on. */
export const SAMPLE_ENOUGH = 20;

/**
 * Sessions expected of so many person-days: one for each person in scope every `frequencyWeeks` weeks, so a day counts
 * for 1 ÷ (7 × weeks). Not rounded. `null` when nobody was in scope: nothing was expected, which is not the same as 0%.
 */
export function expectedSessions(scope: { personDays: number; frequencyWeeks: number }): number | null {
  return scope.personDays === 0 ? null : scope.personDays / (7 * scope.frequencyWeeks);
}

/** Sessions recorded ÷ sessions expected, as a share. None recorded is 0; more than expected is over 1; nothing expected is `null`. */
export function deliveryRate(delivery: { recorded: number; expected: number | null }): number | null {
  return delivery.expected === null ? null : delivery.recorded / delivery.expected;
}

/** The two-sided 95% point of the normal distribution. */
const Z = 1.959963984540054;

/**
 * A share of a sample with its 95% score interval (E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", 1927), which stays within 0 to 1 and holds up in small samples. `null` when the sample is empty.
 */
export function wilsonInterval(count: number, of: number): Estimate | null {
  if (of === 0) return null;
  const share = count / of;
  const spread = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  const centre = share + (Z * Z) / (2 * of);
  const scale = 1 + (Z * Z) / of;
  // At shares of exactly 0 and 1 the formula's own end is that share; the computer's rounding would miss it.
  return {
    share,
    low: count === 0 ? 0 : Math.max(0, (centre - spread) / scale),
    high: count === of ? 1 : Math.min(1, (centre + spread) / scale),
  };
}

/** What the random sample says. Each part is as hidden as the counts it is made of. */
export type Quality = {
  /** Rated and not 1b. */
  valid: Cell;
  /** Valid of rated with its interval; `null` when nothing was rated. */
  validShare: Estimate | null | Hidden;
  /** Each score's share of the rated; `null` when nothing was rated. */
  shares: Record<Score, number | null | Hidden>;
  /** 1a of the valid: of what was a session, how much was poor. `null` when nothing valid was rated. */
  poorOfValid: number | null | Hidden;
};

const shareOf = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** The distribution of `rated` randomly sampled entries by score. */
export function qualityDistribution(counts: Record<Score, Cell>, rated: Cell): Quality {
  const valid = ofShown([rated, counts["1b"]], (all, invalid) => all - invalid);
  const share = (score: Score) => ofShown([counts[score], rated], shareOf);
  return {
    valid,
    validShare: ofShown([valid, rated], wilsonInterval),
    shares: { "4": share("4"), "3": share("3"), "2": share("2"), "1a": share("1a"), "1b": share("1b") },
    poorOfValid: ofShown([counts["1a"], valid], shareOf),
  };
}

/**
 * The delivery rate that the sample vouches for: delivery rate × share valid, with the interval of that share carried
 * over. `null` when there is no rate or nothing was rated.
 */
export function assuredDelivery(rate: number | null, validShare: Estimate | null): Estimate | null {
  if (rate === null || validShare === null) return null;
  return { share: rate * validShare.share, low: rate * validShare.low, high: rate * validShare.high };
}

/** What a leader reads beside the figures, in the order of the page. */
export const definitions: readonly { name: string; meaning: string }[] = [
  {
    name: "Days",
    meaning:
      "Days are calendar days in London and a period includes both its ends. Today counts, with the people who are here now; days after today are left out.",
  },
  {
    name: "Expected",
    meaning:
      "For every day, the people in the prison at the end of that day who should have key work, whether or not they have a key worker. Each counts for one session in every 7 days, or in every 14, 21 or 28 days where the prison's expectation is lower. The sum is kept as an exact fraction; two decimals are shown.",
  },
  {
    name: "Recorded",
    meaning:
      "Key work sessions that happened in the period in this prison, whoever held them, on the wing where the person was then. Brief contacts and contacts with a prison offender manager are not counted.",
  },
  {
    name: "Delivery rate",
    meaning:
      "Recorded ÷ expected, as a percentage. None recorded is 0.00%. Where nothing was expected there is no rate. More than 100% is shown as it is.",
  },
  {
    name: "Quality",
    meaning:
      "The scores of sessions of the period that were drawn at random and read by a reviewer; of several reviews of one session, the first. Sessions chosen by hand are counted apart, because they do not stand for the rest. Shares are of the rated. Valid means any score but 1b. Poor of valid is 1a ÷ (rated − 1b).",
  },
  {
    name: "Assured delivery rate",
    meaning:
      "Delivery rate × the share of the random sample that was valid. The range is the 95% interval (Wilson) of that share: repeated samples would give ranges that hold the true share 19 times in 20. With fewer than 20 rated the sample is too small to lean on, and the page says so.",
  },
  {
    name: "Getting started",
    meaning:
      "Days from the day a person came to this prison to their first key worker here, and to their first session here. The mean and the median are of people who reached it in the period. People still waiting at the end of it are shown beside them, because an average alone leaves them out. Active key workers hold the role on the last day of the period, and their status now is active.",
  },
];

/** Added to the definitions where an estate counts differently; for male closed prisons everybody is in scope. */
export const estateDefinitions: Partial<Record<Estate, string>> = {
  WOMENS:
    "People assessed as high complexity are outside key work: they see their prison offender manager instead. Complexity is as it is assessed now.",
};

/** Said in place of a rate in a male open prison. */
export const notInOpenPrisons = "Key work is not delivered in open prisons";
