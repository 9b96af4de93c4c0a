import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { parse } from "csv";
import type { Problem } from "./rules";

/** A file that cannot be read as rows at all. Nothing in it is checked further. */
export class UnreadableFile extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map(({ words }) => words).join("; "));
  }
}

/** One line of a CSV file: its cells, and the line of the file on which it begins. */
export type CsvRow = {
  line: number;
  cells: string[];
  /** Position of the first cell that is not UTF-8, or -1. */
  damaged: number;
};

/** Bytes of one row; past it a quotation mark was left open. */
const MOST_BYTES_OF_A_ROW = 1_000_000;

const unreadable = (line: number, words: string) =>
  new UnreadableFile([{ line, column: null, value: null, words }]);

/**
 * Reads a CSV file row by row, the header first, in memory that does not grow with the file. Blank lines are left
 * out but counted. `read` is told how many bytes were taken in; lines past the first `most` are not looked at.
 */
export async function* readRows(
  path: string,
  read: (bytes: number) => void = () => {},
  most = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<CsvRow> {
  const start = await sizeOfByteOrderMark(path);
  let reached = 1;
  const parser = parse({
    // Bytes, so that text in another encoding is found rather than silently replaced.
    encoding: null,
    record_delimiter: ["\r\n", "\n", "\r"],
    to: most,
    relax_column_count: true,
    max_record_size: MOST_BYTES_OF_A_ROW,
    on_record: (record) => {
      const line = reached;
      // The parser's own count takes a line break inside quotation marks for two when it is CR LF.
      for (const cell of bytesOf(record)) reached += lineBreaks(cell);
      reached += 1;
      return [String(line), ...record];
    },
  });
  const file = createReadStream(path, { start });
  file.on("data", (chunk) => read(chunk.length));
  file.on("error", (error) => parser.destroy(error));
  file.pipe(parser);
  try {
    for await (const [line, ...record] of parser as AsyncIterable<[string, ...string[]]>) {
      const cells = bytesOf(record);
      if (cells.length === 1 && cells[0]?.length === 0) continue;
      yield {
        line: Number(line),
        cells: cells.map(String),
        damaged: cells.findIndex((cell) => !isUtf8(cell)),
      };
    }
  } catch (error) {
    const words = misquoted(error);
    if (!words) throw error;
    throw unreadable(reached, `${words}. The rest of the file was not checked`);
  } finally {
    file.destroy();
  }
}

/** With a null encoding the parser gives bytes, which its types do not say. */
const bytesOf = (record: readonly unknown[]) => record as readonly Buffer[];

function lineBreaks(cell: Buffer): number {
  if (!cell.includes(10) && !cell.includes(13)) return 0;
  return cell.toString("latin1").match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** Words for a cell whose bytes are not UTF-8. */
export const NOT_UTF8 = "has a character that is not UTF-8: save the file as “CSV UTF-8”";

/** Words for what the parser stops at, or undefined for an error that is not about the file's text. */
function misquoted(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "CSV_MAX_RECORD_SIZE" || code === "CSV_QUOTE_NOT_CLOSED") {
    return "a quotation mark that opens a cell here is never closed";
  }
  if (code === "INVALID_OPENING_QUOTE" || code === "CSV_INVALID_CLOSING_QUOTE") {
    return "a quotation mark stands inside a cell: put the whole cell in quotation marks and double those inside it";
  }
  return undefined;
}

async function sizeOfByteOrderMark(path: string): Promise<number> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(3), 0, 3, 0);
    const mark = buffer.subarray(0, bytesRead).toString("hex");
    if (/^(fffe|feff)/.test(mark)) throw unreadable(1, "the file is UTF-16: save it as “CSV UTF-8”");
    return mark === "efbbbf" ? 3 : 0;
  } finally {
    await file.close();
  }
}

/** The names in the first line, without spaces around them. */
export async function readHeader(path: string): Promise<string[]> {
  for await (const { cells, damaged } of readRows(path, undefined, 1)) {
    if (damaged >= 0) throw unreadable(1, NOT_UTF8);
    return cells.map((name) => name.trim());
  }
  throw unreadable(1, "the file is empty: its first line names the columns");
}
