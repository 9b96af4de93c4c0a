/** One measured value. Times are milliseconds, sizes kilobytes of 1,000 bytes. */
export type Measure = {
  name: string;
  value: number;
  unit: "ms" | "kB";
  /** What the value is held against: SQL alone plus the empty page, or the empty page's JavaScript. */
  floor: number | null;
  /** Value ÷ floor. */
  ratio: number | null;
  /** The ratio the service promises not to exceed; null where it promises none. */
  bound: number | null;
};

/** A measure with the two halves of its floor, for the table. */
export type Row = Measure & { sql: number | null; empty: number | null };

/** Server time of a page or of a save at the 95th percentile, against SQL alone plus the empty page. */
export const TIME_BOUND = 1.5;

/** Compressed JavaScript against the framework's empty page (experience.md, rule 9). */
export const SCRIPT_BOUNDS = { reading: 1.05, form: 1.25 } as const;

export type PageKind = keyof typeof SCRIPT_BOUNDS;

const SHARES = [50, 95] as const;

/**
 * The value that at least `share` per cent of the values do not exceed (nearest rank, so always one of them).
 * @throws RangeError for no values
 */
export function percentile(values: readonly number[], share: number): number {
  const ranked = [...values].sort((a, b) => a - b);
  const value = ranked[Math.max(Math.ceil((share / 100) * ranked.length), 1) - 1];
  if (value === undefined) throw new RangeError("A percentile needs values");
  return value;
}

/** The empty page's own times, which every floor holds. */
export const emptyTimeRows = (empty: readonly number[]): Row[] =>
  SHARES.map((share) => rowWithoutFloor(`Empty page, p${share}`, percentile(empty, share), "ms"));

/** The empty page's own compressed JavaScript, in bytes. */
export const emptyScriptRow = (bytes: number): Row =>
  rowWithoutFloor("Empty page, JavaScript", bytes / 1000, "kB");

type Times = { served: readonly number[]; sql: readonly number[]; empty: readonly number[] };

/** A page's or a save's time at both percentiles beside those of its SQL alone and of the empty page. Only the 95th is bound. */
export const timeRows = (name: string, times: Times): Row[] =>
  SHARES.map((share) => {
    const sql = percentile(times.sql, share);
    const empty = percentile(times.empty, share);
    return {
      name: `${name}, p${share}`,
      ...heldAgainst(percentile(times.served, share), sql + empty),
      unit: "ms",
      sql: rounded(sql),
      empty: rounded(empty),
      bound: share === 95 ? TIME_BOUND : null,
    };
  });

/** A page's compressed JavaScript beside the empty page's, both in bytes. */
export const scriptRow = (name: string, kind: PageKind, bytes: number, emptyBytes: number): Row => ({
  name: `${name}, JavaScript`,
  ...heldAgainst(bytes / 1000, emptyBytes / 1000),
  unit: "kB",
  sql: null,
  empty: rounded(emptyBytes / 1000),
  bound: SCRIPT_BOUNDS[kind],
});

/** What is written to the file of a row. */
export const measureOf = ({ name, value, unit, floor, ratio, bound }: Row): Measure => ({
  name,
  value,
  unit,
  floor,
  ratio,
  bound,
});

const heldAgainst = (value: number, floor: number) => ({
  value: rounded(value),
  floor: rounded(floor),
  ratio: rounded(value / floor),
});

const rowWithoutFloor = (name: string, value: number, unit: Row["unit"]): Row => ({
  name,
  value: rounded(value),
  unit,
  sql: null,
  empty: null,
  floor: null,
  ratio: null,
  bound: null,
});

/** True when a bound is set and exceeded, by the ratio as it is written, to three decimals. */
export const isOver = ({ ratio, bound }: Row) => ratio !== null && bound !== null && ratio > bound;

const rounded = (value: number) => Math.round(value * 1000) / 1000;
