import "server-only";
import { may } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates/london";
import { openAsViewer, type Statements } from "@/lib/db/as-viewer";
import type { Complexity, LegalStatus, Responsibility } from "@/lib/db/generated/enums";

/** Who a person is, where, and with whom; no word of any entry. */
export type Person = {
  id: string;
  surname: string;
  forenames: string;
  prisonNumber: string;
  dateOfBirth: Day;
  legalStatus: LegalStatus;
  category: string | null;
  complexity: Complexity | null;
  alerts: string[];
  receptionDate: Day;
  lastAdmissionDate: Day;
  releaseDate: Day | null;
  paroleDate: Day | null;
  /** "B-2-014", or null when the person is no longer in this prison. */
  cell: string | null;
  here: boolean;
  keyWorkerId: string | null;
  keyWorker: string | null;
  keyWorkerSince: Day | null;
  pomId: string | null;
  pom: string | null;
  responsibility: Responsibility | null;
  /** The viewer may read the entries: their own person or case, a reason given in twelve hours, or their role. */
  open: boolean;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True for text that can be an id at all. Anything else, text or not, is simply not found. */
export const isId = (asked: unknown): asked is string => typeof asked === "string" && uuid.test(asked);

/** A person who is, or was, in the viewer's prison; otherwise null. */
export const getPerson = (viewer: Viewer, id: string): Promise<Person | null> =>
  openAsViewer(viewer, (db) => findPerson(db, viewer, id));

/** `getPerson` inside a transaction that has more to do. */
export async function findPerson(db: Statements, viewer: Viewer, id: string): Promise<Person | null> {
  if (!isId(id)) return null;
  const rows = await db.$queryRaw<Person[]>`
    SELECT p.id, p.surname, p.forenames, p.prison_number AS "prisonNumber", p.date_of_birth::text AS "dateOfBirth",
      p.legal_status::text AS "legalStatus", p.category, p.complexity::text, p.alerts,
      p.reception_date::text AS "receptionDate", p.last_admission_date::text AS "lastAdmissionDate",
      p.conditional_release_date::text AS "releaseDate", p.parole_eligibility_date::text AS "paroleDate",
      nullif(concat_ws('-', l.wing, l.landing, l.cell), '') AS cell, s.id IS NOT NULL AS here,
      a.staff_id AS "keyWorkerId", left(kw.forenames, 1) || '. ' || kw.surname AS "keyWorker",
      (a.allocated_at AT TIME ZONE 'Europe/London')::date::text AS "keyWorkerSince",
      pa.staff_id AS "pomId", left(pom.forenames, 1) || '. ' || pom.surname AS pom, pa.responsibility::text,
      ${may(viewer, "entries:read-all")} OR p.id IN (SELECT viewer_people()) AS open
    FROM people p
    LEFT JOIN stays s ON s.person_id = p.id AND s.prison_code = ${viewer.prisonCode} AND s.ends_at IS NULL
    LEFT JOIN locations l ON l.id = s.location_id
    LEFT JOIN allocations a ON a.person_id = p.id AND a.prison_code = ${viewer.prisonCode} AND a.ended_at IS NULL
    LEFT JOIN staff kw ON kw.id = a.staff_id
    LEFT JOIN pom_allocations pa ON pa.person_id = p.id AND pa.prison_code = ${viewer.prisonCode}
      AND pa.ended_at IS NULL AND pa.responsibility <> 'CO_WORKING'
    LEFT JOIN staff pom ON pom.id = pa.staff_id
    WHERE p.id = ${id}::uuid
      AND (p.prison_code = ${viewer.prisonCode} OR EXISTS (
        SELECT 1 FROM stays was WHERE was.person_id = p.id AND was.prison_code = ${viewer.prisonCode}))`;
  return rows[0] ?? null;
}
