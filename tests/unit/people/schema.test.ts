import { expect, test } from "vitest";
import { errorsOf } from "@/lib/forms/state";
import { findSchema } from "@/lib/people/find-schema";
import { accessReasonSchema } from "@/lib/people/schema";

test.each([
  [{ words: "" }, { kind: "Choose why you need to open this record" }],
  [{ kind: "OTHER", words: " " }, { words: "Enter the reason in your own words" }],
  [{ kind: "SAFETY", words: "x".repeat(501) }, { words: "The reason must be 500 characters or fewer" }],
  [
    { kind: "SAFETY", words: "a\0b" },
    { words: "The text contains a character that cannot be stored. Delete it or type the text again" },
  ],
])("the reason %j is refused", (given, errors) => {
  const read = accessReasonSchema.safeParse(given);
  expect(read.error && errorsOf(read.error)).toEqual(errors);
});

test.each([
  ["\0 Row\0an ", "Rowan"],
  ["Siân", "Siân"],
])("%j is looked for as %j", (search, expected) => {
  expect(findSchema.parse({ search })).toEqual({ search: expected, page: 1 });
});

test.each([
  ["\0", "Enter a prison number, a name or a cell"],
  ["x".repeat(101), "What you look for must be 100 characters or fewer"],
])("a search for nothing or for too much is refused", (search, message) => {
  const read = findSchema.safeParse({ search });
  expect(read.error && errorsOf(read.error)).toEqual({ search: message });
});
