import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { stringify } from "csv";
import { type Problem, saying } from "./rules";

/** people.csv → people.errors.csv, in the same folder. */
export const errorFileOf = (file: string): string =>
  path.join(path.dirname(file), `${path.basename(file, path.extname(file))}.errors.csv`);

/** Takes away the error file of an earlier attempt. */
export const forgetErrors = (file: string): Promise<void> => rm(errorFileOf(file), { force: true });

/**
 * Writes every problem of a file to its error file (line, column, words), readable by its owner only. A cell that a
 * spreadsheet would run as a formula is escaped with an apostrophe.
 */
export async function writeErrors(
  file: string,
  problems: AsyncIterable<Problem>,
  seen: (problem: Problem) => void,
): Promise<void> {
  async function* rows() {
    for await (const problem of problems) {
      seen(problem);
      yield { line: problem.line, column: problem.column ?? "", words: saying(problem) };
    }
  }
  await pipeline(
    rows,
    stringify({ header: true, columns: ["line", "column", "words"], escape_formulas: true, bom: true }),
    createWriteStream(errorFileOf(file), { mode: 0o600 }),
  );
}
