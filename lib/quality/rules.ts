/** The five outcomes of the scale, best first. 1b is a decision about validity; 4 to 1a are in order. Never averaged. */
export const scores = ["4", "3", "2", "1a", "1b"] as const;
/** One of the five outcomes. */
export type Score = (typeof scores)[number];

/** What each outcome is called, and what it means to the person choosing it. */
export const scoreWords: Record<Score, { name: string; meaning: string }> = {
  "4": { name: "Good", meaning: "About this person and carries on from earlier, all the way through." },
  "3": { name: "Reasonable", meaning: "Both are there, one is thin." },
  "2": { name: "Insufficient", meaning: "One is missing, or both are thin." },
  "1a": { name: "Poor", meaning: "A session took place, but the note shows neither." },
  "1b": {
    name: "Not a key work session",
    meaning: "A welfare check, a message or a chat, whatever it was called.",
  },
};

/** "3 Reasonable": the label of the choice and of the tag. */
export const scoreLabel = (score: Score): string => `${score} ${scoreWords[score].name}`;

/** How far the note shows one of the two elements. */
export const ratings = ["YES", "PARTLY", "NO"] as const;
/** A rating of one element. */
export type Rating = (typeof ratings)[number];
export const ratingWords: Record<Rating, string> = { YES: "Yes", PARTLY: "Partly", NO: "No" };

/** The two elements that are weighed, in our words. */
export const elements = {
  individualised: {
    name: "Individualised",
    meaning: "It is about this person's own circumstances and needs. It could not be about anybody else.",
  },
  continuity: {
    name: "Continuity",
    meaning: "It carries on from earlier sessions. News is passed on, and answers are brought back.",
  },
} as const;

/** How a note came to be reviewed. Only the random ones count in the prison's figures. */
export type Selection = "SAMPLED" | "CHOSEN";
export const selectionWords: Record<Selection, string> = {
  SAMPLED: "Picked at random",
  CHOSEN: "Chosen by hand",
};

/** Sessions in one draw; fewer when the month holds fewer. Under 20 rated a share is marked "sample too small". */
export const DRAW_SIZE = 20;

/** The most characters of a reason. */
export const REASON_LENGTH = 2000;

/** The first days of a day's month, of the month before and of the month after: "2026-11-01". */
export function monthsAround(day: string): { month: string; before: string; after: string } {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const first = (offset: number) =>
    new Date(Date.UTC(year, month - 1 + offset, 1)).toISOString().slice(0, 10);
  return { month: first(0), before: first(-1), after: first(1) };
}

/** Recording delay in words, from the whole days between the session and its entry. */
export function recordingDelay(days: number): string {
  if (days <= 0) return "Written the same day";
  return days === 1 ? "Written the next day" : `Written ${days} days later`;
}

/** Words of names that are long enough to be told apart from initials. */
const nameWords = (names: readonly string[]): string[] =>
  names.flatMap((name) => [name, ...name.split(/[\s.-]+/u)]).filter((word) => /\p{L}.*\p{L}/u.test(word));

const asPattern = (word: string): string =>
  word
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/['’]/g, "['’]")
    .replace(/\s+/gu, "[^\\S\\r\\n]+");

/**
 * The text with every whole word of the names replaced by "[name]", in capitals or not, accents typed as one
 * character or as two. A name inside a longer word stays. It hides "will" with a man called Will: a word too many
 * is a smaller harm than a score that is not blind.
 */
export function redact(text: string, names: readonly string[]): string {
  const forms = nameWords(names).flatMap((word) => [word.normalize("NFC"), word.normalize("NFD")]);
  const patterns = [...new Set(forms)].sort((a, b) => b.length - a.length).map(asPattern);
  if (patterns.length === 0) return text;
  const whole = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(?:${patterns.join("|")})(?![\\p{L}\\p{M}\\p{N}])`,
    "giu",
  );
  return text.replace(whole, "[name]");
}
