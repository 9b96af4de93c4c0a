import type { z } from "zod";
import { type CsvRow, NOT_UTF8 } from "./read-rows";
import type { Problem } from "./rules";

/** What one row is worth: either its values for the staging table, or all that is wrong with it. */
export type Checked = { line: number; problems: Problem[] | null; values: Record<string, unknown> };

/** The words of a note are never repeated in a message. */
const NEVER_SHOWN = new Set(["narrative"]);

/** Makes a check of rows under a header: number of cells, characters, and the row's shape. */
export function rowChecker(header: readonly string[], shape: z.ZodType<Record<string, unknown>>) {
  return ({ line, cells, damaged }: CsvRow): Checked => {
    const refused = (problems: Problem[]): Checked => ({ line, problems, values: {} });
    if (cells.length !== header.length) {
      const words = `has ${cells.length} cells where the first line names ${header.length} columns`;
      return refused([{ line, column: null, value: null, words }]);
    }
    const unfit = (at: number, words: string) =>
      refused([{ line, column: header[at] ?? null, value: null, words }]);
    if (damaged >= 0) return unfit(damaged, NOT_UTF8);
    const nul = cells.findIndex((text) => text.includes("\0"));
    if (nul >= 0) return unfit(nul, "has a NUL character in it, which cannot be stored");
    const row = Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ""]));
    const result = shape.safeParse(row);
    if (result.success) return { line, problems: null, values: result.data };
    return refused(
      result.error.issues.map(({ path, message }) => {
        const column = String(path[0]);
        const value = row[column];
        const shown = value?.trim() && !NEVER_SHOWN.has(column) ? value : null;
        return { line, column, value: shown, words: message };
      }),
    );
  };
}
