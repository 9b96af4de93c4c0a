import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { stringify } from "csv";
import { type ClientBase, escapeIdentifier } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { allocations } from "./allocations";
import { rowChecker } from "./check-row";
import { headerProblems, type ImportKind } from "./columns";
import type { Definition } from "./definition";
import { entries } from "./entries";
import { people } from "./people";
import { readHeader, readRows, UnreadableFile } from "./read-rows";
import type { Problem } from "./rules";
import { staff } from "./staff";
import { stays } from "./stays";

const definitions: Record<ImportKind, Definition> = { people, staff, stays, allocations, entries };

/** Where a load is: bytes read so far, then checking against the database, then writing. */
export type Step = { doing: "reading"; bytes: number } | { doing: "checking" } | { doing: "writing" };

/** What is wrong with a file, in the order of its lines. It is given before the transaction ends. */
export type TakeProblems = (problems: AsyncIterable<Problem>) => Promise<void>;

export type Loaded = { ok: true; rows: number } | { ok: false };

/**
 * Loads one file in one transaction: all of its rows with an audit row for each prison, or, when anything is wrong
 * with any row, nothing. Needs a connection of the database's owner. Throws what the database itself refuses.
 */
export async function loadFile(
  owner: ClientBase,
  { path, kind }: { path: string; kind: ImportKind },
  takeProblems: TakeProblems,
  onStep: (step: Step) => void = () => {},
): Promise<Loaded> {
  await owner.query("BEGIN");
  try {
    const outcome = await loadInside(owner, path, kind, takeProblems, onStep);
    await owner.query(outcome.ok ? "COMMIT" : "ROLLBACK");
    return outcome;
  } catch (error) {
    await owner.query("ROLLBACK");
    if (!(error instanceof UnreadableFile)) throw error;
    await takeProblems(Readable.from(error.problems));
    return { ok: false };
  }
}

async function loadInside(
  owner: ClientBase,
  path: string,
  kind: ImportKind,
  takeProblems: TakeProblems,
  onStep: (step: Step) => void,
): Promise<Loaded> {
  const definition = definitions[kind];
  const header = await readHeader(path);
  const wrong = headerProblems(kind, header);
  if (wrong.length > 0) throw new UnreadableFile(wrong);
  await prepare(owner, definition);
  await stage(owner, path, header, definition, (bytes) => onStep({ doing: "reading", bytes }));
  onStep({ doing: "checking" });
  await owner.query("ANALYZE import_rows");
  for (const check of definition.checks) await owner.query(`INSERT INTO import_problems ${check}`);
  const found = await owner.query("SELECT 1 FROM import_problems LIMIT 1");
  if (found.rowCount) {
    await takeProblems(problemsFrom(owner));
    return { ok: false };
  }
  onStep({ doing: "writing" });
  for (const write of definition.writes) await owner.query(write);
  await owner.query(
    `INSERT INTO audit_events (prison_code, action, subject_type, detail)
     SELECT prison_code, 'import', 'file', jsonb_build_object('kind', $1::text, 'rows', rows)
     FROM (${definition.byPrison}) loaded ORDER BY prison_code`,
    [kind],
  );
  const { rows } = await owner.query<{ count: string }>("SELECT count(*) FROM import_rows");
  await owner.query(`ANALYZE ${definition.tables.join(", ")}`);
  return { ok: true, rows: Number(rows[0]?.count) };
}

async function prepare(owner: ClientBase, { staging }: Definition): Promise<void> {
  const columns = Object.entries(staging).map(([name, type]) => `${escapeIdentifier(name)} ${type}`);
  await owner.query(`
    SELECT pg_advisory_xact_lock(hashtext('keywork import'));
    SET LOCAL work_mem = '64MB';
    SET LOCAL jit = off;
    CREATE TEMP TABLE import_rows (line bigint PRIMARY KEY, problems jsonb, ${columns.join(", ")}) ON COMMIT DROP;
    CREATE TEMP VIEW import_good AS SELECT * FROM import_rows WHERE problems IS NULL;
    CREATE TEMP TABLE import_problems (line bigint, column_name text, value text, words text) ON COMMIT DROP`);
}

/** Copies every row into the staging table: its values, or what is wrong with it. */
async function stage(
  owner: ClientBase,
  path: string,
  header: readonly string[],
  { shape, staging }: Definition,
  read: (bytes: number) => void,
): Promise<void> {
  const names = Object.keys(staging);
  const check = rowChecker(header, shape);
  async function* staged() {
    let first = true;
    for await (const row of readRows(path, read)) {
      if (!first) {
        const { line, problems, values } = check(row);
        yield [line, problems, ...names.map((name) => values[name])];
      }
      first = false;
    }
  }
  const copy = owner.query(
    copyFrom(
      `COPY import_rows (line, problems, ${names.map(escapeIdentifier).join(", ")}) FROM STDIN (FORMAT csv)`,
    ),
  );
  const asCsv = stringify({ quoted_string: true, cast: { boolean: String } });
  await pipeline(staged, asCsv, copy);
  await owner.query(`INSERT INTO import_problems SELECT r.line, p ->> 'column', p ->> 'value', p ->> 'words'
    FROM import_rows r, jsonb_array_elements(r.problems) AS p`);
}

/** The problems by line, a thousand at a time, so that a file of nothing else needs no more memory. */
async function* problemsFrom(owner: ClientBase): AsyncGenerator<Problem> {
  await owner.query(`DECLARE found CURSOR FOR SELECT line::integer, column_name AS "column", value, words
    FROM import_problems ORDER BY line, column_name, words`);
  for (;;) {
    const { rows } = await owner.query<Problem>("FETCH 1000 FROM found");
    if (rows.length === 0) return;
    yield* rows;
  }
}
