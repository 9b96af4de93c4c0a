import "server-only";
import { audit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { asViewer } from "@/lib/db/as-viewer";
import { findPerson } from "./queries";
import type { AccessReasonInput } from "./schema";

/**
 * Puts on record why the viewer opens a person who is not theirs. It is good for twelve hours and shown to
 * custodial managers. Not found, and audited as refused, when the person is not in the viewer's prison.
 */
export function giveAccessReason(
  viewer: Viewer,
  personId: string,
  { kind, words }: AccessReasonInput,
): Promise<{ ok: true } | { ok: false; reason: "not found" }> {
  return asViewer(viewer, async (db) => {
    const person = await findPerson(db, viewer, personId);
    if (!person?.here || viewer.prisonCode === null) {
      await audit(db, viewer, "refused", { type: "person", id: personId });
      return { ok: false, reason: "not found" };
    }
    await db.accessReason.create({
      data: { prisonCode: viewer.prisonCode, personId, staffId: viewer.staffId, kind, words },
      select: { id: true },
    });
    await audit(db, viewer, "access reason given", { type: "person", id: personId }, { kind });
    return { ok: true };
  });
}
