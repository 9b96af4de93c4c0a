import { readFileSync } from "node:fs";
import { Client, type QueryResultRow } from "pg";

/** Written by scripts/test-server.ts: the owner's address of the database behind the pages. */
const ADDRESSES = ".generated/test-urls.json";

/** Looks behind the pages, as the owner, whom no policy stops. */
export async function look<Row extends QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const { ownerUrl } = JSON.parse(readFileSync(ADDRESSES, "utf8"));
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

export type Somebody = { id: string; name: string; prisonNumber: string };

const SOMEBODY = `SELECT p.id, p.surname || ', ' || p.forenames AS name, p.prison_number AS "prisonNumber" FROM people p`;

/** The people a key worker has now, in a fixed order. */
export const peopleOf = (username: string): Promise<Somebody[]> =>
  look(
    `${SOMEBODY} JOIN allocations a ON a.person_id = p.id AND a.ended_at IS NULL
     JOIN staff s ON s.id = a.staff_id WHERE s.username = $1 ORDER BY p.prison_number`,
    [username],
  );

/** Somebody in a prison now whose key worker and POM are other people than the two demonstration accounts. */
export const somebodyElsesPerson = async (prison: string): Promise<Somebody> =>
  first(
    await look(
      `${SOMEBODY} JOIN allocations a ON a.person_id = p.id AND a.ended_at IS NULL
       JOIN staff s ON s.id = a.staff_id AND s.username NOT LIKE 'keyworker.%'
       WHERE p.prison_code = $1 AND EXISTS (SELECT FROM stays t WHERE t.person_id = p.id AND t.ends_at IS NULL)
         AND NOT EXISTS (SELECT FROM pom_allocations c JOIN staff pom ON pom.id = c.staff_id
           WHERE c.person_id = p.id AND c.ended_at IS NULL AND pom.username LIKE 'pom.%')
         AND EXISTS (SELECT FROM entries e WHERE e.person_id = p.id AND e.prison_code = $1)
       ORDER BY p.prison_number LIMIT 1`,
      [prison],
    ),
  );

/** Somebody who left a prison and is in none now. */
export const somebodyReleased = async (prison: string): Promise<Somebody> =>
  first(
    await look(
      `${SOMEBODY} WHERE p.prison_code = $1
         AND NOT EXISTS (SELECT FROM stays t WHERE t.person_id = p.id AND t.ends_at IS NULL)
       ORDER BY p.prison_number LIMIT 1`,
      [prison],
    ),
  );

/** The newest sessions of a prison that nobody has scored. */
export const sessionsIn = (prison: string): Promise<{ id: string }[]> =>
  look(
    `SELECT id FROM entries e WHERE prison_code = $1 AND kind = 'SESSION'
       AND NOT EXISTS (SELECT FROM quality_reviews r WHERE r.entry_id = e.id)
     ORDER BY occurred_at DESC, id LIMIT 5`,
    [prison],
  );

/** The newest entry that an account wrote about somebody it still works with. */
export const entryBy = async (username: string): Promise<{ id: string }> =>
  first(
    await look(
      `SELECT e.id FROM entries e JOIN staff s ON s.id = e.author_id
       JOIN allocations a ON a.person_id = e.person_id AND a.staff_id = s.id AND a.ended_at IS NULL
       WHERE s.username = $1 ORDER BY e.occurred_at DESC LIMIT 1`,
      [username],
    ),
  );

/** How many entries hold exactly these words. */
export const entriesSaying = async (narrative: string): Promise<number> =>
  (await look("SELECT 1 FROM entries WHERE narrative = $1", [narrative])).length;

export type AuditRow = {
  action: string;
  subject_type: string | null;
  subject_id: string | null;
  why: string | null;
};

/** The newest audit row's number, to see what comes after it. */
export const auditHead = async (): Promise<string> =>
  first(await look<{ id: string }>("SELECT coalesce(max(id), 0)::text AS id FROM audit_events")).id;

/** What an account, or nobody, did since a row of the audit. */
export const auditedSince = (head: string, username: string | null): Promise<AuditRow[]> =>
  look(
    `SELECT e.action, e.subject_type, e.subject_id, e.detail ->> 'why' AS why FROM audit_events e
     LEFT JOIN staff s ON s.id = e.actor_id WHERE e.id > $1 AND s.username IS NOT DISTINCT FROM $2 ORDER BY e.id`,
    [head, username],
  );

function first<Row>(rows: Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error("The demonstration has nobody like that");
  return row;
}
