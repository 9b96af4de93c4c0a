import type { Problem } from "./rules";

/** The files of an import, in the order in which they are loaded: each needs those before it. */
export const kinds = ["people", "staff", "stays", "allocations", "entries"] as const;
export type ImportKind = (typeof kinds)[number];

/** The columns of each file. Every column is in the header, in any order; one that is optional may be left out. */
export const columnsOf: Record<ImportKind, { required: readonly string[]; optional: readonly string[] }> = {
  people: {
    required: [
      ...["prison_number", "surname", "forenames", "date_of_birth", "legal_status"],
      ...["reception_date", "last_admission_date"],
    ],
    optional: [
      ...["category", "complexity", "sentence_start_date", "conditional_release_date"],
      ...["parole_eligibility_date", "tariff_date", "alerts"],
    ],
  },
  staff: {
    required: ["username", "forenames", "surname", "prison", "roles", "from"],
    optional: ["to", "capacity", "status", "line_manager"],
  },
  stays: { required: ["prison_number", "cell_location", "starts_at"], optional: ["ends_at"] },
  allocations: {
    required: ["prison_number", "prison", "staff", "role", "allocated_at"],
    optional: ["responsibility", "ended_at", "end_reason", "method"],
  },
  entries: {
    required: [
      ...["case_note_id", "prison_number", "prison", "type", "sub_type", "occurred_at", "minutes"],
      ...["place", "overheard", "author", "narrative", "created_at"],
    ],
    optional: ["next_session"],
  },
};

/** The kind of a file by its name ("people-june.csv"), or else the only one whose columns its header has. */
export function kindOf(fileName: string, header: readonly string[]): ImportKind | undefined {
  const named = kinds.find((kind) => fileName.toLowerCase().startsWith(kind));
  return named ?? kinds.find((kind) => columnsOf[kind].required.every((column) => header.includes(column)));
}

/** What is wrong with a header line, column by column. */
export function headerProblems(kind: ImportKind, header: readonly string[]): Problem[] {
  const { required, optional } = columnsOf[kind];
  const missing = required.filter((column) => !header.includes(column));
  const unknown = header.filter((column) => !required.includes(column) && !optional.includes(column));
  const twice = header.filter((column, at) => header.indexOf(column) !== at);
  const about = (column: string, words: string) => ({ line: 1, column, value: null, words });
  return [
    ...missing.map((column) => about(column, "this column is missing from the first line")),
    ...[...new Set(unknown)].map((column) => ({
      ...about("header", `is not a column of a ${kind} file: the columns are parted by commas`),
      value: column,
    })),
    ...[...new Set(twice)].map((column) => ({
      ...about("header", "is the name of more than one column"),
      value: column,
    })),
  ];
}
