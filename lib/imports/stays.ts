import { type Definition, inLondon, isInFuture, personIsUnknown, prisonIsUnknown } from "./definition";
import { stayRow } from "./schema";

/** Stays, and the cells they name. */
export const stays: Definition = {
  shape: stayRow,
  staging: {
    prison_number: "text",
    prison: "text",
    wing: "text",
    landing: "text",
    cell: "text",
    starts_at: "timestamptz(3)",
    ends_at: "timestamptz(3)",
  },
  checks: [
    prisonIsUnknown("cell_location"),
    personIsUnknown,
    isInFuture("starts_at"),
    isInFuture("ends_at", "is in the future: leave it empty while the person is there"),
    // The latest end of the rows that begin before, with its line: one pass, whatever the file holds.
    `SELECT line, 'starts_at', NULL, 'this stay overlaps the stay on line ' || latest[2]::bigint
     FROM (SELECT line, starts_at,
             max(ARRAY[extract(epoch FROM coalesce(ends_at, 'infinity')), line]) OVER (
               PARTITION BY prison_number ORDER BY starts_at, line ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS latest
           FROM import_good) ordered
     WHERE latest[1] > extract(epoch FROM starts_at)`,
    `SELECT g.line, 'starts_at', NULL, 'this stay overlaps one already known here, from ' || ${inLondon("s.starts_at")}
     FROM import_good g JOIN people p ON p.prison_number = g.prison_number
     JOIN LATERAL (SELECT min(s.starts_at) AS starts_at FROM stays s
       WHERE s.person_id = p.id AND tstzrange(s.starts_at, s.ends_at) && tstzrange(g.starts_at, g.ends_at)) s
       ON s.starts_at IS NOT NULL`,
  ],
  writes: [
    `INSERT INTO locations (prison_code, wing, landing, cell)
     SELECT DISTINCT prison, wing, landing, cell FROM import_rows WHERE cell IS NOT NULL ON CONFLICT DO NOTHING`,
    `INSERT INTO stays (person_id, prison_code, wing, location_id, starts_at, ends_at)
     SELECT p.id, g.prison, g.wing, l.id, g.starts_at, g.ends_at
     FROM import_rows g JOIN people p ON p.prison_number = g.prison_number
     LEFT JOIN locations l ON (l.prison_code, l.wing, l.landing, l.cell) = (g.prison, g.wing, g.landing, g.cell)
     ORDER BY g.line`,
  ],
  byPrison: "SELECT prison AS prison_code, count(*) AS rows FROM import_rows GROUP BY prison",
  tables: ["stays", "locations", "people"],
};
