import "server-only";
import { audit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { asViewer } from "@/lib/db/as-viewer";
import type { Period } from "./schema";

/** Leaves an audit row that the viewer took the prison's figures of the period away as a file. */
export function recordExport(viewer: Viewer, { from, to }: Period): Promise<void> {
  return asViewer(viewer, (db) =>
    audit(db, viewer, "figures exported", { type: "prison", id: viewer.prisonCode ?? "" }, { from, to }),
  );
}
