import { stringify } from "csv/sync";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { columnsOf, kinds } from "@/lib/imports/columns";
import { exampleSet, openImport, refusal } from "./loading";

let database: Awaited<ReturnType<typeof openImport>>;
beforeAll(async () => {
  database = await openImport();
  await database.load(await exampleSet("people", "staff", "stays", "allocations", "entries"));
});
afterAll(() => database.close());

/** Cells that are right somewhere, wrong everywhere, or anything at all. */
const cell = fc.oneof(
  fc.constantFrom(
    "A1001RW",
    "A1002HZ",
    "MDI",
    "KA",
    "KS",
    "ELM_HOLLY",
    "key worker",
    "sentenced",
    "cell",
    "yes",
    "45",
  ),
  fc.constantFrom(
    "2022-06-04",
    "2022-06-04T14:30:00",
    "2022-03-27T01:30:00",
    "MDI-A-1-001",
    "KW",
    "responsible",
    "",
  ),
  fc.constantFrom(
    "\0",
    "=1+1",
    "\\.",
    "\\N",
    "'; DROP TABLE people; --",
    "9999999999999999999999",
    "NaN",
    ";;;",
    "infinity",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
);

it("10,000 generated wrong rows: words for each, nothing written, no crash", async () => {
  const before = await database.counts();
  for (const kind of kinds) {
    const columns = [...columnsOf[kind].required, ...columnsOf[kind].optional];
    const key = columns.findIndex((column) => column === "prison_number" || column === "username");
    const row = fc
      .array(cell, { minLength: columns.length, maxLength: columns.length })
      .map((cells) => cells.with(key, `!${cells[key]}`));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 200, maxLength: 200 }), async (rows) => {
        const outcomes = await database.load({
          [`${kind}.csv`]: stringify([columns, ...rows], { quoted: true }),
        });
        const said = refusal(outcomes);
        const [outcome] = outcomes;
        expect(outcome?.state === "refused" && outcome.problems).toBeGreaterThanOrEqual(200);
        // What is printed is one line each, whatever is in the file.
        for (const words of said) expect(words).toMatch(/^[a-z]+\.csv line \d+(, [a-z_]+)?: \P{Cc}+$/u);
      }),
      { numRuns: 10 },
    );
    expect(await database.counts()).toEqual(before);
  }
}, 120_000);

it("files of any bytes at all are refused in words", async () => {
  const before = await database.counts();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...kinds), fc.uint8Array({ maxLength: 300 }), async (kind, bytes) => {
      const header = Buffer.from(`${columnsOf[kind].required.join(",")}\n1,`);
      const content = Buffer.concat([header, bytes]);
      expect(refusal(await database.load({ [`${kind}.csv`]: content })).length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
  expect(await database.counts()).toEqual(before);
}, 60_000);
