import { describe, expect, it } from "vitest";
import {
  emptyScriptRow,
  emptyTimeRows,
  isOver,
  measureOf,
  percentile,
  scriptRow,
  timeRows,
} from "@/bench/measures";

const oneTo = (last: number) => Array.from({ length: last }, (_, place) => place + 1);

describe("percentile", () => {
  it.each([
    [50, 100, 50],
    [95, 100, 95],
    [95, 20, 19],
    [95, 10, 10],
    [50, 1, 1],
    [0, 5, 1],
    [100, 5, 5],
  ])("%d of the numbers from 1 to %d is %d", (share, last, value) => {
    expect(percentile(oneTo(last).reverse(), share)).toBe(value);
  });

  it("orders by size, not by digits, and leaves the values as they were", () => {
    const values = [100, 9, 20];
    expect(percentile(values, 50)).toBe(20);
    expect(values).toEqual([100, 9, 20]);
  });

  it("refuses no values", () => {
    expect(() => percentile([], 95)).toThrow(RangeError);
  });
});

describe("rows", () => {
  it("hold a time against its SQL plus the empty page, and bind only the 95th percentile", () => {
    expect(timeRows("/caseload", { served: [9, 12, 18], sql: [1, 2, 3], empty: [4, 4, 6] })).toEqual([
      { name: "/caseload, p50", value: 12, unit: "ms", sql: 2, empty: 4, floor: 6, ratio: 2, bound: null },
      { name: "/caseload, p95", value: 18, unit: "ms", sql: 3, empty: 6, floor: 9, ratio: 2, bound: 1.5 },
    ]);
  });

  it.each([
    ["reading", 1.05],
    ["form", 1.25],
  ] as const)("hold the scripts of a %s page to %f times the empty page's", (kind, bound) => {
    expect(scriptRow("/", kind, 168_625, 134_900)).toEqual({
      ...{ name: "/, JavaScript", value: 168.625, unit: "kB" },
      ...{ sql: null, empty: 134.9, floor: 134.9, ratio: 1.25, bound },
    });
  });

  it("hold the empty page against nothing", () => {
    const rows = [...emptyTimeRows([5, 7]), emptyScriptRow(134_900)];
    expect(rows.map(({ name, value, unit }) => [name, value, unit])).toEqual([
      ["Empty page, p50", 5, "ms"],
      ["Empty page, p95", 7, "ms"],
      ["Empty page, JavaScript", 134.9, "kB"],
    ]);
    for (const row of rows) expect(row).toMatchObject({ floor: null, ratio: null, bound: null });
  });

  it("are written to the file with these six keys", () => {
    expect(Object.keys(measureOf(emptyScriptRow(1)))).toEqual([
      "name",
      "value",
      "unit",
      "floor",
      "ratio",
      "bound",
    ]);
  });
});

describe("isOver", () => {
  const ofRatio = (ratio: number | null, bound: number | null) =>
    isOver({ name: "/", value: 1, unit: "ms", sql: null, empty: null, floor: 1, ratio, bound });

  it("is true only above a bound that is set", () => {
    expect([ofRatio(1.5, 1.5), ofRatio(1.501, 1.5), ofRatio(9, null), ofRatio(null, 1.5)]).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});
