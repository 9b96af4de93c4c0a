import "server-only";
import { audit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { asViewer, readAsViewer, type Transaction } from "@/lib/db/as-viewer";
import { PAGE_SIZE, pagesOf } from "@/lib/pages/pages";
import { type Found, type FoundPerson, readSearch, type UnallocatedPage } from "./find-rules";

type FoundRow = FoundPerson & { total: number };

/**
 * People in the viewer's prison now whom the words fit, by name, a page at a time; past the last page, the last.
 * Leaves one audit row with how many were found, never the words.
 */
export function findPeople(viewer: Viewer, words: string, page: number): Promise<Found> {
  return asViewer(viewer, async (db) => {
    let shown = page;
    let rows = await findRows(db, viewer, words, shown);
    if (rows.length === 0 && shown > 1) {
      const [first] = await findRows(db, viewer, words, 1);
      shown = pagesOf(first?.total ?? 0);
      rows = await findRows(db, viewer, words, shown);
    }
    const total = rows[0]?.total ?? 0;
    await audit(
      db,
      viewer,
      "person found",
      { type: "prison", id: viewer.prisonCode ?? "" },
      { found: total },
    );
    return { people: rows.map(({ total: _, ...person }) => person), total, page: shown };
  });
}

/**
 * Beginnings are compared with starts_with, which knows no wildcards. Leading noughts of a cell may be left out.
 */
function findRows(db: Transaction, viewer: Viewer, words: string, page: number): Promise<FoundRow[]> {
  const wanted = readSearch(words, viewer.prisonCode ?? "");
  const number = wanted.kind === "number" ? wanted.start : null;
  const cell = wanted.kind === "cell" ? wanted : { wing: null, landing: null, cell: null };
  const starts = wanted.kind === "name" ? wanted.starts : [];
  return db.$queryRaw<FoundRow[]>`
    SELECT p.id, p.surname || ', ' || p.forenames AS name, p.prison_number AS "prisonNumber",
      coalesce(nullif(concat_ws('-', l.wing, l.landing, l.cell), ''), s.wing) AS location,
      left(kw.forenames, 1) || '. ' || kw.surname AS "keyWorker",
      left(pom.forenames, 1) || '. ' || pom.surname AS pom, (count(*) OVER ())::int AS total
    FROM people p
    JOIN stays s ON s.person_id = p.id AND s.prison_code = ${viewer.prisonCode} AND s.ends_at IS NULL
    LEFT JOIN locations l ON l.id = s.location_id
    LEFT JOIN allocations a ON a.person_id = p.id AND a.prison_code = ${viewer.prisonCode} AND a.ended_at IS NULL
    LEFT JOIN staff kw ON kw.id = a.staff_id
    LEFT JOIN pom_allocations pa ON pa.person_id = p.id AND pa.prison_code = ${viewer.prisonCode}
      AND pa.ended_at IS NULL AND pa.responsibility <> 'CO_WORKING'
    LEFT JOIN staff pom ON pom.id = pa.staff_id
    WHERE p.prison_code = ${viewer.prisonCode} AND (
      starts_with(p.prison_number, ${number}::text)
      OR (upper(l.wing) = ${cell.wing}::text
        AND (${cell.landing}::text IS NULL OR upper(l.landing) = ${cell.landing}::text)
        AND (${cell.cell}::text IS NULL OR ltrim(upper(l.cell), '0') = ltrim(${cell.cell}::text, '0')))
      OR EXISTS (
        SELECT 1 FROM unnest(${starts.map(({ surname }) => surname)}::text[],
          ${starts.map(({ forenames }) => forenames)}::text[]) AS start (surname, forenames)
        WHERE starts_with(lower(replace(p.surname, '’', '''')), lower(start.surname))
          AND starts_with(lower(p.forenames), lower(start.forenames))))
    ORDER BY lower(p.surname), lower(p.forenames), p.prison_number
    LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
}

// High complexity women and open prisons are outside key work, as in `hasKeyWork` of the caseload's rules.
const UNALLOCATED = `
WITH waiting AS MATERIALIZED (
  SELECT p.id, p.surname, p.forenames, p.prison_number, p.last_admission_date, s.wing, s.location_id
  FROM people p
  JOIN stays s ON s.person_id = p.id AND s.prison_code = $1 AND s.ends_at IS NULL
  WHERE p.prison_code = $1 AND $2 <> 'MALE_OPEN' AND ($2 <> 'WOMENS' OR p.complexity IS DISTINCT FROM 'HIGH')
    AND NOT EXISTS (SELECT 1 FROM allocations a WHERE a.person_id = p.id AND a.prison_code = $1 AND a.ended_at IS NULL)
), shown AS (
  SELECT w.id, w.surname || ', ' || w.forenames AS name, w.prison_number AS "prisonNumber",
    coalesce(nullif(concat_ws('-', l.wing, l.landing, l.cell), ''), w.wing) AS location,
    w.last_admission_date AS "lastAdmission", left(pom.forenames, 1) || '. ' || pom.surname AS pom
  FROM waiting w
  LEFT JOIN locations l ON l.id = w.location_id
  LEFT JOIN pom_allocations pa ON pa.person_id = w.id AND pa.prison_code = $1
    AND pa.ended_at IS NULL AND pa.responsibility <> 'CO_WORKING'
  LEFT JOIN staff pom ON pom.id = pa.staff_id
  WHERE $3::text IS NULL OR w.wing = $3
  ORDER BY w.last_admission_date, w.surname, w.forenames, w.prison_number
  LIMIT $4 OFFSET $5
), counted AS (SELECT wing, count(*) AS count FROM waiting GROUP BY wing ORDER BY wing)
SELECT coalesce((SELECT json_agg(shown) FROM shown), '[]') AS people,
  coalesce((SELECT json_agg(counted) FROM counted), '[]') AS wings`;

/** People in the viewer's prison now who should have a key worker and have none, the longest here first. */
export async function listUnallocated(
  viewer: Viewer,
  { wing, page }: { wing: string | null; page: number },
): Promise<UnallocatedPage> {
  const [row] = await readAsViewer<UnallocatedPage>(viewer, {
    name: "people-without-key-worker",
    text: UNALLOCATED,
    values: [viewer.prisonCode, viewer.estate, wing, PAGE_SIZE, (page - 1) * PAGE_SIZE],
  });
  return row ?? { people: [], wings: [] };
}
