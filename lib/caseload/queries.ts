import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { readAsViewer } from "@/lib/db/as-viewer";
import type { Case } from "./rules";

// Aliases spell the columns as the page names them. Entries of one person are few, so the newest of a kind is
// found by walking the index on (person_id, occurred_at) backwards.
const OWN_CASES = `
SELECT p.id AS "personId", p.surname || ', ' || p.forenames AS name, p.prison_number AS "prisonNumber", p.alerts,
  p.complexity::text, coalesce(nullif(concat_ws('-', l.wing, l.landing, l.cell), ''), s.wing) AS location,
  p.last_admission_date::text AS "lastAdmission", pa.responsibility::text,
  (pa.allocated_at AT TIME ZONE 'Europe/London')::date::text AS "caseSince",
  left(kw.forenames, 1) || '. ' || kw.surname AS "keyWorker",
  CASE WHEN a.staff_id IS NULL THEN greatest(p.last_admission_date, a.ended_on)::text END AS "noKeyWorkerSince",
  (session.occurred_at AT TIME ZONE 'Europe/London')::date::text AS "lastSession",
  session.next_session_on::text AS "agreedNext",
  (contact.occurred_at AT TIME ZONE 'Europe/London')::date::text AS "lastContact",
  open.actions::int AS "openActions", open.overdue::int AS "overdueActions"
FROM pom_allocations pa
JOIN people p ON p.id = pa.person_id AND p.prison_code = $2
JOIN stays s ON s.person_id = p.id AND s.prison_code = $2 AND s.ends_at IS NULL
LEFT JOIN locations l ON l.id = s.location_id
LEFT JOIN LATERAL (
  SELECT (array_agg(b.staff_id) FILTER (WHERE b.ended_at IS NULL))[1] AS staff_id,
    (max(b.ended_at) AT TIME ZONE 'Europe/London')::date AS ended_on
  FROM allocations b WHERE b.person_id = p.id AND b.prison_code = $2) a ON true
LEFT JOIN staff kw ON kw.id = a.staff_id
LEFT JOIN LATERAL (
  SELECT e.occurred_at, e.next_session_on FROM entries e
  WHERE e.person_id = p.id AND e.prison_code = $2 AND e.kind = 'SESSION'
    AND e.occurred_at >= p.last_admission_date::timestamp AT TIME ZONE 'Europe/London'
  ORDER BY e.occurred_at DESC, e.id DESC LIMIT 1) session ON true
LEFT JOIN LATERAL (
  SELECT e.occurred_at FROM entries e
  WHERE e.person_id = p.id AND e.prison_code = $2 AND e.kind = 'POM_CONTACT'
    AND e.occurred_at >= p.last_admission_date::timestamp AT TIME ZONE 'Europe/London'
  ORDER BY e.occurred_at DESC, e.id DESC LIMIT 1) contact ON true
LEFT JOIN LATERAL (
  SELECT count(*) AS actions, count(*) FILTER (WHERE x.due_on < london_today()) AS overdue FROM actions x
  WHERE x.person_id = p.id AND x.state = 'OPEN') open ON true
WHERE pa.staff_id = $1 AND pa.prison_code = $2 AND pa.ended_at IS NULL`;

/**
 * The viewer's own open cases: people who are in the viewer's prison now and whose POM, responsible, supporting
 * or co-working, the viewer is. In no order; `inOrder` puts them into one.
 */
export function listOwnCases(viewer: Viewer): Promise<Case[]> {
  return readAsViewer<Case>(viewer, {
    name: "own-cases",
    text: OWN_CASES,
    values: [viewer.staffId, viewer.prisonCode],
  });
}
