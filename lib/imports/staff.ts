import { type Definition, prisonIsUnknown } from "./definition";
import { staffRow } from "./schema";

const aboutThePerson = ["forenames", "surname", "capacity", "status", "line_manager"];

const first = `SELECT DISTINCT ON (username) * FROM import_good ORDER BY username, line`;

const differsFromFirstRow = (column: string) => `
  SELECT g.line, '${column}', g.${column}::text, 'differs from line ' || f.line || ', which has the same username'
  FROM import_good g JOIN (${first}) f USING (username) WHERE g.${column} IS DISTINCT FROM f.${column}`;

/** Staff without passwords, with their roles. One row for each prison in which a member of staff works. */
export const staff: Definition = {
  shape: staffRow,
  staging: {
    username: "text",
    forenames: "text",
    surname: "text",
    prison: "text",
    roles: "jsonb",
    from: "date",
    to: "date",
    capacity: "smallint",
    status: "key_worker_status",
    line_manager: "text",
  },
  checks: [
    prisonIsUnknown("prison"),
    `SELECT g.line, 'username', g.username, 'is already a member of staff here: an administrator changes roles'
     FROM import_good g WHERE EXISTS (SELECT 1 FROM staff s WHERE s.username = g.username)`,
    `SELECT line, 'roles', lower(replace(role, '_', ' ')), 'is a role that line ' || first_line || ' gives already'
     FROM (SELECT line, role, min(line) OVER (PARTITION BY username, prison, role) AS first_line
           FROM import_good, jsonb_array_elements_text(roles) AS role) given WHERE line > first_line`,
    ...aboutThePerson.map(differsFromFirstRow),
    // A manager whose own row could not be read is not missing, so this waits until every row can be.
    `SELECT g.line, 'line_manager', g.line_manager, 'is no member of staff here or in this file'
     FROM import_good g WHERE g.line_manager IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM import_rows WHERE problems IS NOT NULL)
       AND NOT EXISTS (SELECT 1 FROM staff s WHERE s.username = g.line_manager)
       AND NOT EXISTS (SELECT 1 FROM import_good m WHERE m.username = g.line_manager)`,
  ],
  writes: [
    `INSERT INTO staff (username, forenames, surname, key_worker_status, capacity)
     SELECT username, forenames, surname, coalesce(status, 'ACTIVE'), coalesce(capacity, 6) FROM (${first}) f`,
    `UPDATE staff s SET line_manager_id = m.id FROM (${first}) f JOIN staff m ON m.username = f.line_manager
     WHERE s.username = f.username`,
    `INSERT INTO staff_roles (staff_id, prison_code, role, from_day, to_day)
     SELECT s.id, g.prison, role::role, g."from", g."to"
     FROM import_good g JOIN staff s USING (username), jsonb_array_elements_text(g.roles) AS role`,
  ],
  byPrison: "SELECT prison AS prison_code, count(*) AS rows FROM import_rows GROUP BY prison",
  tables: ["staff", "staff_roles"],
};
