import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { ownerOfDemonstration } from "./owner";
import { LETTERS, printed } from "./printed";

const owner = ownerOfDemonstration();

const SCORES = `
  SELECT r.score, count(*)::int AS rated FROM quality_reviews r JOIN entries e ON e.id = r.entry_id
  WHERE e.prison_code = $1 AND r.selection = $4
    AND (e.occurred_at AT TIME ZONE 'Europe/London')::date BETWEEN $2 AND $3
  GROUP BY r.score`;

async function scored(letter: string, selection: string) {
  const study = printed("table-4-quality").find(({ prison }) => prison === letter) as Record<string, string>;
  const { rows } = await owner().query<{ score: string; rated: number }>(SCORES, [
    `PR${letter}`,
    study.from,
    study.to,
    selection,
  ]);
  return { study, counts: Object.fromEntries(rows.map(({ score, rated }) => [score, rated])) };
}

describe.each(LETTERS)("Table 4, Prison %s", (letter) => {
  test("the sampled entries have exactly the printed scores", async () => {
    const { study, counts } = await scored(letter, "SAMPLED");
    const total = Object.values(counts).reduce((sum, rated) => sum + rated, 0);
    expect(total).toBe(Number(study.total_rated));
    for (const score of ["4", "3", "2", "1a", "1b"]) {
      expect([score, counts[score] ?? 0]).toEqual([score, Number(study[`score_${score}`])]);
    }
  });

  test("some entries were chosen by hand, and they are no part of it", async () => {
    const { counts } = await scored(letter, "CHOSEN");
    expect(Object.keys(counts).length).toBeGreaterThan(0);
  });
});

test("every sample is the one its seed draws from that month's sessions", async () => {
  const { rows: samples } = await owner().query(
    "SELECT id, prison_code, month::text, seed, population, size FROM quality_samples",
  );
  expect(samples.length).toBeGreaterThanOrEqual(16);
  for (const { id, prison_code, month, seed, population, size } of samples) {
    const { rows: sessions } = await owner().query(
      `SELECT id FROM entries WHERE prison_code = $1 AND kind = 'SESSION'
         AND date_trunc('month', occurred_at AT TIME ZONE 'Europe/London') = $2::date`,
      [prison_code, month],
    );
    const { rows: kept } = await owner().query(
      "SELECT entry_id FROM sampled_entries WHERE sample_id = $1 ORDER BY position",
      [id],
    );
    const rank = (entry: string) => createHash("md5").update(`${seed}${entry}`).digest("hex");
    const drawn = sessions
      .map((entry) => entry.id as string)
      .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
      .slice(0, size);
    expect(sessions).toHaveLength(population);
    expect(kept.map(({ entry_id }) => entry_id)).toEqual(drawn);
  }
});
