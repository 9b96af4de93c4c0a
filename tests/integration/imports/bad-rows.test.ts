import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { columnsOf } from "@/lib/imports/columns";
import { exampleSet, openImport, refusal } from "./loading";
import { cases, file, good } from "./wrong-rows";

let database: Awaited<ReturnType<typeof openImport>>;
beforeAll(async () => {
  database = await openImport();
  await database.load(await exampleSet("people", "staff", "stays", "allocations", "entries"));
});
afterAll(() => database.close());

describe("one wrong row refuses the whole file", () => {
  it.each(cases)("%s %j: %s", async (kind, changes, words) => {
    const before = await database.counts();
    const outcomes = await database.load({ [`${kind}.csv`]: file(kind, ...[changes].flat()) });
    expect(refusal(outcomes)).toContain(`${kind}.csv ${words}`);
    expect(await database.counts()).toEqual(before);
  });
});

it("the row that every case changes is good as it stands", async () => {
  const fresh = await openImport();
  await fresh.load(await exampleSet("people", "staff", "stays"));
  for (const kind of ["people", "staff", "stays", "allocations", "entries"] as const) {
    expect(await fresh.load({ [`${kind}.csv`]: file(kind, {}) })).toMatchObject([
      { state: "loaded", rows: 1 },
    ]);
    expect(Object.keys(good[kind])).toEqual(expect.arrayContaining([...columnsOf[kind].required]));
  }
  await fresh.close();
});

it("keeps the good rows out too, and does not attempt the files after", async () => {
  const before = await database.counts();
  const outcomes = await database.load({
    "people.csv": file("people", {}, { prison_number: "nobody" }, { prison_number: "B2002LM" }),
    "stays.csv": file("stays", {}),
  });
  expect(outcomes.map(({ kind, state }) => [kind, state])).toEqual([
    ["people", "refused"],
    ["stays", "not attempted"],
  ]);
  expect(await database.counts()).toEqual(before);
});

it("reports every wrong cell, by line, on screen and in the error file", async () => {
  const content = `${file("entries", {}, { minutes: "x", place: "y" }, { author: "@SUM(A1)" })}`;
  const outcomes = await database.load({ "entries.csv": content });
  expect(refusal(outcomes)).toHaveLength(3);
  expect(await database.errorFile("entries.errors.csv")).toBe(
    `\ufeffline,column,words
3,minutes,"""x"" is not a whole number of minutes from 1 to 240"
3,place,"""y"" is not one of private room, cell, wing office, landing, work or education, elsewhere"
4,author,"""@SUM(A1)"" is not a username such as HAZEL_ROWAN"
`,
  );
});
