import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type Day, startOfDay } from "@/lib/dates/london";
import { readAsViewer } from "@/lib/db/as-viewer";
import type { Role } from "@/lib/db/generated/enums";
import { SHORT_PAGE } from "@/lib/pages/pages";
import { isId } from "@/lib/people/queries";
import { monthsAround, type Score } from "./rules";

/** One random draw, with all that is needed to draw it again. */
export type Draw = {
  id: string;
  draw: number;
  seed: string;
  /** Sessions the draw was made from. */
  population: number;
  size: number;
  drawnAt: Date;
  drawnByViewer: boolean;
  /** The drawer's role in the prison, or null when they have left it. */
  drawnByRole: Role | null;
};

/** A note of a sample, as much of it as may be seen before scoring. */
export type SampledNote = {
  entryId: string;
  occurredAt: Date;
  wing: string;
  minutes: number;
  /** "others": waits, but not for this viewer, who wrote it or has scored it already as chosen by hand. */
  state: "waiting" | "others" | "scored";
  score: Score | null;
  reviewedAt: Date | null;
  reviewedByViewer: boolean;
  reviewedByRole: Role | null;
};

export type SampledMonth = { month: Day; draws: Draw[]; notes: SampledNote[] };

/** What /quality shows. `undrawn` counts the sessions of this month, recorded so far, that are in no draw. */
export type Queue = { current: SampledMonth; before: SampledMonth; undrawn: number };

type QueueRow = {
  undrawn: number;
  sample_id: string | null;
  month: Day;
  draw: number;
  seed: string;
  population: number;
  size: number;
  drawn_at: Date;
  drawn_by_viewer: boolean;
  drawn_by_role: Role | null;
  entry_id: string;
  occurred_at: Date;
  wing: string;
  minutes: number;
  theirs: boolean;
  score: Score | null;
  reviewed_at: Date | null;
  reviewed_by_viewer: boolean | null;
  reviewed_by_role: Role | null;
};

const roleOf = (staff: string) =>
  `(SELECT r.role::text FROM staff_roles r WHERE r.staff_id = ${staff} AND r.prison_code = $1
     AND r.role IN ('CUSTODIAL_MANAGER', 'HOMD') ORDER BY r.role LIMIT 1)`;

/** True of an entry the viewer cannot score for the sample: their own, or one they have scored. */
const THEIRS = `(e.author_id = $2 OR EXISTS (SELECT 1 FROM quality_reviews m WHERE m.entry_id = e.id AND m.reviewer_id = $2))`;

/**
 * The order in which a viewer meets the notes of a sample: fixed for each viewer and different for each, so that
 * two managers at work at once seldom score the same one.
 */
const VIEWERS_ORDER = "md5($2::uuid::text || e.id::text)";

const noteOf = (row: QueueRow): SampledNote => ({
  entryId: row.entry_id,
  occurredAt: row.occurred_at,
  wing: row.wing,
  minutes: row.minutes,
  state: row.score ? "scored" : row.theirs ? "others" : "waiting",
  score: row.score,
  reviewedAt: row.reviewed_at,
  reviewedByViewer: row.reviewed_by_viewer === true,
  reviewedByRole: row.reviewed_by_role,
});

const drawOf = (row: QueueRow): Draw => ({
  id: row.sample_id ?? "",
  draw: row.draw,
  seed: row.seed,
  population: row.population,
  size: row.size,
  drawnAt: row.drawn_at,
  drawnByViewer: row.drawn_by_viewer,
  drawnByRole: row.drawn_by_role,
});

function sampledMonth(month: Day, rows: readonly QueueRow[]): SampledMonth {
  const own = rows.filter((row) => row.month === month);
  const draws = new Map(own.map((row) => [row.sample_id, drawOf(row)]));
  return {
    month,
    draws: [...draws.values()].sort((a, b) => a.draw - b.draw),
    notes: own.map(noteOf),
  };
}

/** The samples of this month and of the last, note by note, and how many sessions are still undrawn. */
export async function listQueue(viewer: Viewer, today: Day): Promise<Queue> {
  const { month, before, after } = monthsAround(today);
  const rows = await readAsViewer<QueueRow>(viewer, {
    name: "quality queue",
    text: `SELECT u.undrawn, s.id AS sample_id, s.month::text, s.draw, s.seed, s.population, s.size, s.drawn_at,
        s.drawn_by = $2 AS drawn_by_viewer, ${roleOf("s.drawn_by")} AS drawn_by_role,
        e.id AS entry_id, e.occurred_at, e.wing, e.minutes, ${THEIRS} AS theirs,
        v.score, v.reviewed_at, v.reviewer_id = $2 AS reviewed_by_viewer, ${roleOf("v.reviewer_id")} AS reviewed_by_role
      FROM (SELECT count(*)::int AS undrawn FROM entries e WHERE e.prison_code = $1 AND e.occurred_at >= $3 AND e.occurred_at < $4
          AND e.kind = 'SESSION' AND NOT EXISTS (SELECT 1 FROM sampled_entries x WHERE x.entry_id = e.id)) u
      LEFT JOIN (quality_samples s JOIN sampled_entries x ON x.sample_id = s.id JOIN entries e ON e.id = x.entry_id)
        ON s.prison_code = $1 AND s.month IN ($5::date, $6::date)
      LEFT JOIN LATERAL (SELECT q.score, q.reviewed_at, q.reviewer_id FROM quality_reviews q
        WHERE q.entry_id = e.id AND q.selection = 'SAMPLED' ORDER BY q.reviewer_id = $2 DESC, q.reviewed_at LIMIT 1) v ON true
      ORDER BY ${VIEWERS_ORDER}`,
    values: [viewer.prisonCode, viewer.staffId, startOfDay(month), startOfDay(after), month, before],
  });
  return {
    current: sampledMonth(month, rows),
    before: sampledMonth(before, rows),
    undrawn: rows[0]?.undrawn ?? 0,
  };
}

/**
 * How many notes of this and the last month's samples wait for the viewer, and which is next: of the same month
 * as `scored`, the entry scored just now, while there are any. `saved` says whether the viewer has indeed scored it.
 */
export async function nextToScore(viewer: Viewer, today: Day, scored: string | null = null) {
  const { month, before } = monthsAround(today);
  const rows = await readAsViewer<{ waiting: number; next: string | null; saved: boolean }>(viewer, {
    name: "quality next",
    text: `SELECT count(*)::int AS waiting, (array_agg(e.id ORDER BY s.month IS NOT DISTINCT FROM now_at.month DESC, s.month DESC, ${VIEWERS_ORDER}))[1] AS next,
        EXISTS (SELECT 1 FROM quality_reviews y WHERE y.entry_id = $5 AND y.reviewer_id = $2) AS saved
      FROM quality_samples s JOIN sampled_entries x ON x.sample_id = s.id JOIN entries e ON e.id = x.entry_id
      LEFT JOIN (SELECT t.month FROM sampled_entries y JOIN quality_samples t ON t.id = y.sample_id WHERE y.entry_id = $5) now_at ON true
      WHERE s.prison_code = $1 AND s.month IN ($3::date, $4::date) AND NOT ${THEIRS}
        AND NOT EXISTS (SELECT 1 FROM quality_reviews q WHERE q.entry_id = e.id AND q.selection = 'SAMPLED')`,
    values: [viewer.prisonCode, viewer.staffId, month, before, scored],
  });
  return rows[0] ?? { waiting: 0, next: null, saved: false };
}

/** What is left after the score named in an address (?saved=), or null when the viewer saved none for that entry. */
export async function scoredJustNow(viewer: Viewer, today: Day, named: unknown) {
  if (!isId(named)) return null;
  const left = await nextToScore(viewer, today, named);
  return left.saved ? left : null;
}

export type RecentSession = {
  entryId: string;
  occurredAt: Date;
  wing: string;
  minutes: number;
  score: Score | null;
};

/** Sessions since a day that can be chosen by hand: in no sample and not the viewer's own. Newest first. */
export async function listRecentSessions(viewer: Viewer, since: Day, page: number) {
  const rows = await readAsViewer<RecentSession>(viewer, {
    name: "quality recent",
    text: `SELECT e.id AS "entryId", e.occurred_at AS "occurredAt", e.wing, e.minutes,
        (SELECT q.score FROM quality_reviews q WHERE q.entry_id = e.id ORDER BY q.reviewer_id = $2 DESC, q.reviewed_at LIMIT 1) AS score
      FROM entries e
      WHERE e.prison_code = $1 AND e.occurred_at >= $3 AND e.kind = 'SESSION' AND e.author_id <> $2
        AND NOT EXISTS (SELECT 1 FROM sampled_entries x WHERE x.entry_id = e.id)
      ORDER BY e.occurred_at DESC, e.id DESC LIMIT ${SHORT_PAGE + 1} OFFSET $4`,
    values: [viewer.prisonCode, viewer.staffId, startOfDay(since), (page - 1) * SHORT_PAGE],
  });
  return { sessions: rows.slice(0, SHORT_PAGE), more: rows.length > SHORT_PAGE };
}
