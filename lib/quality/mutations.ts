import "server-only";
import { randomBytes } from "node:crypto";
import { audit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { type Day, startOfDay } from "@/lib/dates/london";
import { asViewer, type Transaction } from "@/lib/db/as-viewer";
import { DRAW_SIZE, monthsAround, type Score, type Selection } from "./rules";
import type { ScoreInput } from "./schema";

type DrawResult =
  | { ok: true; sampleId: string; already: boolean }
  | { ok: false; reason: "nothing to draw" | "draw before missing" };

/**
 * Draws sessions of today's month at random: those in no draw yet, ordered by the MD5 of a fresh 128-bit seed and
 * their id, the first `size` of them. A draw that exists already is the answer to whoever asks for its number, so
 * two managers pressing the button at once, or one pressing twice, get one draw.
 */
export function drawSample(viewer: Viewer, draw: number, today: Day, size = DRAW_SIZE): Promise<DrawResult> {
  const { month, after } = monthsAround(today);
  return asViewer(viewer, async (db) => {
    // One at a time in a prison; the loser's next statement sees the winner's draw.
    await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`sample ${viewer.prisonCode}`}, 0))`;
    const before = await db.$queryRaw<{ id: string; draw: number }[]>`
      SELECT id, draw FROM quality_samples WHERE prison_code = ${viewer.prisonCode} AND month = ${month}::date`;
    const same = before.find((earlier) => earlier.draw === draw);
    if (same) return { ok: true, sampleId: same.id, already: true };
    if (draw !== before.length + 1) return { ok: false, reason: "draw before missing" };

    const seed = randomBytes(16).toString("hex");
    const [drawn] = await db.$queryRaw<{ id: string; population: number; size: number }[]>`
      WITH population AS (
        SELECT e.id FROM entries e
        WHERE e.prison_code = ${viewer.prisonCode} AND e.occurred_at >= ${startOfDay(month)} AND e.occurred_at < ${startOfDay(after)}
          AND e.kind = 'SESSION' AND NOT EXISTS (SELECT 1 FROM sampled_entries x WHERE x.entry_id = e.id)
      ), picked AS (
        SELECT id, row_number() OVER (ORDER BY md5(${seed}::text || id::text) COLLATE "C", id) AS position
        FROM population ORDER BY position LIMIT ${size}
      ), sample AS (
        INSERT INTO quality_samples (prison_code, month, draw, seed, population, size, drawn_by)
        SELECT ${viewer.prisonCode}, ${month}::date, ${draw}, ${seed}, (SELECT count(*) FROM population),
          (SELECT count(*) FROM picked), ${viewer.staffId}::uuid
        WHERE EXISTS (SELECT 1 FROM population)
        RETURNING id, population, size
      ), kept AS (
        INSERT INTO sampled_entries (sample_id, entry_id, prison_code, position)
        SELECT sample.id, picked.id, ${viewer.prisonCode}, picked.position FROM sample, picked
      )
      SELECT id, population, size FROM sample`;
    if (!drawn) return { ok: false, reason: "nothing to draw" };
    await audit(
      db,
      viewer,
      "sample drawn",
      { type: "sample", id: drawn.id },
      { month, draw, seed, population: drawn.population, size: drawn.size },
    );
    return { ok: true, sampleId: drawn.id, already: false };
  });
}

type SavedScore = Pick<ScoreInput, "individualised" | "continuity" | "reason"> & { score: Score };

type ScoreResult =
  | { ok: true; selection: Selection; already: boolean }
  | { ok: false; reason: "not found" | "own entry" }
  | { ok: false; reason: "scored before"; saved: SavedScore };

/**
 * Saves the viewer's one review of a session of their prison. The same words sent twice are one review; other words
 * are refused with what is saved, which never changes. Not found, and audited as refused, for any other entry.
 */
export function saveScore(viewer: Viewer, entryId: string, input: ScoreInput): Promise<ScoreResult> {
  return asViewer(viewer, async (db) => {
    const [entry] = await db.$queryRaw<{ own: boolean; selection: Selection }[]>`
      SELECT e.author_id = ${viewer.staffId}::uuid AS own,
        CASE WHEN EXISTS (SELECT 1 FROM sampled_entries x WHERE x.entry_id = e.id) THEN 'SAMPLED' ELSE 'CHOSEN' END AS selection
      FROM entries e WHERE e.id = ${entryId}::uuid AND e.prison_code = ${viewer.prisonCode} AND e.kind = 'SESSION'`;
    const subject = { type: "entry", id: entryId } as const;
    if (!entry) {
      await audit(db, viewer, "refused", subject);
      return { ok: false, reason: "not found" };
    }
    const { own, selection } = entry;
    if (own) {
      await audit(db, viewer, "refused", subject, { why: "own entry" });
      return { ok: false, reason: "own entry" };
    }
    const inserted = await db.$executeRaw`
      INSERT INTO quality_reviews (prison_code, entry_id, selection, reviewer_id, score, individualised, continuity, reason)
      VALUES (${viewer.prisonCode}, ${entryId}::uuid, ${selection}::review_selection, ${viewer.staffId}::uuid, ${input.score},
        ${input.individualised}::element_rating, ${input.continuity}::element_rating, ${input.reason})
      ON CONFLICT (entry_id, reviewer_id) DO NOTHING`;
    if (inserted === 0) return alreadySaved(db, viewer, entryId, input);
    await audit(db, viewer, "score saved", subject, { score: input.score, selection });
    return { ok: true, selection, already: false };
  });
}

async function alreadySaved(
  db: Transaction,
  viewer: Viewer,
  entryId: string,
  input: ScoreInput,
): Promise<ScoreResult> {
  const [saved] = await db.$queryRaw<(SavedScore & { selection: Selection })[]>`
    SELECT score, individualised::text, continuity::text, reason, selection::text FROM quality_reviews
    WHERE entry_id = ${entryId}::uuid AND reviewer_id = ${viewer.staffId}::uuid AND prison_code = ${viewer.prisonCode}`;
  if (!saved) return { ok: false, reason: "not found" };
  const fields = ["score", "individualised", "continuity", "reason"] as const;
  if (fields.every((field) => saved[field] === input[field])) {
    return { ok: true, selection: saved.selection, already: true };
  }
  return { ok: false, reason: "scored before", saved };
}
