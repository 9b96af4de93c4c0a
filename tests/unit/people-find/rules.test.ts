import { describe, expect, it } from "vitest";
import { foundWords, readSearch } from "@/lib/people/find-rules";
import { findSchema } from "@/lib/people/find-schema";

describe("reading a search", () => {
  it.each([
    ["A1234BC", "A1234BC"],
    [" a1234b ", "A1234B"],
    ["A12", "A12"],
  ])("%j is the start of a prison number", (words, start) => {
    expect(readSearch(words, "MDI")).toEqual({ kind: "number", start });
  });

  it.each([
    ["B-2-014", { wing: "B", landing: "2", cell: "014" }],
    ["mdi-b-2-014", { wing: "B", landing: "2", cell: "014" }],
    ["B-2", { wing: "B", landing: "2", cell: null }],
    ["MDI-B-2", { wing: "B", landing: "2", cell: null }],
  ])("%j is a cell or a landing", (words, cell) => {
    expect(readSearch(words, "MDI")).toEqual({ kind: "cell", ...cell });
  });

  it("finds nothing at a cell of another prison", () => {
    expect(readSearch("LEI-B-2-014", "MDI")).toEqual({ kind: "nothing" });
  });

  it("takes words with a hyphen but no figure for a name", () => {
    expect(readSearch("Smith-Fern", "MDI")).toEqual({
      kind: "name",
      starts: [
        { surname: "Smith-Fern", forenames: "" },
        { surname: "", forenames: "Smith-Fern" },
      ],
    });
  });

  it("takes a comma for the end of the surname, and one kind of apostrophe for the other", () => {
    expect(readSearch("O’Oak,  Sam", "MDI")).toEqual({
      kind: "name",
      starts: [{ surname: "O'Oak", forenames: "Sam" }],
    });
  });

  it("reads two words in either order, or as one name", () => {
    expect(readSearch("Sam  Van", "MDI")).toEqual({
      kind: "name",
      starts: [
        { surname: "Sam Van", forenames: "" },
        { surname: "", forenames: "Sam Van" },
        { surname: "Van", forenames: "Sam" },
        { surname: "Sam", forenames: "Van" },
      ],
    });
  });
});

describe("the search form", () => {
  it.each(["", "   "])("asks for words when there are none (%j)", (search) => {
    const parsed = findSchema.safeParse({ search });
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([
      "Enter a prison number, a name or a cell",
    ]);
  });

  it("refuses more than 100 characters, and takes a page that is none for the first", () => {
    expect(findSchema.safeParse({ search: "a".repeat(101) }).success).toBe(false);
    expect(findSchema.parse({ search: " Rowan ", page: "3" })).toEqual({ search: "Rowan", page: 3 });
    for (const page of [undefined, "0", "1.5", "two", "99999999"]) {
      expect(findSchema.parse({ search: "Rowan", page }).page).toBe(1);
    }
  });

  it.each([
    [0, 1, "Nobody found"],
    [1, 1, "1 person found"],
    [50, 1, "50 people found"],
    [132, 2, "132 people found, 51 to 100 shown"],
    [132, 3, "132 people found, 101 to 132 shown"],
  ])("says %i found, page %i: %s", (total, page, words) => {
    expect(foundWords(total, page)).toBe(words);
  });
});
