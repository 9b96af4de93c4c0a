import { expect, test } from "vitest";
import { PlainError, plainSentence } from "@/scripts/plain-error.mjs";

const NO_SPACE = "There is no space left on the disk: free some and start again.";

test.each([
  ["Node.js", Object.assign(new Error("write"), { code: "ENOSPC" })],
  ["a quota", Object.assign(new Error("write"), { code: "EDQUOT" })],
  ["PostgreSQL", Object.assign(new Error("could not extend file"), { code: "53100" })],
  ["a program's own words", new Error("initdb: error: could not write: No space left on device")],
])("a full disk told by %s is one sentence", (_, error) => expect(plainSentence(error)).toBe(NO_SPACE));

test("a plain error is its own sentence and a surprise has none", () => {
  expect(plainSentence(new PlainError("Stop that program."))).toBe("Stop that program.");
  expect(plainSentence(new TypeError("x is not a function"))).toBeUndefined();
});
