import "server-only";
import { audit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates/london";
import { openAsViewer } from "@/lib/db/as-viewer";
import type { ActionOwner, Place, Role } from "@/lib/db/generated/enums";
import { isId } from "@/lib/people/queries";
import { type Rating, redact, type Score, type Selection } from "./rules";

export type Review = {
  score: Score;
  individualised: Rating;
  continuity: Rating;
  reason: string;
  selection: Selection;
  reviewedAt: Date;
};

export type ReviewBy = Review & { byViewer: boolean; role: Role | null };

type AgreedAction = { description: string; owner: ActionOwner; due: Day | null };

/** A note as its reviewer reads it. Names are "[name]" in every text until the viewer has scored it. */
export type Note = {
  own: false;
  entryId: string;
  occurredAt: Date;
  recordedAt: Date;
  minutes: number;
  place: Place;
  overheard: boolean;
  narrative: string;
  nextSessionOn: Day | null;
  actions: AgreedAction[];
  amendments: { words: string; recordedAt: Date }[];
  /** The two sessions with this person before this one, newest first. */
  earlier: { occurredAt: Date; narrative: string; actions: AgreedAction[] }[];
  /** The month and time of the draw that picked it, or null. */
  sample: { month: Day; drawnAt: Date } | null;
  /** Every review once the viewer has scored it; before that none, so that a second score is as blind as the first. */
  reviews: ReviewBy[];
  scoredByOthers: boolean;
  /** Who it is about and who wrote it; null until the viewer has scored it. */
  revealed: { personId: string; person: string; author: string } | null;
};

type NoteRow = {
  own: boolean;
  occurred_at: Date;
  recorded_at: Date;
  minutes: number;
  place: Place;
  overheard: boolean;
  narrative: string;
  next_session_on: Day | null;
  person_id: string;
  surname: string;
  forenames: string;
  author_name: string;
  author_surname: string | null;
  author_forenames: string | null;
  sample_month: Day | null;
  drawn_at: Date | null;
  actions: AgreedAction[];
  amendments: { words: string; recordedAt: string }[];
  earlier: { occurredAt: string; narrative: string; names: string[]; actions: AgreedAction[] }[];
  reviews: (Omit<ReviewBy, "reviewedAt"> & { reviewedAt: string })[];
};

const ACTIONS = (
  entry: string,
) => `coalesce((SELECT json_agg(json_build_object('description', a.description, 'owner', a.owner,
  'due', a.due_on) ORDER BY a.agreed_at, a.id) FROM actions a WHERE a.entry_id = ${entry}), '[]'::json)`;

const NOTE = `
SELECT e.author_id = $2::uuid AS own, e.occurred_at, e.recorded_at, e.minutes, e.place::text, e.overheard, e.narrative,
  e.next_session_on::text, p.id AS person_id, p.surname, p.forenames, e.author_name,
  w.surname AS author_surname, w.forenames AS author_forenames,
  s.month::text AS sample_month, s.drawn_at, ${ACTIONS("e.id")} AS actions,
  coalesce((SELECT json_agg(json_build_object('words', m.words, 'recordedAt', m.recorded_at) ORDER BY m.recorded_at)
    FROM amendments m WHERE m.entry_id = e.id), '[]'::json) AS amendments,
  coalesce((SELECT json_agg(json_build_object('occurredAt', b.occurred_at, 'narrative', b.narrative,
      'names', b.names, 'actions', b.actions) ORDER BY b.occurred_at DESC, b.id DESC)
    FROM (SELECT o.id, o.occurred_at, o.narrative, array_remove(ARRAY[o.author_name, ow.surname, ow.forenames], NULL) AS names,
        ${ACTIONS("o.id")} AS actions
      FROM entries o LEFT JOIN staff ow ON ow.id = o.author_id
      WHERE o.person_id = e.person_id AND o.kind = 'SESSION' AND (o.occurred_at, o.id) < (e.occurred_at, e.id)
      ORDER BY o.occurred_at DESC, o.id DESC LIMIT 2) b), '[]'::json) AS earlier,
  coalesce((SELECT json_agg(json_build_object('score', q.score, 'individualised', q.individualised, 'continuity', q.continuity,
      'reason', q.reason, 'selection', q.selection, 'reviewedAt', q.reviewed_at, 'byViewer', q.reviewer_id = $2::uuid,
      'role', (SELECT r.role FROM staff_roles r WHERE r.staff_id = q.reviewer_id AND r.prison_code = $1
        AND r.role IN ('CUSTODIAL_MANAGER', 'HOMD') ORDER BY r.role LIMIT 1)) ORDER BY q.reviewed_at)
    FROM quality_reviews q WHERE q.entry_id = e.id), '[]'::json) AS reviews
FROM entries e
JOIN people p ON p.id = e.person_id
LEFT JOIN staff w ON w.id = e.author_id
LEFT JOIN sampled_entries x ON x.entry_id = e.id
LEFT JOIN quality_samples s ON s.id = x.sample_id
WHERE e.id = $3::uuid AND e.prison_code = $1 AND e.kind = 'SESSION'`;

function noteOf(entryId: string, row: NoteRow): Note {
  const scored = row.reviews.some(({ byViewer }) => byViewer);
  const names = [
    row.surname,
    row.forenames,
    row.author_name,
    row.author_surname,
    row.author_forenames,
  ].concat(row.earlier.flatMap((session) => session.names));
  const hide = (text: string) =>
    scored
      ? text
      : redact(
          text,
          names.filter((name) => name !== null),
        );
  const agreed = (actions: AgreedAction[]) =>
    actions.map((action) => ({ ...action, description: hide(action.description) }));
  return {
    own: false,
    entryId,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    minutes: row.minutes,
    place: row.place,
    overheard: row.overheard,
    narrative: hide(row.narrative),
    nextSessionOn: row.next_session_on,
    actions: agreed(row.actions),
    amendments: row.amendments.map(({ words, recordedAt }) => ({
      words: hide(words),
      recordedAt: new Date(recordedAt),
    })),
    earlier: row.earlier.map((session) => ({
      occurredAt: new Date(session.occurredAt),
      narrative: hide(session.narrative),
      actions: agreed(session.actions),
    })),
    sample: row.sample_month && row.drawn_at ? { month: row.sample_month, drawnAt: row.drawn_at } : null,
    reviews: scored
      ? row.reviews.map((review) => ({ ...review, reviewedAt: new Date(review.reviewedAt) }))
      : [],
    scoredByOthers: row.reviews.some(({ byViewer }) => !byViewer),
    revealed: scored
      ? { personId: row.person_id, person: `${row.surname}, ${row.forenames}`, author: row.author_name }
      : null,
  };
}

/**
 * One session of the viewer's prison for its reviewer, and an audit row that it was read. Of the viewer's own,
 * only that it is theirs. `null`, and audited as refused, for an entry that is unknown, of another prison, or no session.
 */
export function readNote(viewer: Viewer, entryId: string): Promise<Note | { own: true } | null> {
  return openAsViewer(viewer, async (db) => {
    const [row] = isId(entryId)
      ? await db.$queryRawUnsafe<NoteRow[]>(NOTE, viewer.prisonCode, viewer.staffId, entryId)
      : [];
    if (!row) {
      await audit(db, viewer, "refused", { type: "entry", id: entryId });
      return null;
    }
    if (row.own) return { own: true };
    // The earlier notes on the page are read with it: the row says whose, and how many.
    await audit(
      db,
      viewer,
      "note read",
      { type: "entry", id: entryId },
      { person: row.person_id, earlier: row.earlier.length },
    );
    return noteOf(entryId, row);
  });
}
