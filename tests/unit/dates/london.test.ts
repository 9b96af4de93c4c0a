import { describe, expect, it } from "vitest";
import {
  columnFromDay,
  dayFromColumn,
  dayOf,
  daysBetween,
  instantOf,
  longDay,
  longTime,
  plusDays,
  readDay,
  readTime,
  shortDay,
  startOfDay,
} from "@/lib/dates/london";

describe("London days, on a computer that is not in London", () => {
  it.each([
    ["winter", "2026-01-15", "2026-01-15T00:00:00.000Z"],
    ["summer", "2026-06-01", "2026-05-31T23:00:00.000Z"],
    ["the day the clocks go forward", "2026-03-29", "2026-03-29T00:00:00.000Z"],
    ["the day after", "2026-03-30", "2026-03-29T23:00:00.000Z"],
    ["the day the clocks go back", "2026-10-25", "2026-10-24T23:00:00.000Z"],
  ])("start of a day in %s", (_name, day, instant) => {
    expect(startOfDay(day).toISOString()).toBe(instant);
  });

  it("the day of an instant late in a summer evening is the next day in London", () => {
    expect(dayOf(new Date("2026-05-31T23:30:00Z"))).toBe("2026-06-01");
  });

  it.each([
    ["2026-06-01", "14:00", "2026-06-01T13:00:00.000Z"],
    ["2026-12-01", "14:00", "2026-12-01T14:00:00.000Z"],
    ["2026-10-25", "01:30", "2026-10-25T00:30:00.000Z"],
    ["2026-10-25", "02:30", "2026-10-25T02:30:00.000Z"],
    ["2026-03-29", "00:59", "2026-03-29T00:59:00.000Z"],
  ])("%s at %s is one instant", (day, time, instant) => {
    expect(instantOf(day, time)?.toISOString()).toBe(instant);
  });

  it("a time the clocks skipped never happened", () => {
    expect(instantOf("2026-03-29", "01:30")).toBeNull();
  });

  it.each([
    ["2024-02-28", 2, "2024-03-01"],
    ["2025-12-31", 1, "2026-01-01"],
    ["2026-03-28", 2, "2026-03-30"],
    ["2026-03-01", -1, "2026-02-28"],
  ])("%s and %i days is %s, and back", (day, days, other) => {
    expect(plusDays(day, days)).toBe(other);
    expect(daysBetween(day, other)).toBe(days);
  });

  it("database dates keep their day", () => {
    expect(dayFromColumn(columnFromDay("2026-06-01"))).toBe("2026-06-01");
  });
});

describe("days and times as people type them", () => {
  it.each([
    ["22/11/2026", "2026-11-22"],
    [" 2/1/2026 ", "2026-01-02"],
    ["2026-11-22", "2026-11-22"],
    ["4 June 2022", "2022-06-04"],
    ["4 Jun 2022", "2022-06-04"],
    ["4.6.2022", "2022-06-04"],
    ["29/2/2024", "2024-02-29"],
  ])("%s", (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });

  it.each(["31/2/2026", "29/2/2025", "tomorrow", "", "11/22/2026", "1/1/22", "2026-13-01"])(
    "%j is no day",
    (typed) => {
      expect(readDay(typed)).toBeNull();
    },
  );

  it.each([
    ["14:30", "14:30"],
    ["9:05", "09:05"],
    ["1430", "14:30"],
    ["14.30", "14:30"],
    ["00:00", "00:00"],
  ])("%s is a time", (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it.each(["24:00", "12:60", "2pm", "", "noon"])("%j is no time", (typed) => {
    expect(readTime(typed)).toBeNull();
  });
});

describe("days and times as the screens show them", () => {
  it("long, short, and with the time", () => {
    expect(longDay("2022-06-04")).toBe("4 June 2022");
    expect(shortDay("2022-06-04")).toBe("4/6/2022");
    expect(longTime(new Date("2022-06-04T13:30:00Z"))).toBe("4 June 2022 at 14:30");
  });
});
