import { isOver, type Row } from "./measures";

const HEADINGS = ["", "Value", "SQL alone", "Empty page", "Floor", "Ratio", "Bound", ""];

/** The rows as lines of equal width, with a verdict wherever there is a bound. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [HEADINGS, ...rows.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function cellsOf(row: Row): string[] {
  const { name, value, unit, sql, empty, floor, ratio, bound } = row;
  const amount = (number: number | null) => (number === null ? "" : `${number.toFixed(2)} ${unit}`);
  const share = (number: number | null) => (number === null ? "" : number.toFixed(3));
  const verdict = bound === null ? "" : isOver(row) ? "OVER BOUND" : "within bound";
  return [name, ...[value, sql, empty, floor].map(amount), share(ratio), share(bound), verdict];
}
