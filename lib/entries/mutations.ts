import "server-only";
import { audit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { columnFromDay, type Day } from "@/lib/dates/london";
import { asViewer, type Transaction } from "@/lib/db/as-viewer";
import type { EntryKind, Place } from "@/lib/db/generated/enums";
import type { AgreedAction } from "./rules";

/** An entry, checked field by field, ready to be recorded. */
export type NewEntry = {
  personId: string;
  submissionKey: string;
  kind: Exclude<EntryKind, "POM_CONTACT">;
  occurredAt: Date;
  minutes: number;
  place: Place;
  overheard: boolean;
  narrative: string;
  nextSessionOn: Day | null;
  actions: AgreedAction[];
};

export type Recorded =
  | { ok: true; entryId: string }
  /** The form was saved before with other words. */
  | { ok: false; reason: "saved with other words"; entryId: string }
  | { ok: false; reason: "not here then" };

/**
 * Records an entry with its actions, once: the same form sent again, or the same words about the same moment,
 * answers with the entry that is already there.
 */
export function recordEntry(viewer: Viewer, entry: NewEntry): Promise<Recorded> {
  const { prisonCode } = viewer;
  if (prisonCode === null) throw new Error("A viewer outside every prison cannot record");
  return asViewer(viewer, async (db) => {
    // One save at a time for each author, so that a double click finds what its first half wrote.
    await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${viewer.staffId}, 1))`;
    const already = await savedBefore(db, viewer, entry);
    if (already) return already;
    if (!(await wasHere(db, prisonCode, entry))) return { ok: false, reason: "not here then" };

    const { actions, nextSessionOn, ...facts } = entry;
    const { id } = await db.entry.create({
      data: {
        ...facts,
        prisonCode,
        nextSessionOn: nextSessionOn && columnFromDay(nextSessionOn),
        authorId: viewer.staffId,
        authorName: viewer.name,
      },
      select: { id: true },
    });
    await db.action.createMany({
      data: actions.map(({ dueOn, ...action }) => ({
        ...action,
        prisonCode,
        personId: entry.personId,
        entryId: id,
        dueOn: dueOn && columnFromDay(dueOn),
      })),
    });
    await audit(
      db,
      viewer,
      "entry recorded",
      { type: "entry", id },
      { kind: entry.kind, person: entry.personId },
    );
    return { ok: true, entryId: id };
  });
}

async function savedBefore(db: Transaction, viewer: Viewer, entry: NewEntry): Promise<Recorded | null> {
  const { personId, kind, occurredAt, narrative } = entry;
  const same = { personId, kind, occurredAt, narrative };
  const twin = await db.entry.findFirst({
    where: { authorId: viewer.staffId, ...same },
    select: { id: true },
  });
  if (twin) return { ok: true, entryId: twin.id };
  const sameForm = await db.entry.findFirst({
    where: { authorId: viewer.staffId, submissionKey: entry.submissionKey },
    select: { id: true },
  });
  return sameForm && { ok: false, reason: "saved with other words", entryId: sameForm.id };
}

async function wasHere(
  db: Transaction,
  prisonCode: string,
  { personId, occurredAt }: NewEntry,
): Promise<boolean> {
  const stay = await db.stay.findFirst({
    where: {
      personId,
      prisonCode,
      startsAt: { lte: occurredAt },
      OR: [{ endsAt: null }, { endsAt: { gt: occurredAt } }],
    },
    select: { id: true },
  });
  return stay !== null;
}
