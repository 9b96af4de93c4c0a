import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/dates/london";
import { readAsViewer } from "@/lib/db/as-viewer";
import type { Role } from "@/lib/db/generated/enums";
import { PAGE_SIZE } from "@/lib/pages/pages";
import type { Workplace } from "./choice";
import type { Account, AccountState } from "./rules";

type AccountPage = {
  accounts: Account[];
  /** All members of staff of the prison, on every page. */
  total: number;
  locked: number;
};

type AccountRow = {
  staffId: string;
  name: string;
  username: string;
  roles: Role[];
  lastSignIn: Day | null;
  state: AccountState;
  lockedUntil: string | null;
};

const ACCOUNTS = `
WITH accounts AS MATERIALIZED (
  SELECT s.id AS "staffId", s.surname || ', ' || s.forenames AS name, s.username, s.surname, s.forenames, held.roles,
    (a.last_sign_in AT TIME ZONE 'Europe/London')::date::text AS "lastSignIn", a.locked_until AS "lockedUntil",
    CASE WHEN s.left_on <= london_today() THEN 'LEFT'
      WHEN a.staff_id IS NULL OR held.roles = '{}' THEN 'NO_SIGN_IN'
      WHEN a.locked_until IS NOT NULL THEN 'LOCKED'
      ELSE 'ACTIVE' END AS state
  FROM (
    SELECT r.staff_id, coalesce(array_agg(DISTINCT r.role::text) FILTER (
      WHERE r.from_day <= london_today() AND (r.to_day IS NULL OR r.to_day >= london_today())), '{}') AS roles
    FROM staff_roles r WHERE r.prison_code = $1 GROUP BY r.staff_id) held
  JOIN staff s ON s.id = held.staff_id
  LEFT JOIN auth_accounts() a ON a.staff_id = s.id
), shown AS (
  SELECT * FROM accounts
  ORDER BY array_position(ARRAY['LOCKED', 'ACTIVE', 'NO_SIGN_IN', 'LEFT'], state), surname, forenames, username
  LIMIT $2 OFFSET $3
)
SELECT (SELECT count(*)::int FROM accounts) AS total,
  (SELECT count(*)::int FROM accounts WHERE state = 'LOCKED') AS locked,
  coalesce((SELECT json_agg(shown) FROM shown), '[]') AS accounts`;

/**
 * The accounts of the viewer's prison, a page at a time: locked ones first, then those that can sign in, then the
 * rest; each by surname.
 */
export async function listAccounts(viewer: Viewer, page: number): Promise<AccountPage> {
  const [row] = await readAsViewer<{ accounts: AccountRow[]; total: number; locked: number }>(viewer, {
    name: "staff-accounts",
    text: ACCOUNTS,
    values: [viewer.prisonCode, PAGE_SIZE, (page - 1) * PAGE_SIZE],
  });
  const { accounts = [], total = 0, locked = 0 } = row ?? {};
  return {
    total,
    locked,
    accounts: accounts.map(({ staffId, name, username, roles, lastSignIn, state, lockedUntil }) => ({
      staffId,
      name,
      username,
      roles,
      lastSignIn,
      state,
      lockedUntil: lockedUntil === null ? null : new Date(lockedUntil),
    })),
  };
}

/** The prisons the viewer has a role in today; every prison for the national team. */
export function listWorkplaces(viewer: Viewer): Promise<Workplace[]> {
  return readAsViewer<Workplace>(viewer, {
    name: "workplaces",
    text: `SELECT p.code, p.name FROM prisons p
      WHERE EXISTS (SELECT 1 FROM staff_roles r
        WHERE r.staff_id = $1 AND (r.prison_code = p.code OR r.prison_code IS NULL)
          AND r.from_day <= london_today() AND (r.to_day IS NULL OR r.to_day >= london_today()))
      ORDER BY p.name, p.code`,
    values: [viewer.staffId],
  });
}
