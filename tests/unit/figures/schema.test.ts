import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { periodFrom } from "@/lib/figures/schema";

const today = "2026-11-23";

describe("the period asked for", () => {
  test("without a query it is the 28 days up to and including today", () => {
    expect(periodFrom({}, today)).toEqual({
      ok: true,
      period: { from: "2026-10-27", to: "2026-11-23" },
      typed: { from: "27/10/2026", to: "23/11/2026" },
    });
  });

  test.each([
    { from: "2022-06-01", to: "2022-09-30", period: { from: "2022-06-01", to: "2022-09-30" } },
    { from: "1/6/2022", to: "30 September 2022", period: { from: "2022-06-01", to: "2022-09-30" } },
    { from: "2024-02-29", to: "2024-02-29", period: { from: "2024-02-29", to: "2024-02-29" } },
    { from: "2026-11-01", to: "2027-01-31", period: { from: "2026-11-01", to: "2026-11-23" } },
  ])("$from to $to", ({ from, to, period }) => {
    expect(periodFrom({ from, to }, today)).toMatchObject({ ok: true, period, typed: { from, to } });
  });

  test("a day given twice is the first of the two, and none given is no day", () => {
    expect(periodFrom({ from: ["2022-06-01", "1/1/2020"], to: ["2022-09-30"] }, today)).toMatchObject({
      ok: true,
      period: { from: "2022-06-01", to: "2022-09-30" },
    });
    expect(periodFrom({ from: [], to: [] }, today)).toEqual(periodFrom({}, today));
  });

  test.each([
    {
      from: "",
      to: "",
      errors: { from: "Enter the first day of the period", to: "Enter the last day of the period" },
    },
    { from: "1/6/2022", to: undefined, errors: { to: "Enter the last day of the period" } },
    {
      from: "31/2/2022",
      to: "soon",
      errors: {
        from: "From must be a real date, like 1/6/2022",
        to: "To must be a real date, like 30/9/2022",
      },
    },
    { from: "2022-09-30", to: "2022-06-01", errors: { to: "To must be the same day as From or later" } },
    { from: "2026-11-24", to: "2026-12-01", errors: { from: "From must be today or in the past" } },
    { from: "2010-01-01", to: "2022-06-01", errors: { to: "The period must be 5 years or shorter" } },
  ])("$from to $to is refused and kept as typed", ({ from, to, errors }) => {
    expect(periodFrom({ from, to }, today)).toEqual({
      ok: false,
      errors,
      typed: { from: from ?? "", to: to ?? "" },
    });
  });

  test("five whole years are allowed", () => {
    expect(periodFrom({ from: "2021-01-01", to: "2025-12-31" }, today).ok).toBe(true);
  });

  test("of a repeated parameter the first is read", () => {
    expect(periodFrom({ from: ["2022-06-01", "x"], to: "2022-06-02" }, today).ok).toBe(true);
  });

  test("no words crash it, and a period it gives has ended by today", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (from, to) => {
        const asked = periodFrom({ from, to }, today);
        if (asked.ok) expect(asked.period.from <= asked.period.to && asked.period.to <= today).toBe(true);
        else expect(Object.values(asked.errors).join("")).not.toBe("");
      }),
    );
  });
});
