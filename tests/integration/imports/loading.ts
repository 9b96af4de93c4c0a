import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { type FileOutcome, importFiles, recogniseFiles } from "@/lib/imports/import-files";
import { freshDatabase } from "@/tests/support/database";

const tables = [
  ...["people", "staff", "staff_roles", "stays", "locations", "allocations", "pom_allocations"],
  ...["entries", "audit_events"],
];

/** A database with one prison (MDI) and a folder to put files in. */
export async function openImport() {
  const database = await freshDatabase("empty");
  const folder = await mkdtemp(path.join(tmpdir(), "import-"));
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(
    "INSERT INTO prisons (code, name, category, estate) VALUES ('MDI', 'Invented', 'C', 'MALE_CLOSED')",
  );

  return {
    owner,
    /** Writes the files and imports them; names and contents are given. Throws when one is not recognised. */
    async load(files: Record<string, string | Uint8Array>): Promise<FileOutcome[]> {
      const paths = await Promise.all(
        Object.entries(files).map(async ([name, content]) => {
          const file = path.join(folder, name);
          await writeFile(file, content);
          return file;
        }),
      );
      const recognised = await recogniseFiles(paths);
      if (!recognised.ok) throw new Error(recognised.reasons.join("\n"));
      return importFiles(owner, recognised.files);
    },
    /** Rows of every table an import writes. */
    async counts(): Promise<Record<string, number>> {
      const counted = tables.map((table) => `'${table}', (SELECT count(*) FROM ${table})`);
      const { rows } = await owner.query(`SELECT json_build_object(${counted.join(", ")}) AS counts`);
      return rows[0].counts;
    },
    errorFile: (name: string) => readFile(path.join(folder, name), "utf8"),
    async close() {
      await owner.end();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}

/** The documented example of a file. */
export const example = (kind: string) =>
  readFile(path.join(process.cwd(), "docs/import-example", `${kind}.csv`), "utf8");

/** The five example files, by name. */
export async function exampleSet(...kinds: string[]): Promise<Record<string, string>> {
  return Object.fromEntries(
    await Promise.all(kinds.map(async (kind) => [`${kind}.csv`, await example(kind)] as const)),
  );
}

/** What was said about the only file of an import that was refused. */
export function refusal(outcomes: FileOutcome[]): string[] {
  const refused = outcomes.find(({ state }) => state === "refused");
  return refused?.state === "refused" ? refused.shown : [];
}
