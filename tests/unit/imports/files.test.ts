import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { errorFileOf, writeErrors } from "@/lib/imports/error-file";
import { type CsvRow, readRows, UnreadableFile } from "@/lib/imports/read-rows";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "rows-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function rowsOf(content: string | Uint8Array): Promise<CsvRow[]> {
  const file = path.join(folder, "rows.csv");
  await writeFile(file, content);
  const rows: CsvRow[] = [];
  for await (const row of readRows(file)) rows.push(row);
  return rows;
}

describe("rows know the line on which they begin", () => {
  it.each([
    ["line feeds", "\n"],
    ["carriage returns and line feeds", "\r\n"],
    ["carriage returns", "\r"],
  ])("with %s, a byte order mark, breaks in quotation marks and blank lines", async (_, end) => {
    const text = ["\ufeffa,b", '1,"one', "two", '"', "", "2,x", '3,"say ""so"""', ""].join(end);
    expect((await rowsOf(text)).map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, "a", "b"],
      [2, "1", `one${end}two${end}`],
      [6, "2", "x"],
      [7, "3", 'say "so"'],
    ]);
  });

  it("finds the cell that is not UTF-8", async () => {
    const rows = await rowsOf(
      Buffer.concat([Buffer.from("a,b\n1,caf"), Buffer.from([0xe9]), Buffer.from("\n")]),
    );
    expect(rows.map(({ damaged }) => damaged)).toEqual([-1, 1]);
  });

  it.each([
    ['a,b\r\n"1\r\n2",x\r\n3,4"5\r\n', 4, "stands inside a cell"],
    ['a,b\n1,"x"y\n', 2, "stands inside a cell"],
    ['a,b\n1,x\n2,"never\nclosed\n', 3, "never closed"],
    [`a,b\n1,"${"long\n".repeat(300_000)}`, 2, "never closed"],
  ])("says where a quotation mark is wrong: %#", async (text, line, words) => {
    const error = await rowsOf(text).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableFile);
    const [problem] = error instanceof UnreadableFile ? error.problems : [];
    expect(problem?.line).toBe(line);
    expect(problem?.words).toContain(words);
  });

  it("refuses UTF-16 in words", async () => {
    await expect(rowsOf(Buffer.from("\ufeffa,b\n", "utf16le"))).rejects.toThrow("the file is UTF-16");
  });
});

describe("the error file", () => {
  it("stands beside the file and can be read by its owner only", async () => {
    const file = path.join(folder, "people.csv");
    expect(errorFileOf(file)).toBe(path.join(folder, "people.errors.csv"));
    await writeErrors(file, Readable.from([]), () => {});
    expect((await stat(errorFileOf(file))).mode & 0o777).toBe(0o600);
  });

  it("escapes what a spreadsheet would run", async () => {
    const file = path.join(folder, "people.csv");
    const words = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "plain"];
    const problems = words.map((text, at) => ({ line: at, column: null, value: null, words: text }));
    await writeErrors(file, Readable.from(problems), () => {});
    expect((await readFile(errorFileOf(file), "utf8")).split("\n").slice(1, -1)).toEqual([
      ...["0,,'=1+1", "1,,'+1", "2,,'-1", "3,,'@SUM(A1)", "4,,'\tx", "5,,plain"],
    ]);
  });
});
