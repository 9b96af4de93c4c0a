import { stringify } from "csv/sync";
import { scores } from "@/lib/quality/rules";
import type { DeliveryFigures, DeliveryRow } from "./delivery";
import type { Period } from "./schema";
import { isShown } from "./small-numbers";

export const columns = [
  "prison",
  "wing",
  "from",
  "to",
  "recorded",
  "expected",
  "delivery_rate",
  "rated",
  ...scores.map((score) => `score_${score}`),
];

const hundredths = (value: DeliveryRow["rate"], scale = 1): string =>
  value === null ? "" : isShown(value) ? (value * scale).toFixed(2) : value;

/**
 * The delivery figures as comma-separated values: a row for each wing and one for the total. `expected` has two decimals;
 * `delivery_rate` is a percentage with two decimals; both are empty where they do not apply. A cell that would be read
 * as a formula by a spreadsheet is escaped with an apostrophe.
 */
export function deliveryCsv(prison: string, { from, to }: Period, figures: DeliveryFigures): string {
  const rows = [...figures.wings, figures.total].map((row) => [
    prison,
    row.wing,
    from,
    to,
    row.recorded,
    hundredths(row.expected),
    hundredths(row.rate, 100),
    row.rated,
    ...scores.map((score) => row.scores[score]),
  ]);
  return stringify([columns, ...rows], { escape_formulas: true });
}
