import { expect, test } from "vitest";
import { errorsOf } from "@/lib/forms/state";
import { drawSchema, scoreSchema } from "@/lib/quality/schema";

const good = { score: "3", individualised: "YES", continuity: "PARTLY", reason: "You followed up." };

test("every missing answer has its own words", () => {
  const read = scoreSchema.safeParse({});
  expect(read.error && errorsOf(read.error)).toEqual({
    score: "Choose a score",
    individualised: "Choose how far the note is individualised",
    continuity: "Choose how far the note shows continuity",
    reason: "Enter a reason",
  });
});

test.each([
  ["1", "Choose a score", "score"],
  ["  \n ", "Enter a reason", "reason"],
  ["x".repeat(2001), "Reason must be 2,000 characters or fewer", "reason"],
  ["a\0b", "The text contains a character that cannot be stored. Delete it or type the text again", "reason"],
])("%j is refused: %s", (typed, words, field) => {
  const read = scoreSchema.safeParse({ ...good, [field]: typed });
  expect(read.error && errorsOf(read.error)).toEqual({ [field]: words });
});

test("a reason is kept as typed, but for the browser's line ends", () => {
  const read = scoreSchema.parse({ ...good, reason: "  Da iawn 🌳\r\n<b>two</b> " });
  expect(read.reason).toBe("  Da iawn 🌳\n<b>two</b> ");
});

test("2,000 characters are enough, however the browser ends its lines", () => {
  expect(scoreSchema.safeParse({ ...good, reason: `${"x\r\n".repeat(1000)}` }).success).toBe(true);
});

test.each([
  [{ month: "2026-11-01", draw: "1" }, true],
  [{ month: "2026-11-01", draw: "0x1" }, false],
  [{ month: "November", draw: "1" }, false],
  [{}, false],
])("%j as a draw: %s", (asked, expected) => {
  expect(drawSchema.safeParse(asked).success).toBe(expected);
});
