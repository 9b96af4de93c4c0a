import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { plusDays, startOfDay } from "@/lib/dates/london";
import { asViewer, readAsViewer } from "@/lib/db/as-viewer";
import { listFeedback } from "@/lib/quality/feedback-queries";
import { drawSample, saveScore } from "@/lib/quality/mutations";
import { readNote } from "@/lib/quality/note-queries";
import { viewerOf } from "@/tests/support/viewers";
import {
  arrangePrisons,
  audited,
  constraintOf,
  database,
  elsewhere,
  entry,
  foreignManager,
  good,
  homd,
  keyWorker,
  manager,
  now,
  otherKeyWorker,
  owner,
  prison,
} from "./arrange";

arrangePrisons();

describe("a note", () => {
  test("hides names until the viewer has scored it, and leaves an audit row", async () => {
    await entry({
      narrative: "Hazel was quiet, and said little.",
      at: startOfDay(plusDays(now, -1)),
      author: prison.staff.otherKeyWorker,
    });
    const id = await entry({ narrative: "  Imran Hazel told Alder\nhe is well. Hazelnut." });
    const before = await readNote(manager, id);
    expect(before).toMatchObject({
      narrative: "  [name] [name] told [name]\nhe is well. Hazelnut.",
      reviews: [],
      revealed: null,
    });
    expect(before && !before.own && before.earlier.map(({ narrative }) => narrative)).toContain(
      "[name] was quiet, and said little.",
    );
    expect(JSON.stringify(before)).not.toMatch(/Hazel\b|Imran|Alder/);
    expect((await audited("note read"))[0]).toMatchObject({
      subject_id: id,
      detail: { person: prison.people.mine },
    });

    await saveScore(manager, id, good);
    expect(await readNote(manager, id)).toMatchObject({
      narrative: "  Imran Hazel told Alder\nhe is well. Hazelnut.",
      reviews: [{ ...good, selection: "CHOSEN", byViewer: true, role: "CUSTODIAL_MANAGER" }],
      revealed: { personId: prison.people.mine, person: "Hazel, Imran", author: "T. Alder" },
    });
    // A second score is as blind as the first.
    expect(await readNote(homd, id)).toMatchObject({ reviews: [], revealed: null, scoredByOthers: true });
  });

  test("of one's own shows nothing of itself", async () => {
    expect(await readNote(manager, await entry({ author: prison.staff.manager }))).toEqual({ own: true });
  });

  test("of another prison, unknown, or no session is not found", async () => {
    const others = [
      await entry({ in: elsewhere }),
      await entry({ kind: "BRIEF_CONTACT" }),
      randomUUID(),
      "\0x",
    ];
    for (const id of others) {
      expect(await readNote(manager, id)).toBeNull();
      expect((await audited("refused"))[0]).toMatchObject({ subject_id: id.replace("\0", "") });
    }
  });
});

describe("scoring", () => {
  const reviewsOf = async (id: string) =>
    (await owner.query("SELECT selection, score, reviewer_id FROM quality_reviews WHERE entry_id = $1", [id]))
      .rows;

  test("says whether the note was sampled or chosen", async () => {
    const sampled = await entry();
    await drawSample(manager, 1, now);
    const chosen = await entry();
    expect(await saveScore(manager, sampled, good)).toMatchObject({ ok: true, selection: "SAMPLED" });
    expect(await saveScore(manager, chosen, { ...good, score: "1b" })).toMatchObject({
      ok: true,
      selection: "CHOSEN",
    });
    expect((await audited("score saved")).slice(0, 2).map(({ detail }) => detail)).toEqual([
      { score: "1b", selection: "CHOSEN" },
      { score: "3", selection: "SAMPLED" },
    ]);
  });

  test("of one's own note is refused, audited, and refused again by the database alone", async () => {
    const id = await entry({ author: prison.staff.manager });
    expect(await saveScore(manager, id, good)).toEqual({ ok: false, reason: "own entry" });
    expect((await audited("refused"))[0]).toMatchObject({ subject_id: id, detail: { why: "own entry" } });
    const bypassed = owner.query(
      `INSERT INTO quality_reviews (prison_code, entry_id, selection, reviewer_id, score, individualised, continuity, reason)
       VALUES ($1, $2, 'CHOSEN', $3, '4', 'YES', 'YES', 'Mine')`,
      [prison.code, id, prison.staff.manager],
    );
    expect(await constraintOf(bypassed)).toBe("quality_reviews_not_own");
    expect(await reviewsOf(id)).toEqual([]);
  });

  test("twice with the same words is one review, with others a refusal that says what is saved", async () => {
    const id = await entry();
    const both = await Promise.all([saveScore(manager, id, good), saveScore(manager, id, good)]);
    expect(both.map((result) => result.ok && result.already).sort()).toEqual([false, true]);
    expect(await saveScore(manager, id, { ...good, score: "4" })).toMatchObject({
      ok: false,
      reason: "scored before",
      saved: good,
    });
    expect(await reviewsOf(id)).toEqual([
      { selection: "CHOSEN", score: "3", reviewer_id: prison.staff.manager },
    ]);
    expect((await audited("score saved")).filter(({ subject_id }) => subject_id === id)).toHaveLength(1);
  });

  test("by two managers keeps both", async () => {
    const id = await entry();
    await Promise.all([saveScore(manager, id, good), saveScore(homd, id, { ...good, score: "2" })]);
    expect((await reviewsOf(id)).map(({ score }) => score).sort()).toEqual(["2", "3"]);
    const seen = await readNote(homd, id);
    expect(seen && !seen.own && seen.reviews.map(({ score, role }) => [score, role]).sort()).toEqual([
      ["2", "HOMD"],
      ["3", "CUSTODIAL_MANAGER"],
    ]);
  });

  test("of another prison's session or of a brief contact is not found", async () => {
    const foreign = await entry({ in: elsewhere });
    expect(await saveScore(manager, foreign, good)).toEqual({ ok: false, reason: "not found" });
    expect(await saveScore(manager, await entry({ kind: "BRIEF_CONTACT" }), good)).toEqual({
      ok: false,
      reason: "not found",
    });
    expect(await reviewsOf(foreign)).toEqual([]);
    expect((await audited("refused"))[1]).toMatchObject({ subject_id: foreign });
  });

  test("is refused by the database to a key worker who can read the entry", async () => {
    const id = await entry({ author: prison.staff.otherKeyWorker });
    expect(await constraintOf(saveScore(keyWorker, id, good))).not.toBe("nothing was refused");
    expect(await reviewsOf(id)).toEqual([]);
  });

  test("is kept exactly as typed, and cannot be changed or removed by the application", async () => {
    const reason = "  Da iawn! 🌳 <script>alert(1)</script>\nمرحبا ";
    const id = await entry();
    await saveScore(manager, id, { ...good, reason });
    expect(await readNote(manager, id)).toMatchObject({ reviews: [{ reason }] });
    const changed = asViewer(manager, (db) => db.$executeRaw`UPDATE quality_reviews SET score = '4'`);
    await expect(changed).rejects.toThrow(/permission denied/);
    const removed = asViewer(manager, (db) => db.$executeRaw`DELETE FROM quality_reviews`);
    await expect(removed).rejects.toThrow(/permission denied/);
  });
});

describe("feedback", () => {
  test("is one's own only, also with the query's own scope taken away", async () => {
    const mine = await entry();
    const theirs = await entry({ author: prison.staff.otherKeyWorker, person: prison.people.theirs });
    await saveScore(manager, mine, good);
    await saveScore(manager, theirs, { ...good, score: "1a" });
    const { feedback } = await listFeedback(keyWorker, 1);
    expect(feedback).toMatchObject([{ ...good, selection: "CHOSEN", surname: "Hazel", stillTheirs: true }]);
    expect((await listFeedback(otherKeyWorker, 1)).feedback.map(({ score }) => score)).toEqual(["1a"]);

    const unscoped = (viewer: Viewer) =>
      readAsViewer<{ entry_id: string }>(viewer, {
        name: "unscoped",
        text: "SELECT entry_id FROM quality_reviews",
        values: [],
      });
    expect((await unscoped(keyWorker)).map(({ entry_id }) => entry_id)).toEqual([mine]);
    expect(await unscoped(await viewerOf(prison.staff.leader))).toEqual([]);
    expect(await unscoped(foreignManager)).toEqual([]);
  });

  test("puts the newest month first and in it the good work first", async () => {
    const dated = async (score: string, at: string) => {
      const id = await entry({ person: prison.people.theirs });
      await owner.query(
        `INSERT INTO quality_reviews (prison_code, entry_id, selection, reviewer_id, score, individualised, continuity, reason, reviewed_at)
         VALUES ($1, $2, 'CHOSEN', $3, $4, 'NO', 'NO', 'Because', $5)`,
        [prison.code, id, prison.staff.manager, score, at],
      );
    };
    await dated("4", "2026-04-20T10:00:00Z");
    await dated("1a", "2026-05-20T10:00:00Z");
    await dated("4", "2026-05-10T10:00:00Z");
    await dated("4", "2026-05-12T10:00:00Z");
    // 1 May in London, still 30 April in UTC.
    await dated("2", "2026-04-30T23:30:00Z");
    const { feedback } = await listFeedback(keyWorker, 1);
    expect(feedback.map(({ score, reviewedAt }) => [score, reviewedAt.toISOString().slice(5, 10)])).toEqual([
      ["4", "05-12"],
      ["4", "05-10"],
      ["2", "04-30"],
      ["1a", "05-20"],
      ["4", "04-20"],
    ]);
    expect(feedback.every(({ stillTheirs }) => !stillTheirs)).toBe(true);
  });
});

test("with no viewer there are no samples and no reviews", async () => {
  const id = await entry();
  await drawSample(manager, 1, now);
  await saveScore(manager, id, good);
  const app = new Client({ connectionString: database.appUrl });
  await app.connect();
  for (const table of ["quality_samples", "sampled_entries", "quality_reviews"]) {
    expect((await app.query(`SELECT 1 FROM ${table}`)).rowCount).toBe(0);
  }
  await app.end();
});
