import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { asViewer, type Statements } from "@/lib/db/as-viewer";
import { withoutNul } from "@/lib/forms/text";

/** What is audited. Reads of a person, writes, exports and refusals; signing in and out is written by the database. */
type AuditAction =
  | "person read"
  | "person found"
  | "access reason given"
  | "entry recorded"
  | "entry amended"
  | "sample drawn"
  | "note read"
  | "score saved"
  | "figures exported"
  | "account unlocked"
  | "refused";

type AuditSubject = {
  type: "person" | "entry" | "sample" | "prison" | "staff" | "permission";
  /** Of something refused this is what was asked for, which may be anything: it is cut short and made storable. */
  id: string;
};

const LONGEST_ID = 100;

/** A tampered form may hold anything where an id belongs; of what is no text only the kind is kept. */
const idAsAsked = (id: unknown): string =>
  typeof id === "string" ? withoutNul(id.slice(0, LONGEST_ID)) : `(${typeof id})`;

/**
 * Adds one row to the prison's audit chain, inside the transaction of the thing it tells of. `detail` holds
 * ids, counts and reasons; never the words of a note.
 */
export async function audit(
  db: Statements,
  viewer: Viewer,
  action: AuditAction,
  subject: AuditSubject,
  detail: Record<string, string | number> = {},
): Promise<void> {
  // Not Prisma's create: it reads the row back, and only administrators may read the audit.
  await db.$executeRaw`INSERT INTO audit_events (prison_code, actor_id, action, subject_type, subject_id, address, detail)
    VALUES (${viewer.prisonCode}, ${viewer.staffId}::uuid, ${action}, ${subject.type}, ${idAsAsked(subject.id)}, ${viewer.address}, ${JSON.stringify(detail)}::jsonb)`;
}

/** Something the viewer asked for and was refused: a permission, or a thing that is not theirs to see. */
export function recordRefusal(viewer: Viewer, subject: AuditSubject): Promise<void> {
  return asViewer(viewer, (db) => audit(db, viewer, "refused", subject));
}
