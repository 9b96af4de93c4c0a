import "server-only";
import { audit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { asViewer } from "@/lib/db/as-viewer";
import { findOwnEntry } from "./queries";

export type Amended = { ok: true; personId: string } | { ok: false; reason: "not found" };

/**
 * Adds words to an entry of the viewer's own; the entry itself never changes. The same form sent again adds
 * nothing. Not found for anybody else's entry, or one written in another prison.
 */
export function amendEntry(
  viewer: Viewer,
  amendment: { entryId: string; submissionKey: string; words: string },
): Promise<Amended> {
  const { entryId, submissionKey, words } = amendment;
  return asViewer(viewer, async (db) => {
    await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${viewer.staffId}, 1))`;
    const entry = await findOwnEntry(db, viewer, entryId);
    if (!entry) {
      await audit(db, viewer, "refused", { type: "entry", id: entryId });
      return { ok: false, reason: "not found" };
    }
    const { personId, prisonCode } = entry;
    const before = await db.amendment.findFirst({
      where: { authorId: viewer.staffId, submissionKey },
      select: { id: true },
    });
    if (before) return { ok: true, personId };
    await db.amendment.create({
      data: {
        entryId,
        personId,
        prisonCode,
        authorId: viewer.staffId,
        authorName: viewer.name,
        words,
        submissionKey,
      },
      select: { id: true },
    });
    await audit(db, viewer, "entry amended", { type: "entry", id: entryId }, { person: personId });
    return { ok: true, personId };
  });
}
