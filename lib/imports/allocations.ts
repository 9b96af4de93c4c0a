import {
  type Definition,
  inLondon,
  isInFuture,
  isTwiceInFile,
  personIsUnknown,
  prisonIsUnknown,
  staffIsUnknown,
} from "./definition";
import { allocationRow } from "./schema";

const known = `import_good g JOIN people p ON p.prison_number = g.prison_number
  JOIN staff s ON s.username = g.staff JOIN prisons ON prisons.code = g.prison`;

/** Held by the database too: one open key worker, and one open POM who is not co-working. */
const exclusive = "g.ended_at IS NULL AND (g.role = 'KW' OR g.responsibility <> 'CO_WORKING')";

const isOpenHere = (role: string, table: string, condition: string, who: string) => `
  SELECT g.line, 'ended_at', NULL, 'the person already has ${who} here: end that allocation first'
  FROM import_good g JOIN people p ON p.prison_number = g.prison_number
  WHERE g.role = '${role}' AND ${exclusive}
    AND EXISTS (SELECT 1 FROM ${table} a WHERE a.person_id = p.id AND a.ended_at IS NULL AND ${condition})`;

const isKnownHere = (role: string, table: string) => `
  SELECT g.line, 'allocated_at', NULL, 'this allocation is already known here: it was loaded before'
  FROM ${known}
  WHERE g.role = '${role}' AND EXISTS (SELECT 1 FROM ${table} a WHERE a.person_id = p.id AND a.staff_id = s.id
    AND a.prison_code = g.prison AND a.allocated_at = g.allocated_at)`;

/** Key worker and POM allocations, open and ended. */
export const allocations: Definition = {
  shape: allocationRow,
  staging: {
    prison_number: "text",
    prison: "text",
    staff: "text",
    role: "text",
    responsibility: "responsibility",
    allocated_at: "timestamptz(3)",
    ended_at: "timestamptz(3)",
    end_reason: "allocation_end_reason",
    method: "allocation_method",
  },
  checks: [
    prisonIsUnknown("prison"),
    personIsUnknown,
    staffIsUnknown("staff"),
    isInFuture("allocated_at"),
    isInFuture("ended_at", "is in the future: leave it empty while the allocation lasts"),
    `SELECT g.line, 'staff', g.staff, 'had no ' || CASE g.role WHEN 'KW' THEN 'key worker' ELSE 'POM' END || ' role in '
       || g.prison || ' on ' || ${inLondon("g.allocated_at")}
     FROM ${known} WHERE NOT EXISTS (SELECT 1 FROM staff_roles r WHERE r.staff_id = s.id AND r.prison_code = g.prison
       AND r.role = CASE g.role WHEN 'KW' THEN 'KEY_WORKER' ELSE 'POM' END::role
       AND r.from_day <= (g.allocated_at AT TIME ZONE 'Europe/London')::date
       AND (r.to_day IS NULL OR r.to_day >= (g.allocated_at AT TIME ZONE 'Europe/London')::date))`,
    `SELECT g.line, 'allocated_at', NULL, 'the person was not in ' || g.prison || ' on that day'
     FROM ${known} WHERE NOT EXISTS (SELECT 1 FROM stays t WHERE t.person_id = p.id AND t.prison_code = g.prison
       AND t.first_day <= (g.allocated_at AT TIME ZONE 'Europe/London')::date
       AND (t.left_day IS NULL OR t.left_day >= (g.allocated_at AT TIME ZONE 'Europe/London')::date))`,
    `SELECT g.line, 'ended_at', NULL, 'the person is no longer in ' || g.prison || ': enter when the allocation ended'
     FROM ${known} WHERE g.ended_at IS NULL AND NOT EXISTS (
       SELECT 1 FROM stays t WHERE t.person_id = p.id AND t.prison_code = g.prison AND t.ends_at IS NULL)`,
    isTwiceInFile(
      "staff",
      ["prison_number", "prison", "staff", "role", "allocated_at"],
      "has this allocation already",
    ),
    `SELECT line, 'ended_at', NULL, 'the person has another allocation that has not ended, on line ' || first_line
     FROM (SELECT line, min(line) OVER (PARTITION BY g.prison_number, g.role) AS first_line
           FROM import_good g WHERE ${exclusive}) unended
     WHERE line > first_line`,
    isOpenHere("KW", "allocations", "true", "a key worker"),
    isOpenHere("POM", "pom_allocations", "a.responsibility <> 'CO_WORKING'", "a POM"),
    isKnownHere("KW", "allocations"),
    isKnownHere("POM", "pom_allocations"),
  ],
  writes: [
    `INSERT INTO allocations (prison_code, person_id, staff_id, method, allocated_at, ended_at, end_reason)
     SELECT g.prison, p.id, s.id, coalesce(g.method, 'MANUAL'), g.allocated_at, g.ended_at, g.end_reason
     FROM ${known} WHERE g.role = 'KW' ORDER BY g.line`,
    `INSERT INTO pom_allocations (prison_code, person_id, staff_id, responsibility, allocated_at, ended_at, end_reason)
     SELECT g.prison, p.id, s.id, g.responsibility, g.allocated_at, g.ended_at, g.end_reason
     FROM ${known} WHERE g.role = 'POM' ORDER BY g.line`,
  ],
  byPrison: "SELECT prison AS prison_code, count(*) AS rows FROM import_rows GROUP BY prison",
  tables: ["allocations", "pom_allocations"],
};
