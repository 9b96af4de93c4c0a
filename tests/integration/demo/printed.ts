import { readFileSync } from "node:fs";
import { parse } from "csv/sync";

/** A table of the study as printed, read here apart from the code that makes the demonstration. */
export function printed(table: string): Record<string, string>[] {
  return parse(readFileSync(`prisma/demo/omic-2022/${table}.csv`), { columns: true });
}

/** The printed value of one measure for Prison A, B, C or D. */
export function printedValue(table: string, measure: string, letter: string): string {
  const row = printed(table).find((each) => each.measure === measure);
  const value = row?.[`prison_${letter.toLowerCase()}`];
  if (value === undefined) throw new Error(`${table} has no ${measure} for ${letter}`);
  return value;
}

export const LETTERS = ["A", "B", "C", "D"];
