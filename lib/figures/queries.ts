import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type Day, plusDays, startOfDay } from "@/lib/dates/london";
import { readFigures } from "@/lib/db/as-viewer";
import type { Estate } from "@/lib/db/generated/enums";
import { type DeliveryFigures, type DeliveryTally, figuresOf } from "./delivery";
import type { Period } from "./schema";
import { type Cell, hiddenAlone, isShown, seesFromOutside } from "./small-numbers";

/** Who of `stays s` should have key work, by the estate of the prison. */
const inScope: Record<Estate, string> = {
  MALE_CLOSED: "",
  WOMENS: "AND NOT EXISTS (SELECT FROM people p WHERE p.id = s.person_id AND p.complexity = 'HIGH')",
  MALE_OPEN: "AND false",
};

/** A viewer without a prison sees no row at all; the estate then only has to be some estate. */
const estateOf = (viewer: Viewer): Estate => viewer.estate ?? "MALE_OPEN";

const boundsOf = ({ from, to }: Period) => [startOfDay(from), startOfDay(plusDays(to, 1))];

/**
 * Recorded, expected and rated sessions of the viewer's prison by wing and in total. A stay counts for every day at whose
 * end the person was there; a session for the wing where it happened; a rating when its entry was drawn at random, by
 * its first review. For the national team, figures of fewer than five people are already hidden.
 */
export async function deliveryFigures(viewer: Viewer, period: Period): Promise<DeliveryFigures> {
  const estate = estateOf(viewer);
  const tallies = await readFigures<DeliveryTally>(viewer, {
    name: `delivery ${estate}`,
    text: `
      WITH scope AS (
        SELECT s.wing, s.person_id,
          least(coalesce(s.left_day, $3::date + 1), $3::date + 1) - greatest(s.first_day, $2::date) AS days
        FROM stays s
        WHERE s.prison_code = $1 AND s.first_day <= $3::date
          AND (s.left_day IS NULL OR (s.left_day > $2::date AND s.left_day > s.first_day)) ${inScope[estate]}
      ), held AS (
        SELECT e.wing, e.person_id FROM entries e
        WHERE e.prison_code = $1 AND e.kind = 'SESSION' AND e.occurred_at >= $4::timestamptz AND e.occurred_at < $5::timestamptz
      ), reviewed AS (
        SELECT DISTINCT ON (r.selection, r.entry_id) r.selection, r.score, e.wing, e.person_id
        FROM quality_reviews r JOIN entries e ON e.id = r.entry_id
        WHERE r.prison_code = $1 AND e.prison_code = $1 AND e.kind = 'SESSION'
          AND e.occurred_at >= $4::timestamptz AND e.occurred_at < $5::timestamptz
        ORDER BY r.selection, r.entry_id, r.reviewed_at, r.id
      )
      SELECT 'scope' AS measure, wing, NULL AS score, coalesce(sum(days), 0)::int AS count, count(DISTINCT person_id)::int AS people
        FROM scope GROUP BY GROUPING SETS ((wing), ())
      UNION ALL
      SELECT 'recorded', wing, NULL, count(*)::int, count(DISTINCT person_id)::int
        FROM held GROUP BY GROUPING SETS ((wing), ())
      UNION ALL
      SELECT 'rated', wing, score, count(*)::int, count(DISTINCT person_id)::int
        FROM reviewed WHERE selection = 'SAMPLED' GROUP BY GROUPING SETS ((wing, score), (wing), (score), ())
      UNION ALL
      SELECT 'chosen', NULL, NULL, count(*)::int, count(DISTINCT person_id)::int FROM reviewed WHERE selection = 'CHOSEN'`,
    values: [viewer.prisonCode, period.from, period.to, ...boundsOf(period)],
  });
  return figuresOf(tallies, viewer.frequencyWeeks, seesFromOutside(viewer));
}

/** Officers who hold the key worker role on the day, have not left, and whose status is active now. */
export async function activeKeyWorkers(viewer: Viewer, day: Day): Promise<Cell> {
  const rows = await readFigures<{ active: number }>(viewer, {
    name: "active key workers",
    text: `
      SELECT count(DISTINCT s.id)::int AS active FROM staff_roles r JOIN staff s ON s.id = r.staff_id
      WHERE r.prison_code = $1 AND r.role = 'KEY_WORKER' AND r.from_day <= $2::date
        AND (r.to_day IS NULL OR r.to_day >= $2::date)
        AND s.key_worker_status = 'ACTIVE' AND (s.left_on IS NULL OR s.left_on > $2::date)`,
    values: [viewer.prisonCode, day],
  });
  const active = rows[0]?.active ?? 0;
  return (seesFromOutside(viewer) && hiddenAlone(active)) || active;
}

/** Days from admission for those who reached something in the period, and how many have not at its end. */
export type Wait = {
  reached: Cell;
  /** Null when nobody reached it, or too few to show. */
  meanDays: number | null;
  medianDays: number | null;
  waiting: Cell;
};

export type WaitingTimes = { allocation: Wait; firstSession: Wait };

type WaitRow = {
  milestone: keyof WaitingTimes;
  reached: number;
  mean: number | null;
  median: number | null;
  waiting: number;
};

/**
 * Days from admission to the first key worker and to the first session here. Admission is the start of the person's
 * unbroken time in the prison: a stay that begins the moment the last one ended is a move, not an arrival.
 */
export async function waitingTimes(viewer: Viewer, period: Period): Promise<WaitingTimes> {
  const estate = estateOf(viewer);
  const rows = await readFigures<WaitRow>(viewer, {
    name: `waiting ${estate}`,
    text: `
      WITH here AS MATERIALIZED (
        SELECT DISTINCT s.person_id FROM stays s
        WHERE s.prison_code = $1 AND s.first_day <= $5::date AND (s.left_day IS NULL OR s.left_day >= $4::date) ${inScope[estate]}
      ), moves AS (
        SELECT s.person_id, s.starts_at, s.ends_at, lag(s.ends_at) OVER person IS DISTINCT FROM s.starts_at AS arrives
        FROM here JOIN stays s USING (person_id)
        WHERE s.prison_code = $1 AND s.starts_at < $3::timestamptz
        WINDOW person AS (PARTITION BY s.person_id ORDER BY s.starts_at)
      ), numbered AS (
        SELECT *, count(*) FILTER (WHERE arrives) OVER (PARTITION BY person_id ORDER BY starts_at) AS admission FROM moves
      ), admissions AS MATERIALIZED (
        SELECT person_id, min(starts_at) AS admitted, max(coalesce(ends_at, 'infinity')) AS gone
        FROM numbered GROUP BY person_id, admission HAVING max(coalesce(ends_at, 'infinity')) > $2::timestamptz
      )
      SELECT m.milestone,
        count(m.reached) FILTER (WHERE m.reached >= $2::timestamptz)::int AS reached,
        avg(m.days) FILTER (WHERE m.reached >= $2::timestamptz)::float8 AS mean,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY m.days) FILTER (WHERE m.reached >= $2::timestamptz) AS median,
        count(*) FILTER (WHERE m.reached IS NULL AND a.gone >= $3::timestamptz)::int AS waiting
      FROM admissions a
      CROSS JOIN LATERAL (
        -- From the start of the day of arrival: an allocation can be made before the person is through reception.
        SELECT min(k.allocated_at) AS at FROM allocations k
        WHERE k.person_id = a.person_id AND k.prison_code = $1 AND k.allocated_at >= date_trunc('day', a.admitted, 'Europe/London')
          AND k.allocated_at < least(a.gone, $3::timestamptz)) allocated
      CROSS JOIN LATERAL (
        -- The times stand in FILTER, not WHERE: otherwise the planner reads all the prison's entries of those days for each person.
        SELECT min(e.occurred_at) FILTER (
          WHERE e.kind = 'SESSION' AND e.occurred_at >= a.admitted AND e.occurred_at < least(a.gone, $3::timestamptz)) AS at
        FROM entries e WHERE e.person_id = a.person_id AND e.prison_code = $1) seen
      CROSS JOIN LATERAL (
        SELECT milestone, reached,
          (reached AT TIME ZONE 'Europe/London')::date - (a.admitted AT TIME ZONE 'Europe/London')::date AS days
        FROM (VALUES ('allocation', allocated.at), ('firstSession', seen.at)) each (milestone, reached)) m
      GROUP BY m.milestone`,
    values: [viewer.prisonCode, ...boundsOf(period), period.from, period.to],
  });
  const outside = seesFromOutside(viewer);
  const wait = (milestone: keyof WaitingTimes): Wait => {
    const row = rows.find((each) => each.milestone === milestone);
    const cell = (people = 0): Cell => (outside && hiddenAlone(people)) || people;
    const reached = cell(row?.reached);
    const shown = isShown(reached);
    return {
      reached,
      meanDays: shown ? (row?.mean ?? null) : null,
      medianDays: shown ? (row?.median ?? null) : null,
      waiting: cell(row?.waiting),
    };
  };
  return { allocation: wait("allocation"), firstSession: wait("firstSession") };
}
