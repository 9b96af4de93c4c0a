import { expect, test } from "vitest";
import { pageFrom, pageLinks, pagesOf } from "@/lib/pages/pages";

test.each([
  ["2", 2],
  ["9999", 9999],
  [undefined, 1],
  ["0", 1],
  ["-1", 1],
  ["1e9", 1],
  ["10000", 1],
  ["2\0", 2],
  [["2", "3"], 2],
  [["x", "3"], 1],
])("page %j is %s", (asked, expected) => {
  expect(pageFrom(asked)).toBe(expected);
});

test.each([
  [0, 1],
  [50, 1],
  [51, 2],
])("%s rows take %s pages", (rows, pages) => {
  expect(pagesOf(rows)).toBe(pages);
});

test("the ends and the neighbours of a page are linked, with gaps between", () => {
  const { items, previous, next } = pageLinks(5, 9, (to) => `/staff?page=${to}`);
  expect(items.map((item) => ("number" in item ? item.number : "…"))).toEqual([1, "…", 4, 5, 6, "…", 9]);
  expect(items.filter((item) => "current" in item && item.current)).toHaveLength(1);
  expect([previous?.href, next?.href]).toEqual(["/staff?page=4", "/staff?page=6"]);
});

test("nothing comes before the first page or after the last", () => {
  expect(pageLinks(1, 2, String).previous).toBeUndefined();
  expect(pageLinks(2, 2, String).next).toBeUndefined();
});
