import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { readAsViewer } from "@/lib/db/as-viewer";
import { SHORT_PAGE } from "@/lib/pages/pages";
import type { Review } from "./note-queries";

/** A review of one of the viewer's own sessions. Who scored it is not said. */
export type Feedback = Review & {
  reviewId: string;
  occurredAt: Date;
  personId: string;
  surname: string;
  forenames: string;
  /** The person is still the viewer's, so that their page opens without giving a reason. */
  stillTheirs: boolean;
};

/** Reviews of the viewer's own sessions: the newest month first, in each month the good work first. */
export async function listFeedback(viewer: Viewer, page: number) {
  const rows = await readAsViewer<Feedback>(viewer, {
    name: "quality feedback",
    text: `SELECT v.id AS "reviewId", v.score, v.individualised, v.continuity, v.reason, v.selection, v.reviewed_at AS "reviewedAt",
        e.occurred_at AS "occurredAt", p.id AS "personId", p.surname, p.forenames,
        EXISTS (SELECT 1 FROM allocations a WHERE a.person_id = p.id AND a.staff_id = $2 AND a.prison_code = $1 AND a.ended_at IS NULL)
          OR EXISTS (SELECT 1 FROM pom_allocations a WHERE a.person_id = p.id AND a.staff_id = $2 AND a.prison_code = $1 AND a.ended_at IS NULL)
          AS "stillTheirs"
      FROM entries e JOIN quality_reviews v ON v.entry_id = e.id JOIN people p ON p.id = e.person_id
      WHERE e.author_id = $2 AND e.prison_code = $1 AND v.prison_code = $1
      ORDER BY date_trunc('month', v.reviewed_at AT TIME ZONE 'Europe/London') DESC,
        array_position(ARRAY['4', '3', '2', '1a', '1b'], v.score), v.reviewed_at DESC, v.id LIMIT ${SHORT_PAGE + 1} OFFSET $3`,
    values: [viewer.prisonCode, viewer.staffId, (page - 1) * SHORT_PAGE],
  });
  return { feedback: rows.slice(0, SHORT_PAGE), more: rows.length > SHORT_PAGE };
}
