import "server-only";
import { audit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { asViewer } from "@/lib/db/as-viewer";
import { isId } from "@/lib/people/queries";

/**
 * Lets a locked account sign in again at once (OWASP ASVS 6.3.1). Not found when nobody with that id has an
 * account in the viewer's prison; then it is audited as refused.
 */
export function unlockAccount(
  viewer: Viewer,
  staffId: string,
): Promise<{ ok: true } | { ok: false; reason: "not found" }> {
  return asViewer(viewer, async (db) => {
    const subject = { type: "staff", id: staffId } as const;
    const [answer] = isId(staffId)
      ? await db.$queryRaw<{ unlocked: boolean }[]>`SELECT auth_unlock(${staffId}::uuid) AS unlocked`
      : [];
    if (!answer?.unlocked) {
      await audit(db, viewer, "refused", subject);
      return { ok: false, reason: "not found" };
    }
    await audit(db, viewer, "account unlocked", subject);
    return { ok: true };
  });
}
