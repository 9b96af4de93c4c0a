import {
  type Definition,
  inLondon,
  isInFuture,
  isTwiceInFile,
  personIsUnknown,
  prisonIsUnknown,
  staffIsUnknown,
} from "./definition";
import { entryRow } from "./schema";

/** Key work entries, with the text exactly as in the file. Wing and own key worker are looked up by the database. */
export const entries: Definition = {
  shape: entryRow,
  staging: {
    case_note_id: "text",
    prison_number: "text",
    prison: "text",
    sub_type: "text",
    occurred_at: "timestamptz(3)",
    minutes: "smallint",
    place: "place",
    overheard: "boolean",
    author: "text",
    narrative: "text",
    created_at: "timestamptz(3)",
    next_session: "date",
  },
  checks: [
    prisonIsUnknown("prison"),
    personIsUnknown,
    staffIsUnknown("author"),
    isInFuture("occurred_at"),
    isInFuture("created_at"),
    isTwiceInFile("case_note_id", ["prison", "case_note_id"], "is in this file already"),
    `SELECT g.line, 'case_note_id', g.case_note_id, 'is already known in ' || g.prison || ': it was loaded before'
     FROM import_good g WHERE EXISTS (
       SELECT 1 FROM entries e WHERE e.prison_code = g.prison AND e.case_note_id = g.case_note_id)`,
    `SELECT g.line, 'occurred_at', NULL, 'the person was not in ' || g.prison || ' on ' || ${inLondon("g.occurred_at")}
     FROM import_good g JOIN people p ON p.prison_number = g.prison_number JOIN prisons ON prisons.code = g.prison
     WHERE NOT EXISTS (SELECT 1 FROM stays s WHERE s.person_id = p.id AND s.prison_code = g.prison
       AND s.starts_at <= g.occurred_at AND (s.ends_at IS NULL OR s.ends_at > g.occurred_at))`,
  ],
  writes: [
    `INSERT INTO entries (prison_code, person_id, kind, occurred_at, minutes, place, overheard, narrative,
       next_session_on, author_id, author_name, recorded_at, case_note_id)
     SELECT g.prison, p.id, CASE g.sub_type WHEN 'KS' THEN 'SESSION' ELSE 'BRIEF_CONTACT' END::entry_kind,
       g.occurred_at, g.minutes, g.place, g.overheard, g.narrative,
       g.next_session, a.id, left(a.forenames, 1) || '. ' || a.surname, g.created_at, g.case_note_id
     FROM import_rows g JOIN people p ON p.prison_number = g.prison_number JOIN staff a ON a.username = g.author
     ORDER BY g.line`,
  ],
  byPrison: "SELECT prison AS prison_code, count(*) AS rows FROM import_rows GROUP BY prison",
  tables: ["entries"],
};
