import { type Definition, isTwiceInFile } from "./definition";
import { personRow } from "./schema";

const dates = [
  ...["date_of_birth", "reception_date", "last_admission_date", "sentence_start_date"],
  ...["conditional_release_date", "parole_eligibility_date", "tariff_date"],
];
const columns = [
  ...["prison_number", "surname", "forenames", "legal_status", "category", "complexity", "alerts"],
  ...dates,
];

const dayIsInFuture = (column: string) => `
  SELECT line, '${column}', ${column}::text, 'is in the future' FROM import_good WHERE ${column} > london_today()`;

/** People: new prison numbers only. Their prison follows from their stays. */
export const people: Definition = {
  shape: personRow,
  staging: {
    prison_number: "text",
    surname: "text",
    forenames: "text",
    legal_status: "legal_status",
    category: "text",
    complexity: "complexity",
    alerts: "jsonb",
    ...Object.fromEntries(dates.map((column) => [column, "date"])),
  },
  checks: [
    isTwiceInFile("prison_number", ["prison_number"], "is in this file already"),
    `SELECT g.line, 'prison_number', g.prison_number, 'is already known here: take the row out of the file'
     FROM import_good g WHERE EXISTS (SELECT 1 FROM people p WHERE p.prison_number = g.prison_number)`,
    dayIsInFuture("reception_date"),
    dayIsInFuture("last_admission_date"),
  ],
  writes: [
    `INSERT INTO people (${columns.join(", ")})
     SELECT ${columns
       .map((column) =>
         column === "alerts" ? "ARRAY(SELECT jsonb_array_elements_text(coalesce(alerts, '[]')))" : column,
       )
       .join(", ")} FROM import_rows ORDER BY line`,
  ],
  byPrison: "SELECT NULL::text AS prison_code, count(*) AS rows FROM import_rows HAVING count(*) > 0",
  tables: ["people"],
};
