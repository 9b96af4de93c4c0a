import { describe, expect, test } from "vitest";
import { monthsAround, recordingDelay, redact, scoreLabel, scores } from "@/lib/quality/rules";

describe("the scale", () => {
  test("has five outcomes, best first, each with its words", () => {
    expect(scores.map(scoreLabel)).toEqual([
      "4 Good",
      "3 Reasonable",
      "2 Insufficient",
      "1a Poor",
      "1b Not a key work session",
    ]);
  });
});

test.each([
  ["2026-11-23", { month: "2026-11-01", before: "2026-10-01", after: "2026-12-01" }],
  ["2026-01-01", { month: "2026-01-01", before: "2025-12-01", after: "2026-02-01" }],
  ["2024-12-31", { month: "2024-12-01", before: "2024-11-01", after: "2025-01-01" }],
])("the months around %s", (day, expected) => {
  expect(monthsAround(day)).toEqual(expected);
});

test.each([
  [0, "Written the same day"],
  [1, "Written the next day"],
  [9, "Written 9 days later"],
])("a delay of %s days", (days, words) => {
  expect(recordingDelay(days)).toBe(words);
});

describe("hiding names", () => {
  test.each([
    [
      "surname and forename",
      "Hazel, or Imran as friends say, was calm.",
      "[name], or [name] as friends say, was calm.",
    ],
    ["in capitals or none", "HAZEL spoke. hazel listened.", "[name] spoke. [name] listened."],
    ["with an apostrophe after it", "Hazel's mother, Imran’s sister", "[name]'s mother, [name]’s sister"],
    ["beside a hyphen or bracket", "(Hazel)-Imran/Hazel", "([name])-[name]/[name]"],
    [
      "not inside a word",
      "Hazelnut, witchhazel, Hazel1 and Imrana stay",
      "Hazelnut, witchhazel, Hazel1 and Imrana stay",
    ],
    ["the author's surname, not the initial", "T. Alder saw him on T wing", "[name] saw him on T wing"],
  ])("%s", (_what, text, expected) => {
    expect(redact(text, ["Hazel", "Imran", "T. Alder"])).toBe(expected);
  });

  test.each([
    ["Llŷr Siân", "Llŷr and SIÂN", "[name] and [name]"],
    ["Zoë", "Zoe\u0308 came, Zoës did not", "[name] came, Zoës did not"],
    ["Zoe\u0308", "Zoë came", "[name] came"],
    ["O'Rowan", "O’Rowan and O'ROWAN", "[name] and [name]"],
    ["Ash-Elm", "Ash-Elm, Ash and Elm; ashes", "[name], [name] and [name]; ashes"],
    ["Rowan  Jay", "Rowan Jay\nRowan\nJay", "[name]\n[name]\n[name]"],
    ["علي", "قال علي إنه بخير", "قال [name] إنه بخير"],
    ["(.*)", "anything at all", "anything at all"],
    ["A+B", "A+B and AAB", "[name] and AAB"],
  ])("the name %s", (name, text, expected) => {
    expect(redact(text, [name])).toBe(expected);
  });

  test("keeps every other character", () => {
    const text = "  <script>alert(1)</script>\r\n\t🌳 ";
    expect(redact(text, ["Hazel"])).toBe(text);
    expect(redact(text, [])).toBe(text);
  });
});
