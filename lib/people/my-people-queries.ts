import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type Day, today } from "@/lib/dates/london";
import { readAsViewer } from "@/lib/db/as-viewer";
import { byNeed, type NextDue, nextDue, releaseWords } from "./rules";

/** One person of the key worker's list. */
export type MyPerson = {
  id: string;
  surname: string;
  forenames: string;
  prisonNumber: string;
  alerts: string[];
  cell: string | null;
  next: NextDue;
  release: string | null;
  lastSession: Day | null;
  lastSessionWithYou: boolean;
  openActions: number;
  yourActions: number;
};

type Row = {
  id: string;
  surname: string;
  forenames: string;
  prison_number: string;
  alerts: string[];
  cell: string | null;
  last_admission: Day;
  release: Day | null;
  last_session: Day | null;
  agreed_next: Day | null;
  with_you: boolean | null;
  open_actions: number;
  your_actions: number;
};

const MY_PEOPLE = `
SELECT p.id, p.surname, p.forenames, p.prison_number, p.alerts,
  concat_ws('-', l.wing, l.landing, l.cell) AS cell,
  p.last_admission_date::text AS last_admission, p.conditional_release_date::text AS release,
  (last.occurred_at AT TIME ZONE 'Europe/London')::date::text AS last_session,
  last.next_session_on::text AS agreed_next, last.author_id = $1 AS with_you,
  open.actions::int AS open_actions, open.yours::int AS your_actions
FROM allocations a
JOIN people p ON p.id = a.person_id
LEFT JOIN stays s ON s.person_id = p.id AND s.prison_code = a.prison_code AND s.ends_at IS NULL
LEFT JOIN locations l ON l.id = s.location_id
LEFT JOIN LATERAL (
  SELECT e.occurred_at, e.next_session_on, e.author_id FROM entries e
  WHERE e.person_id = p.id AND e.prison_code = $2 AND e.kind = 'SESSION'
    AND e.occurred_at >= p.last_admission_date::timestamp AT TIME ZONE 'Europe/London'
  ORDER BY e.occurred_at DESC, e.id DESC LIMIT 1) last ON true
LEFT JOIN LATERAL (
  SELECT count(*) AS actions, count(*) FILTER (WHERE x.owner = 'KEY_WORKER') AS yours FROM actions x
  WHERE x.person_id = p.id AND x.state = 'OPEN') open ON true
WHERE a.staff_id = $1 AND a.prison_code = $2 AND a.ended_at IS NULL`;

/** The people the viewer is key worker of now, ordered by what needs doing. */
export async function listMyPeople(viewer: Viewer): Promise<MyPerson[]> {
  const day = today();
  const rows = await readAsViewer<Row>(viewer, {
    name: "my-people",
    text: MY_PEOPLE,
    values: [viewer.staffId, viewer.prisonCode],
  });
  return rows
    .map((row) => ({
      id: row.id,
      surname: row.surname,
      forenames: row.forenames,
      prisonNumber: row.prison_number,
      alerts: row.alerts,
      cell: row.cell || null,
      next: nextDue(
        {
          lastAdmission: row.last_admission,
          lastSession: row.last_session,
          agreedNext: row.agreed_next,
          frequencyWeeks: viewer.frequencyWeeks,
        },
        day,
      ),
      release: releaseWords(row.release, day),
      lastSession: row.last_session,
      lastSessionWithYou: row.with_you ?? false,
      openActions: row.open_actions,
      yourActions: row.your_actions,
    }))
    .sort(byNeed);
}
