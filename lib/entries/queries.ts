import "server-only";
import { audit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates/london";
import { asViewer, openAsViewer, type Statements, type Transaction } from "@/lib/db/as-viewer";
import type { ActionOwner, ActionState, EntryKind, Place } from "@/lib/db/generated/enums";
import { findPerson, isId, type Person } from "@/lib/people/queries";

/** An agreed action as the timeline shows it. */
export type ShownAction = {
  id: string;
  description: string;
  owner: ActionOwner;
  dueOn: Day | null;
  state: ActionState;
};

/** An entry as the timeline shows it. */
export type ShownEntry = {
  id: string;
  kind: EntryKind;
  occurredAt: Date;
  minutes: number;
  place: Place;
  overheard: boolean;
  narrative: string;
  nextSessionOn: Day | null;
  authorId: string;
  authorName: string;
  recordedAt: Date;
  prisonCode: string;
  actions: ShownAction[];
  amendments: { id: string; words: string; authorName: string; recordedAt: string }[];
};

export type Timeline = { entries: ShownEntry[]; olderThan: string | null };

const PAGE = 20;

/**
 * A page of a person's entries, newest first, as far as the viewer may read them. `before` is the id of the
 * last entry of the page before.
 */
async function listEntries(
  db: Statements,
  viewer: Viewer,
  personId: string,
  before: string | null,
): Promise<Timeline> {
  const rows = await db.$queryRaw<ShownEntry[]>`
    SELECT e.id, e.kind::text, e.occurred_at AS "occurredAt", e.minutes, e.place::text, e.overheard, e.narrative,
      e.next_session_on::text AS "nextSessionOn", e.author_id AS "authorId", e.author_name AS "authorName",
      e.recorded_at AS "recordedAt", e.prison_code AS "prisonCode",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'description', a.description, 'owner', a.owner,
        'dueOn', a.due_on, 'state', a.state) ORDER BY a.due_on, a.id) FROM actions a WHERE a.entry_id = e.id), '[]') AS actions,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'words', m.words, 'authorName', m.author_name,
        'recordedAt', m.recorded_at) ORDER BY m.recorded_at) FROM amendments m WHERE m.entry_id = e.id), '[]') AS amendments
    FROM entries e
    WHERE e.person_id = ${personId}::uuid
      AND (${before}::uuid IS NULL OR (e.occurred_at, e.id) < (SELECT b.occurred_at, b.id FROM entries b WHERE b.id = ${before}::uuid))
      AND (e.prison_code = ${viewer.prisonCode} OR EXISTS (
        SELECT 1 FROM people p WHERE p.id = e.person_id AND p.prison_code = ${viewer.prisonCode}))
    ORDER BY e.occurred_at DESC, e.id DESC
    LIMIT ${PAGE + 1}`;
  const entries = rows.slice(0, PAGE);
  return { entries, olderThan: rows.length > PAGE ? (entries.at(-1)?.id ?? null) : null };
}

/** What stands beside the recording form: the last session and every action still open. */
export type LastTime = {
  session: Pick<
    ShownEntry,
    "id" | "occurredAt" | "minutes" | "place" | "narrative" | "authorId" | "authorName"
  > | null;
  openActions: ShownAction[];
};

async function getLastTime(db: Statements, viewer: Viewer, personId: string): Promise<LastTime> {
  const sessions = await db.$queryRaw<NonNullable<LastTime["session"]>[]>`
    SELECT e.id, e.occurred_at AS "occurredAt", e.minutes, e.place::text, e.narrative, e.author_id AS "authorId",
      e.author_name AS "authorName"
    FROM entries e WHERE e.person_id = ${personId}::uuid AND e.prison_code = ${viewer.prisonCode} AND e.kind = 'SESSION'
    ORDER BY e.occurred_at DESC, e.id DESC LIMIT 1`;
  const openActions = await db.$queryRaw<ShownAction[]>`
    SELECT a.id, a.description, a.owner::text, a.due_on::text AS "dueOn", a.state::text FROM actions a
    WHERE a.person_id = ${personId}::uuid AND a.prison_code = ${viewer.prisonCode} AND a.state = 'OPEN'
    ORDER BY a.due_on NULLS LAST, a.agreed_at`;
  return { session: sessions[0] ?? null, openActions };
}

/** A person with their timeline; without it when the viewer may not read the entries (yet). */
type PersonRecord = { person: Person; timeline: Timeline | null };

async function refused(db: Statements, viewer: Viewer, personId: string): Promise<null> {
  await audit(db, viewer, "refused", { type: "person", id: personId });
  return null;
}

/** Opens a person's record, which leaves an audit row. Null when the person is nobody this prison knows. */
export function openRecord(
  viewer: Viewer,
  personId: string,
  before: string | null,
): Promise<PersonRecord | null> {
  return openAsViewer(viewer, async (db) => {
    const person = await findPerson(db, viewer, personId);
    if (!person) return refused(db, viewer, personId);
    const timeline = person.open ? await listEntries(db, viewer, personId, before) : null;
    await audit(db, viewer, timeline ? "person read" : "person found", { type: "person", id: personId });
    return { person, timeline };
  });
}

/**
 * What the recording form stands beside, which leaves an audit row. Null when the person is not in this prison
 * now; without `lastTime` when the viewer has yet to give a reason.
 */
export function openRecording(
  viewer: Viewer,
  personId: string,
): Promise<{ person: Person; lastTime: LastTime | null } | null> {
  return openAsViewer(viewer, async (db) => {
    const person = await findPerson(db, viewer, personId);
    if (!person?.here) return refused(db, viewer, personId);
    if (!person.open) return { person, lastTime: null };
    const lastTime = await getLastTime(db, viewer, personId);
    await audit(db, viewer, "person read", { type: "person", id: personId });
    return { person, lastTime };
  });
}

/** An entry the viewer wrote in the prison they are in, or null. */
export async function findOwnEntry(db: Transaction, viewer: Viewer, id: string) {
  if (!isId(id) || viewer.prisonCode === null) return null;
  return db.entry.findFirst({
    where: { id, authorId: viewer.staffId, prisonCode: viewer.prisonCode },
    select: { personId: true, prisonCode: true, kind: true, occurredAt: true, narrative: true },
  });
}

/** `findOwnEntry` on its own, for the page that adds to it. A miss is audited as refused. */
export const getOwnEntry = (viewer: Viewer, id: string) =>
  asViewer(viewer, async (db) => {
    const entry = await findOwnEntry(db, viewer, id);
    if (!entry) await audit(db, viewer, "refused", { type: "entry", id });
    return entry;
  });
