import type { Instant } from "./days";
import type { Amendment, Entry } from "./model";
import type { Period } from "./periods";
import { namedUuid, randomStream } from "./random";

const WORDS = [
  "The date in this note should be the day before: I wrote it up from my notebook the next morning.",
  "Added later: the OMU rang back the same afternoon and the answer has been passed on to him.",
  "I wrote that his sister would visit. He has since told me that it is his cousin.",
  "He read this note with me and wants it known that he had already put the application in himself.",
  "Correction: the appointment is at 10:00, not 11:00. He has been given the right time on paper.",
  "Education have confirmed the place by e-mail. Copied to his POM.",
];

const SHARE = 0.001;

/** A few entries have something added to them within three days. */
export function amend({ prison, epoch }: Period, entries: Entry[], now: Instant): Amendment[] {
  const random = randomStream("amendments", prison.code, epoch);
  return entries
    .filter(({ kind }) => kind !== "BRIEF_CONTACT" && random.chance(SHARE))
    .map((entry) => ({
      id: namedUuid("amendment", entry.id),
      entry,
      words: random.pick(WORDS),
      recordedAt: Math.min(entry.recordedAt + random.between(40, 4000) * 60_000, now - 60_000),
    }));
}
