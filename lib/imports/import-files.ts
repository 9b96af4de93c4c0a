import path from "node:path";
import type { ClientBase } from "pg";
import { type ImportKind, kindOf, kinds } from "./columns";
import { errorFileOf, forgetErrors, writeErrors } from "./error-file";
import { loadFile, type Step } from "./load-file";
import { readHeader, UnreadableFile } from "./read-rows";
import { type Problem, sentence } from "./rules";

/** One file of an import. */
export type ImportFile = { path: string; name: string; kind: ImportKind };

/** What became of it. `refused` and `not attempted` leave nothing of the file in the database. */
export type FileOutcome = ImportFile &
  (
    | { state: "loaded"; rows: number }
    | { state: "refused"; problems: number; shown: string[]; errorFile: string }
    | { state: "not attempted" }
  );

/** Sentences shown of one file; all of them are in its error file. */
export const MOST_SHOWN = 1_000;

/**
 * Recognises each file by its name or else its header and puts them in the order in which they are loaded.
 * Returns sentences instead when one is missing or is none of an import's files: then nothing should be loaded.
 */
export async function recogniseFiles(
  paths: readonly string[],
): Promise<{ ok: true; files: ImportFile[] } | { ok: false; reasons: string[] }> {
  const files: ImportFile[] = [];
  const reasons: string[] = [];
  for (const given of paths) {
    const name = path.basename(given);
    try {
      const kind = kindOf(name, await readHeader(given));
      if (kind) files.push({ path: given, name, kind });
      else
        reasons.push(
          `${name} is none of ${kinds.join(", ")}: neither its name nor its first line says which`,
        );
    } catch (error) {
      if (error instanceof UnreadableFile) reasons.push(...error.problems.map((p) => sentence(name, p)));
      else reasons.push(`${name} cannot be read: ${systemWords(error)}`);
    }
  }
  if (reasons.length > 0) return { ok: false, reasons };
  return { ok: true, files: files.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind)) };
}

function systemWords(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "it is a folder";
  if (code === "EACCES") return "this user may not read it";
  throw error;
}

/**
 * Loads recognised files one after another, each whole or not at all, and stops at the first that has a problem.
 * Needs a connection of the database's owner.
 */
export async function importFiles(
  owner: ClientBase,
  files: readonly ImportFile[],
  onStep: (file: ImportFile, step: Step) => void = () => {},
): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  for (const file of files) {
    const stopped = outcomes.some(({ state }) => state !== "loaded");
    outcomes.push(stopped ? { ...file, state: "not attempted" } : await importFile(owner, file, onStep));
  }
  return outcomes;
}

async function importFile(
  owner: ClientBase,
  file: ImportFile,
  onStep: (file: ImportFile, step: Step) => void,
): Promise<FileOutcome> {
  await forgetErrors(file.path);
  const shown: string[] = [];
  let problems = 0;
  const see = (problem: Problem) => {
    problems += 1;
    if (shown.length < MOST_SHOWN) shown.push(sentence(file.name, problem));
  };
  const loaded = await loadFile(
    owner,
    file,
    (found) => writeErrors(file.path, found, see),
    (step) => onStep(file, step),
  );
  if (loaded.ok) return { ...file, state: "loaded", rows: loaded.rows };
  return { ...file, state: "refused", problems, shown, errorFile: errorFileOf(file.path) };
}
