import { firstScripts } from "./markup";
import { emptyScriptRow, emptyTimeRows, type Row, scriptRow, timeRows } from "./measures";
import type { Page } from "./pages";
import type { Saving } from "./saving";
import { timeOfStatements } from "./statement-clock";
import { textOf, type Visitor, visitorOf } from "./visitor";

/** Rounds before measuring, so that both servers run compiled code, and rounds that count. */
const WARM_UP = 40;
const ROUNDS = 200;

type Subject = {
  name: string;
  /** Milliseconds of one request. */
  load: () => Promise<number>;
  /** What the request asks of the database. */
  statements: () => Promise<unknown>;
};

/**
 * Rows of server time. Of each page and of the save in turn: the empty page, the page and its SQL alone, one after
 * another, round by round, so that whatever else the machine does falls on all three alike.
 */
export async function measureTimes(
  pages: readonly Page[],
  saving: Saving,
  emptyOrigin: string,
  report: (words: string) => void,
): Promise<Row[]> {
  const emptyVisitor = visitorOf(emptyOrigin);
  const loadEmpty = () => opened(emptyVisitor, "/");
  const subjects: Subject[] = [
    ...pages.map(({ name, path, visitor, statements }) => ({
      name,
      load: () => opened(visitor, path),
      statements,
    })),
    { name: "Saving an entry", load: saving.save, statements: saving.statements },
  ];
  const everyEmpty: number[] = [];
  const rows: Row[] = [];
  for (const { name, load, statements } of subjects) {
    report(name);
    const [served, sql, empty]: [number[], number[], number[]] = [[], [], []];
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      const emptyTook = await loadEmpty();
      const took = await load();
      const statementsTook = await timeOfStatements(statements);
      if (round < 0) continue;
      empty.push(emptyTook);
      served.push(took);
      sql.push(statementsTook);
    }
    everyEmpty.push(...empty);
    rows.push(...timeRows(name, { served, sql, empty }));
  }
  emptyVisitor.leave();
  return [...emptyTimeRows(everyEmpty), ...rows];
}

/** Rows of the compressed JavaScript that a browser fetches with each page. */
export async function measureScripts(pages: readonly Page[], emptyOrigin: string): Promise<Row[]> {
  const emptyVisitor = visitorOf(emptyOrigin);
  const emptyBytes = await scriptBytes(emptyVisitor, "/");
  emptyVisitor.leave();
  const rows = [emptyScriptRow(emptyBytes)];
  for (const { name, path, kind, visitor } of pages) {
    rows.push(scriptRow(name, kind, await scriptBytes(visitor, path), emptyBytes));
  }
  return rows;
}

async function opened(visitor: Visitor, path: string): Promise<number> {
  const { status, took } = await visitor.get(path);
  if (status === 200) return took;
  throw new Error(`${path} answered with status ${status}`);
}

async function scriptBytes(visitor: Visitor, path: string): Promise<number> {
  const scripts = firstScripts(textOf(await visitor.get(path)));
  if (scripts.length === 0) throw new Error(`${path} names no scripts`);
  let bytes = 0;
  for (const script of scripts) {
    const { status, body } = await visitor.get(script);
    if (status !== 200) throw new Error(`${script} answered with status ${status}`);
    // As sent: the server leaves what is smaller than a kilobyte uncompressed.
    bytes += body.length;
  }
  return bytes;
}
