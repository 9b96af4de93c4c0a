import "server-only";
import { audit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import { columnFromDay, type Day, dayFromColumn } from "@/lib/dates/london";
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
  const { personId, kind, occurredAt, narrative, submissionKey } = entry;
  const saved = await db.entry.findMany({
    where: {
      authorId: viewer.staffId,
      OR: [{ submissionKey }, { personId, kind, occurredAt, narrative }],
    },
    select: {
      id: true,
      submissionKey: true,
      personId: true,
      kind: true,
      occurredAt: true,
      minutes: true,
      place: true,
      overheard: true,
      narrative: true,
      nextSessionOn: true,
      actions: { select: { description: true, owner: true, dueOn: true } },
    },
  });
  const twin = saved.find((before) => saysTheSame(before, entry));
  if (twin) return { ok: true, entryId: twin.id };
  const sameForm = saved.find((before) => before.submissionKey === submissionKey);
  return sameForm ? { ok: false, reason: "saved with other words", entryId: sameForm.id } : null;
}

type Saved = Omit<NewEntry, "kind" | "nextSessionOn" | "actions"> & {
  kind: EntryKind;
  nextSessionOn: Date | null;
  actions: { description: string; owner: string; dueOn: Date | null }[];
};

/** True when every word and fact is the same, the agreed actions in any order. */
function saysTheSame(saved: Saved, entry: NewEntry): boolean {
  const day = (column: Date | null) => column && dayFromColumn(column);
  const told = (actions: { description: string; owner: string; dueOn: Day | null }[]) =>
    JSON.stringify(actions.map(({ description, owner, dueOn }) => [description, owner, dueOn]).sort());
  return (
    saved.personId === entry.personId &&
    saved.kind === entry.kind &&
    saved.occurredAt.getTime() === entry.occurredAt.getTime() &&
    saved.minutes === entry.minutes &&
    saved.place === entry.place &&
    saved.overheard === entry.overheard &&
    saved.narrative === entry.narrative &&
    day(saved.nextSessionOn) === entry.nextSessionOn &&
    told(saved.actions.map((action) => ({ ...action, dueOn: day(action.dueOn) }))) === told(entry.actions)
  );
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
