import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { ask } from "@/tests/support/blank-database";
import { freshDatabase, type TestDatabase } from "@/tests/support/database";
import { type SmallPrison, smallPrison } from "@/tests/support/small-prison";

let database: TestDatabase;
let prison: SmallPrison;
let elsewhere: SmallPrison;
let admin: Viewer;
let queries: typeof import("@/lib/staff/queries");
let unlockAccount: typeof import("@/lib/staff/mutations").unlockAccount;
let viewerOf: (staffId: string) => Promise<Viewer>;

const sql = (text: string, values: unknown[] = []) =>
  ask<Record<string, unknown>>(database.ownerUrl, text, values);

const lock = (staffId: string, until = "now() + interval '20 minutes'") =>
  sql(
    `INSERT INTO staff_credentials (staff_id, password_hash, failures, locked_until) VALUES ($1, 'x', 10, ${until})
     ON CONFLICT (staff_id) DO UPDATE SET failures = 10, locked_until = excluded.locked_until`,
    [staffId],
  );

const isLocked = async (staffId: string) =>
  (
    await sql("SELECT locked_until > now() AS locked FROM staff_credentials WHERE staff_id = $1", [staffId])
  )[0]?.locked ?? false;

beforeAll(async () => {
  database = await freshDatabase("empty");
  prison = await smallPrison(database.ownerUrl, "MDI", "A");
  elsewhere = await smallPrison(database.ownerUrl, "LEI", "B");
  await sql(
    "INSERT INTO staff_credentials (staff_id, password_hash) SELECT id, 'x' FROM staff WHERE username <> 'leader.mdi'",
  );
  await sql("UPDATE staff SET left_on = '2026-06-01' WHERE username = 'homd.mdi'");
  queries = await import("@/lib/staff/queries");
  ({ unlockAccount } = await import("@/lib/staff/mutations"));
  ({ viewerOf } = await import("@/tests/support/viewers"));
  admin = await viewerOf(prison.staff.admin);
});

afterAll(async () => {
  await (await import("@/lib/db/client")).disconnect();
  await database.drop();
});

describe("the accounts of a prison", () => {
  it("come locked ones first, then those that can sign in, then the rest, each by surname", async () => {
    await lock(prison.staff.pom);
    const { accounts, total, locked } = await queries.listAccounts(admin, 1);
    expect(accounts.map(({ username, state }) => [username, state])).toEqual([
      ["pom.mdi", "LOCKED"],
      ["keyworker.mdi", "ACTIVE"],
      ["otherkeyworker.mdi", "ACTIVE"],
      ["manager.mdi", "ACTIVE"],
      ["caseadmin.mdi", "ACTIVE"],
      ["admin.mdi", "ACTIVE"],
      ["leader.mdi", "NO_SIGN_IN"],
      ["homd.mdi", "LEFT"],
    ]);
    expect([total, locked]).toEqual([8, 1]);
    expect(accounts[0]).toMatchObject({ name: "Cedar, Toby", roles: ["POM"], lastSignIn: null });
    expect(accounts[0]?.lockedUntil?.getTime()).toBeGreaterThan(Date.now());
    expect(accounts[5]?.lastSignIn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it("show a lock that has passed as active, and a role that has ended as no way in", async () => {
    await lock(prison.staff.pom, "now() - interval '1 minute'");
    await sql("UPDATE staff_roles SET to_day = '2026-01-31' WHERE staff_id = $1", [
      prison.staff.otherKeyWorker,
    ]);
    const { accounts } = await queries.listAccounts(admin, 1);
    const stateOf = (id: string) => accounts.find(({ staffId }) => staffId === id)?.state;
    expect(stateOf(prison.staff.pom)).toBe("ACTIVE");
    expect(stateOf(prison.staff.otherKeyWorker)).toBe("NO_SIGN_IN");
  });

  it("tell nobody but an administrator who is locked or when they signed in", async () => {
    await lock(prison.staff.pom);
    const { accounts } = await queries.listAccounts(await viewerOf(prison.staff.caseAdmin), 1);
    expect(accounts.filter(({ lastSignIn, lockedUntil }) => lastSignIn || lockedUntil)).toEqual([]);
  });

  it("come 50 to a page", async () => {
    await sql(
      `WITH made AS (INSERT INTO staff (username, surname, forenames)
         SELECT 'many.' || n, 'Yew', 'Nia' FROM generate_series(1, 60) n RETURNING id)
       INSERT INTO staff_roles (staff_id, prison_code, role, from_day) SELECT id, 'LEI', 'KEY_WORKER', '2020-01-01' FROM made`,
    );
    const leeds = await viewerOf(elsewhere.staff.admin);
    const [first, second, third] = await Promise.all(
      [1, 2, 3].map((page) => queries.listAccounts(leeds, page)),
    );
    expect([first?.accounts.length, second?.accounts.length, third?.accounts.length]).toEqual([50, 18, 0]);
    expect(third?.total).toBe(68);
  });
});

describe("unlocking an account", () => {
  const refused = async () =>
    (await sql("SELECT subject_id FROM audit_events WHERE action = 'refused' ORDER BY id")).map(
      ({ subject_id }) => subject_id,
    );

  const audited = () =>
    sql(
      "SELECT prison_code, actor_id, subject_id FROM audit_events WHERE action = 'account unlocked' ORDER BY id",
    );

  it("lets its owner in again and leaves an audit row", async () => {
    await lock(prison.staff.keyWorker);
    expect(await unlockAccount(admin, prison.staff.keyWorker)).toEqual({ ok: true });
    expect(await isLocked(prison.staff.keyWorker)).toBe(false);
    expect(await audited()).toEqual([
      { prison_code: "MDI", actor_id: prison.staff.admin, subject_id: prison.staff.keyWorker },
    ]);
  });

  it("is not found for another prison's account, for nobody's, and for anyone but an administrator", async () => {
    const before = (await audited()).length;
    await lock(elsewhere.staff.keyWorker);
    await lock(prison.staff.keyWorker);
    const manager = await viewerOf(prison.staff.manager);
    const notFound = { ok: false, reason: "not found" };
    expect(await unlockAccount(admin, elsewhere.staff.keyWorker)).toEqual(notFound);
    expect(await unlockAccount(admin, "00000000-0000-4000-8000-000000000000")).toEqual(notFound);
    expect(await unlockAccount(manager, prison.staff.keyWorker)).toEqual(notFound);
    expect(await unlockAccount({ ...admin, prisonCode: "LEI" }, elsewhere.staff.keyWorker)).toEqual(notFound);
    expect(await unlockAccount(admin, "1 OR 1=1")).toEqual(notFound);
    expect(await refused()).toEqual([
      elsewhere.staff.keyWorker,
      "00000000-0000-4000-8000-000000000000",
      prison.staff.keyWorker,
      elsewhere.staff.keyWorker,
      "1 OR 1=1",
    ]);
    expect(await isLocked(elsewhere.staff.keyWorker)).toBe(true);
    expect(await isLocked(prison.staff.keyWorker)).toBe(true);
    expect(await audited()).toHaveLength(before);
  });
});

describe("the prisons a viewer works in", () => {
  const codes = async (staffId: string) =>
    (await queries.listWorkplaces(await viewerOf(staffId))).map(({ code }) => code);

  it("are those of today's roles, and every one for the national team", async () => {
    expect(await codes(prison.staff.manager)).toEqual(["MDI"]);
    await sql(
      `INSERT INTO staff_roles (staff_id, prison_code, role, from_day, to_day) VALUES
         ($1, 'LEI', 'CUSTODIAL_MANAGER', '2020-01-01', NULL), ($2, 'LEI', 'POM', '2020-01-01', '2021-01-01')`,
      [prison.staff.manager, prison.staff.pom],
    );
    expect(await codes(prison.staff.manager)).toEqual(["LEI", "MDI"]);
    expect(await codes(prison.staff.pom)).toEqual(["MDI"]);
    const [national] = await sql(
      "INSERT INTO staff (username, surname, forenames) VALUES ('national', 'Heron', 'Laurence') RETURNING id",
    );
    await sql("INSERT INTO staff_roles (staff_id, role, from_day) VALUES ($1, 'NATIONAL', '2020-01-01')", [
      national?.id,
    ]);
    expect(await codes(String(national?.id))).toEqual(["LEI", "MDI"]);
  });
});
