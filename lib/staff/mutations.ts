import "server-only";
import { audit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { asViewer } from "@/lib/db/as-viewer";

/**
 * Lets a locked account sign in again at once (OWASP ASVS 6.3.1). Not found when nobody with that id has an
 * account in the viewer's prison; then nothing is audited.
 */
export function unlockAccount(
  viewer: Viewer,
  staffId: string,
): Promise<{ ok: true } | { ok: false; reason: "not found" }> {
  return asViewer(viewer, async (db) => {
    const [answer] = await db.$queryRaw<{ unlocked: boolean }[]>`
      SELECT auth_unlock(${staffId}::uuid) AS unlocked`;
    if (!answer?.unlocked) return { ok: false, reason: "not found" };
    await audit(db, viewer, "account unlocked", { type: "staff", id: staffId });
    return { ok: true };
  });
}
