import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { plusDays, startOfDay } from "@/lib/dates/london";
import { drawSample, saveScore } from "@/lib/quality/mutations";
import { listQueue, listRecentSessions, nextToScore, scoredJustNow } from "@/lib/quality/queries";
import {
  arrangePrisons,
  audited,
  constraintOf,
  elsewhere,
  entry,
  foreignManager,
  good,
  homd,
  keyWorker,
  manager,
  month,
  now,
  owner,
  prison,
} from "./arrange";

arrangePrisons();

describe("drawing", () => {
  test("can be done again from the seed alone", async () => {
    const ids: string[] = [];
    for (let n = 0; n < 30; n++) ids.push(await entry());
    const drawn = await drawSample(manager, 1, now);
    expect(drawn).toMatchObject({ ok: true, already: false });

    const { rows } = await owner.query(
      "SELECT seed, population, size, drawn_by FROM quality_samples WHERE month = $1",
      [month],
    );
    expect(rows).toEqual([
      {
        seed: expect.stringMatching(/^[0-9a-f]{32}$/),
        population: 30,
        size: 20,
        drawn_by: prison.staff.manager,
      },
    ]);
    // A second route: the hashes by Node, not by PostgreSQL.
    const hash = (id: string) => createHash("md5").update(`${rows[0].seed}${id}`).digest("hex");
    const expected = ids.toSorted((a, b) => (hash(a) < hash(b) ? -1 : 1)).slice(0, 20);
    const kept = await owner.query(
      "SELECT entry_id FROM sampled_entries s JOIN quality_samples q ON q.id = s.sample_id WHERE q.month = $1 ORDER BY position",
      [month],
    );
    expect(kept.rows.map(({ entry_id }) => entry_id)).toEqual(expected);
    expect((await audited("sample drawn"))[0].detail).toMatchObject({
      month,
      draw: 1,
      population: 30,
      size: 20,
    });
  });

  test("takes sessions of this prison and this London month only, the viewer's own among them", async () => {
    const mine = await entry({ author: prison.staff.manager });
    const firstInstant = await entry({ at: startOfDay(month) });
    await entry({ kind: "BRIEF_CONTACT" });
    await entry({ at: new Date(startOfDay(month).getTime() - 1) });
    await entry({ in: elsewhere });
    await drawSample(manager, 1, now);
    const { rows } = await owner.query(
      "SELECT entry_id FROM sampled_entries s JOIN quality_samples q ON q.id = s.sample_id WHERE q.month = $1",
      [month],
    );
    expect(rows.map(({ entry_id }) => entry_id).sort()).toEqual([mine, firstInstant].sort());
  });

  test("at the same moment by several gives one draw, and all get it", async () => {
    for (let n = 0; n < 25; n++) await entry();
    const results = await Promise.all(
      [manager, homd, manager, homd].map((viewer) => drawSample(viewer, 1, now)),
    );
    expect(new Set(results.map((result) => result.ok && result.sampleId)).size).toBe(1);
    expect(results.filter((result) => result.ok && !result.already)).toHaveLength(1);
    const { rows } = await owner.query(
      "SELECT count(*)::int FROM sampled_entries s JOIN quality_samples q ON q.id = s.sample_id WHERE q.month = $1",
      [month],
    );
    expect(rows[0].count).toBe(20);
  });

  test("again takes the rest, and then there is nothing left", async () => {
    for (let n = 0; n < 25; n++) await entry();
    expect(await drawSample(manager, 2, now)).toEqual({ ok: false, reason: "draw before missing" });
    await drawSample(manager, 1, now);
    expect((await listQueue(manager, now)).undrawn).toBe(5);
    await drawSample(homd, 2, now);
    const { current, undrawn } = await listQueue(manager, now);
    expect(current.draws.map(({ draw, population, size }) => [draw, population, size])).toEqual([
      [1, 25, 20],
      [2, 5, 5],
    ]);
    expect(new Set(current.notes.map(({ entryId }) => entryId)).size).toBe(25);
    expect(undrawn).toBe(0);
    expect(await drawSample(manager, 3, now)).toEqual({ ok: false, reason: "nothing to draw" });
  });

  test("is refused by the database to a key worker", async () => {
    await entry();
    expect(await constraintOf(drawSample(keyWorker, 1, now))).not.toBe("nothing was refused");
    expect((await owner.query("SELECT 1 FROM quality_samples WHERE month = $1", [month])).rowCount).toBe(0);
  });
});

describe("the queue", () => {
  test("never offers a viewer their own notes", async () => {
    const own = await entry({ author: prison.staff.manager });
    const others = await entry();
    await drawSample(manager, 1, now);
    const states = async (viewer: Viewer) =>
      Object.fromEntries(
        (await listQueue(viewer, now)).current.notes.map((note) => [note.entryId, note.state]),
      );
    expect(await states(manager)).toEqual({ [own]: "others", [others]: "waiting" });
    expect(await states(homd)).toEqual({ [own]: "waiting", [others]: "waiting" });
    expect(await nextToScore(manager, now)).toEqual({ waiting: 1, next: others, saved: false });
  });

  test("counts down, says by whom, and leads to the next", async () => {
    await entry();
    await entry();
    await drawSample(manager, 1, now);
    const { next, waiting } = await nextToScore(manager, now);
    expect(waiting).toBe(2);
    await saveScore(manager, next ?? "", good);
    const left = await nextToScore(manager, now, next);
    expect(left).toMatchObject({ waiting: 1, saved: true });
    expect(left.next).not.toBe(next);
    const note = (await listQueue(homd, now)).current.notes.find(({ entryId }) => entryId === next);
    expect(note).toMatchObject({
      state: "scored",
      score: "3",
      reviewedByViewer: false,
      reviewedByRole: "CUSTODIAL_MANAGER",
    });
    // The address is not believed: only the one who saved is told so.
    expect(await scoredJustNow(homd, now, next)).toBeNull();
    expect(await scoredJustNow(manager, now, "nonsense")).toBeNull();
  });

  test("shows last month's sample too", async () => {
    const last = plusDays(month, -1);
    await entry({ at: startOfDay(last) });
    await drawSample(manager, 1, last);
    const { before, current } = await listQueue(manager, now);
    expect(before.notes).toHaveLength(1);
    expect(current.notes).toHaveLength(0);
    expect((await nextToScore(manager, now)).waiting).toBe(1);
  });

  test("offers by hand what is in no sample and not one's own, newest first", async () => {
    await entry();
    await drawSample(manager, 1, now);
    await entry({ author: prison.staff.manager });
    await entry({ kind: "BRIEF_CONTACT" });
    const older = await entry({ at: startOfDay(plusDays(now, -2)) });
    const newer = await entry();
    await saveScore(manager, older, good);
    const { sessions, more } = await listRecentSessions(manager, plusDays(now, -14), 1);
    expect(sessions.map(({ entryId, score }) => [entryId, score])).toEqual([
      [newer, null],
      [older, "3"],
    ]);
    expect(more).toBe(false);
    expect((await listRecentSessions(manager, plusDays(now, -14), 2)).sessions).toEqual([]);
    expect((await listRecentSessions(foreignManager, plusDays(now, -14), 1)).sessions).toEqual([]);
  });
});
