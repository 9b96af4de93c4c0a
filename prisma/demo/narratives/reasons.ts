import type { Entry } from "../model";
import type { Random } from "../random";
import type { Score } from "../study";

type Shape = `${Entry["individualised"]} ${Entry["continuity"]}`;

const GOOD = [
  "It could be about nobody else, and it takes up what came before, passes it on and agrees what is next.",
  "Strong note. His own circumstances, what others had to say, and a clear next step.",
  "A reader who has never met him would know what to ask him next, and when.",
  "Individual from first line to last, and you told him what the other department said. Keep doing this.",
];

const BY_SHAPE: Partial<Record<Shape, string[]>> = {
  "YES PARTLY": [
    "Plenty about him, and a next step. What came of the last session is not said.",
    "Very much his own circumstances. Earlier work is mentioned and not taken up, so continuity is thin.",
    "I know him better for reading this. Say next time what became of what was agreed before.",
  ],
  "PARTLY YES": [
    "You followed up what was promised and passed the answer on. There is little here about him besides.",
    "Good bridge between departments. I would like to hear more of his own view.",
    "Continuity is clear. Add a line about how he took the answer.",
  ],
  "YES NO": [
    "A good account of one conversation. Nothing links it to the one before or the one after.",
    "His circumstances are there. No follow-up, no next step.",
    "Individual, but it stands alone: what was agreed last time?",
  ],
  "NO YES": [
    "The action is followed up, which is good. The note itself could be about anybody.",
    "Continuity only: nothing tells me who he is or what he makes of it.",
  ],
  "PARTLY PARTLY": [
    "One line about him and one about last time, both thin.",
    "A start on both elements. Neither goes far enough to help whoever reads it next.",
  ],
};

const FEW: Record<"1a" | "1b", string[]> = {
  "1a": [
    "A session was held, but the note would fit any person on the wing. Try one thing that only he could have said.",
    "No circumstances, no goal, nothing from last time. Happy to sit in on one with you if that helps.",
    "Checklist wording. What did he talk about?",
    "There is nothing here that another officer could pick up.",
  ],
  "1b": [
    "This is a check at the door, not a session. Record it as a brief contact.",
    "No session took place according to the note.",
    "A cell or kit matter for the wing, not key work.",
    "Recorded to cover the week. If it was lost, say so with the reason instead.",
  ],
};

const reasonsFor = ({ quality, individualised, continuity }: Entry): string[] => {
  if (quality === "1a" || quality === "1b") return FEW[quality];
  return BY_SHAPE[`${individualised} ${continuity}`] ?? GOOD;
};

/** Why a reviewer gave an entry its score: about the two elements, never about the officer. */
export const reviewReason = (entry: Entry, random: Random): string => random.pick(reasonsFor(entry));

/** How the two elements of a note with each score can stand; the first is the individual one. */
export const SHAPES: Record<Score, [Entry["individualised"], Entry["continuity"]][]> = {
  "4": [["YES", "YES"]],
  "3": [
    ["YES", "PARTLY"],
    ["PARTLY", "YES"],
  ],
  "2": [
    ["YES", "NO"],
    ["YES", "NO"],
    ["NO", "YES"],
    ["PARTLY", "PARTLY"],
  ],
  "1a": [["NO", "NO"]],
  "1b": [["NO", "NO"]],
};
