import { Tag } from "@/components/ui/tag";
import { type Score, scoreLabel } from "@/lib/quality/rules";

const colours = { "4": "green", "3": "teal", "2": "yellow", "1a": "orange", "1b": "grey" } as const;

/** "3 Reasonable", always with its words. */
export const ScoreTag = ({ score }: { score: Score }) => (
  <Tag colour={colours[score]}>{scoreLabel(score)}</Tag>
);
