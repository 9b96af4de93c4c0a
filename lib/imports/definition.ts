import type { z } from "zod";

/**
 * How one kind of file is loaded. Its rows are staged in the temporary table `import_rows` (`line` and the columns
 * of `staging`); `import_good` is the part of them whose cells could all be read.
 */
export type Definition = {
  shape: z.ZodType<Record<string, unknown>>;
  /** Staged columns and their types. The names are those the shape gives. */
  staging: Record<string, string>;
  /** Queries that find wrong rows as (line, column, value, words). */
  checks: string[];
  /** Statements that write the staged rows, run when nothing is wrong. */
  writes: string[];
  /** Query for (prison_code, rows): one audit row is left for each. */
  byPrison: string;
  /** Tables whose statistics the next file's checks rely on. */
  tables: string[];
};

/** Rows whose prison is not known to the service. */
export const prisonIsUnknown = (column: string, shown = "g.prison") => `
  SELECT g.line, '${column}', ${shown}, 'names a prison that is not known here: add it first with npm run prison:add'
  FROM import_good g WHERE g.prison IS NOT NULL AND NOT EXISTS (SELECT 1 FROM prisons p WHERE p.code = g.prison)`;

/** Rows about a person who is not in the database. */
export const personIsUnknown = `
  SELECT g.line, 'prison_number', g.prison_number, 'is nobody known here: load people first'
  FROM import_good g WHERE NOT EXISTS (SELECT 1 FROM people p WHERE p.prison_number = g.prison_number)`;

/** Rows that name a member of staff who is not in the database. */
export const staffIsUnknown = (column: string) => `
  SELECT g.line, '${column}', g.${column}, 'is no member of staff known here: load staff first'
  FROM import_good g WHERE NOT EXISTS (SELECT 1 FROM staff s WHERE s.username = g.${column})`;

/** Rows whose key columns all equal those of a line before. */
export const isTwiceInFile = (column: string, keys: string[], words: string) => `
  SELECT line, '${column}', ${column}::text, '${words}, as on line ' || first_line
  FROM (SELECT line, ${column}, min(line) OVER (PARTITION BY ${keys.join(", ")}) AS first_line FROM import_good) g
  WHERE line > first_line`;

/** Rows with a moment that has not come yet. */
export const isInFuture = (column: string, words = "is in the future") => `
  SELECT g.line, '${column}', to_char(g.${column} AT TIME ZONE 'Europe/London', 'YYYY-MM-DD"T"HH24:MI:SS'), '${words}'
  FROM import_good g WHERE g.${column} > clock_timestamp()`;

/** A moment as London's clocks show it, in SQL: 4 June 2022 at 14:30. */
export const inLondon = (moment: string) =>
  `to_char(${moment} AT TIME ZONE 'Europe/London', 'FMDD FMMonth YYYY "at" HH24:MI')`;
