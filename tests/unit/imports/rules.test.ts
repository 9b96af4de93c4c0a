import { describe, expect, it } from "vitest";
import { headerProblems, kindOf } from "@/lib/imports/columns";
import {
  readCellLocation,
  readDay,
  readMoment,
  readMomentOrDay,
  sentence,
  visible,
} from "@/lib/imports/rules";

describe("a moment", () => {
  it.each([
    ["2022-01-04T14:30", "2022-01-04T14:30:00.000Z"],
    ["2022-06-04T14:30:00", "2022-06-04T13:30:00.000Z"],
    ["2022-06-04T14:30:00.123456", "2022-06-04T13:30:00.123Z"],
    ["2022-06-04T14:30:00Z", "2022-06-04T14:30:00.000Z"],
    ["2022-06-04T14:30:00+02:00", "2022-06-04T12:30:00.000Z"],
    ["2024-02-29T00:00", "2024-02-29T00:00:00.000Z"],
    ["2022-03-27T00:59:59", "2022-03-27T00:59:59.000Z"],
    ["2022-03-27T02:00:00", "2022-03-27T01:00:00.000Z"],
    // The hour that autumn repeats is taken the first time, unless an offset says otherwise.
    ["2022-10-30T01:30:00", "2022-10-30T00:30:00.000Z"],
    ["2022-10-30T01:30:00+00:00", "2022-10-30T01:30:00.000Z"],
    ["2022-10-30T02:00:00", "2022-10-30T02:00:00.000Z"],
  ])("%s is %s", (text, instant) => expect(readMoment(text)?.toISOString()).toBe(instant));

  it.each([
    ...[
      "2022-13-01",
      "2022-06-04",
      "2022-02-29T10:00",
      "2022-06-04T24:00",
      "2022-06-04 14:30",
      "4/6/2022 14:30",
    ],
    ...["2022-06-04T14:60", "2022-06-04T14:30.5", "1899-06-04T14:30", "2022-06-04T14:30:00+15:00", ""],
    // The hour that spring skips.
    ...["2022-03-27T01:00:00", "2022-03-27T01:59:59"],
  ])("%s is none", (text) => expect(readMoment(text)).toBeUndefined());

  it("may be a day alone where that is enough: its first midnight in London", () => {
    expect(readMomentOrDay("2022-06-04")?.toISOString()).toBe("2022-06-03T23:00:00.000Z");
    expect(readMomentOrDay("2022-02-30")).toBeUndefined();
  });
});

it.each(["2022-02-29", "2022-6-4", "04/06/2022", "2100-01-01", "2022-06-04T00:00"])("%s is no day", (text) =>
  expect(readDay(text)).toBeUndefined(),
);

describe("a cell location", () => {
  it("has four parts, or two where there are no cells", () => {
    expect(readCellLocation("MDI-A-1-001")).toEqual({ prison: "MDI", wing: "A", landing: "1", cell: "001" });
    expect(readCellLocation("MDI-RECP")).toEqual({ prison: "MDI", wing: "RECP", landing: null, cell: null });
  });
  it.each(["MDI", "MDI-A-1", "mdi-A-1-001", "MDI-A-1-001-2", "MDI--1-001"])("is not %s", (text) =>
    expect(readCellLocation(text)).toBeUndefined(),
  );
});

it("says where and what in one sentence", () => {
  const problem = {
    line: 12,
    column: "occurred_at",
    value: "2022-13-01",
    words: "is not a date such as 2022-06-04T14:30",
  };
  expect(sentence("entries.csv", problem)).toBe(
    'entries.csv line 12, occurred_at: "2022-13-01" is not a date such as 2022-06-04T14:30',
  );
  expect(sentence("entries.csv", { ...problem, column: null, value: null, words: "has 3 cells" })).toBe(
    "entries.csv line 12: has 3 cells",
  );
});

it("prints a cell on one line that a terminal cannot be led astray by", () => {
  expect(visible("a\nb\u001b[31m\0\u202e")).toBe("a\\u000ab\\u001b[31m\\u0000\\u202e");
  expect(visible("x".repeat(100))).toBe(`${"x".repeat(59)}…`);
});

describe("the header", () => {
  it("tells the kind when the name does not", () => {
    expect(kindOf("Stays-June.csv", [])).toBe("stays");
    expect(kindOf("june.csv", ["starts_at", "prison_number", "cell_location"])).toBe("stays");
    expect(kindOf("june.csv", ["prison_number"])).toBeUndefined();
  });
  it("names every column that is missing, unknown or there twice", () => {
    const said = headerProblems("stays", ["prison_number", "prison_number", "cell"]);
    expect(said.map((problem) => sentence("stays.csv", problem))).toEqual([
      "stays.csv line 1, cell_location: this column is missing from the first line",
      "stays.csv line 1, starts_at: this column is missing from the first line",
      'stays.csv line 1, header: "cell" is not a column of a stays file: the columns are parted by commas',
      'stays.csv line 1, header: "prison_number" is the name of more than one column',
    ]);
  });
});
