import { may } from "@/lib/auth/permissions";
import type { Role } from "@/lib/db/generated/enums";

const FEWER_THAN_5 = "fewer than 5";
const WITHHELD = "withheld";

/** Why a figure is not shown: it stands for 1 to 4 people, or it would give such a figure away by subtraction. */
export type Hidden = typeof FEWER_THAN_5 | typeof WITHHELD;

/** A figure, or why it is not shown. */
export type Cell = number | Hidden;

export const isShown = <Value>(value: Value | Hidden): value is Value =>
  value !== FEWER_THAN_5 && value !== WITHHELD;

/** What `work` makes of figures that are all shown; otherwise it is withheld. */
export function ofShown<Cells extends readonly unknown[], Result>(
  cells: readonly [...{ [At in keyof Cells]: Cells[At] | Hidden }],
  work: (...shown: Cells) => Result,
): Result | typeof WITHHELD {
  return cells.every(isShown) ? work(...(cells as unknown as Cells)) : WITHHELD;
}

/** True for a viewer who sees this prison from outside: the national team, unless they also hold a role in it. */
export const seesFromOutside = ({ roles }: { roles: readonly Role[] }) =>
  !may({ roles: roles.filter((role) => role !== "NATIONAL") }, "figures:prison");

/** The reason one cell is hidden alone, or null when it is shown. */
export const hiddenAlone = (people: number): Hidden | null =>
  people > 0 && people < 5 ? FEWER_THAN_5 : null;

/**
 * Which cells of an additive table to hide. `people` counts the people behind each cell; the last row and the last
 * column are totals. Cells of 1 to 4 people are hidden; then, wherever the total of a row or column would give away a
 * single hidden cell, or hidden cells of fewer than 5 people together, the smallest other one is hidden too. `before` hides whole rows from the start.
 */
export function hideSmall(
  people: readonly (readonly number[])[],
  before: readonly (Hidden | null)[] = [],
): (Hidden | null)[][] {
  const table = people.map((row, at) => row.map((count) => before[at] ?? hiddenAlone(count)));
  const height = people.length;
  const width = people[0]?.length ?? 0;
  const range = (length: number) => Array.from({ length }, (_, index) => index);
  const lines = [
    ...range(height).map((row) => range(width).map((column) => [row, column] as const)),
    ...range(width).map((column) => range(height).map((row) => [row, column] as const)),
  ].filter((line) => line.length > 1);
  const open = ([row, column]: readonly [number, number]) => table[row]?.[column] === null;
  const count = ([row, column]: readonly [number, number]) => people[row]?.[column] ?? 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (const line of lines) {
      const candidates = line.filter((cell) => open(cell) && count(cell) > 0);
      const closed = line.filter((cell) => !open(cell));
      const total = line.at(-1);
      const together = closed.reduce((sum, cell) => sum + count(cell), 0);
      const givenAway = closed.length === 1 || (closed.length > 1 && total && open(total) && together < 5);
      if (!givenAway || candidates.length === 0) continue;
      const [row, column] = candidates.reduce((least, cell) => (count(cell) < count(least) ? cell : least));
      const hidden = table[row];
      if (hidden) hidden[column] = WITHHELD;
      changed = true;
    }
  }
  return table;
}
