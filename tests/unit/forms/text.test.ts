import { expect, test } from "vitest";
import { z } from "zod/mini";
import { emptyForm, summaryOf, valuesOf } from "@/lib/forms/state";
import { storable } from "@/lib/forms/storable";
import { fromAddress, withoutNul } from "@/lib/forms/text";

test.each([
  ["row\0an", "rowan"],
  ["\0", ""],
  ["Siân 🌳", "Siân 🌳"],
])("%j is looked up as %j", (typed, expected) => {
  expect(withoutNul(typed)).toBe(expected);
});

test("words that are kept are refused with a character that cannot be stored, and else left alone", () => {
  const schema = z.string().check(storable);
  expect(schema.safeParse("a\0b").error?.issues[0]?.message).toBe(
    "The text contains a character that cannot be stored. Delete it or type the text again",
  );
  expect(schema.parse(" Da iawn 🌳\u0001 ")).toBe(" Da iawn 🌳\u0001 ");
});

test.each([
  [undefined, undefined],
  ["", ""],
  ["B", "B"],
  ["\0B", "B"],
  [["A", "B"], "A"],
  [[], undefined],
])("%j in an address is %j", (asked, expected) => {
  expect(fromAddress(asked)).toBe(expected);
});

test("a form's words are taken as they were typed, without files and React's own fields", () => {
  const form = new FormData();
  form.set("words", " a\0b ");
  form.set("$ACTION_1:0", "x");
  form.set("file", new Blob(["x"]));
  form.set("__proto__", "x");
  expect(valuesOf(form)).toEqual({ words: " a\0b " });
});

test.each([undefined, null, "form", 7, ["a"], { entries: "none" }])("%j is a form without words", (sent) => {
  expect(valuesOf(sent)).toEqual({});
});

test("the summary lists errors in the order of the page, after what is wrong with no field", () => {
  const state = { ...emptyForm, errors: { b: "B", "a.0.x": "A" }, problem: "All" };
  expect(summaryOf(state, ["a", "b"])).toEqual([
    { text: "All" },
    { text: "A", href: "#a.0.x" },
    { text: "B", href: "#b" },
  ]);
});
