import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hashPassword } from "@/lib/auth/passwords";
import { ask } from "@/tests/support/blank-database";
import { freshDatabase, type TestDatabase } from "@/tests/support/database";
import { type SmallPrison, smallPrison } from "@/tests/support/small-prison";

let database: TestDatabase;
let prison: SmallPrison;
let authenticate: typeof import("@/lib/auth/authenticate").authenticate;
let endSession: typeof import("@/lib/auth/authenticate").endSession;
let choosePrison: typeof import("@/lib/auth/authenticate").choosePrison;
let viewerForToken: typeof import("@/lib/auth/viewer").viewerForToken;

const PASSWORD = "a long walk by the river";
const ADDRESS = "192.0.2.7";

beforeAll(async () => {
  database = await freshDatabase("empty");
  prison = await smallPrison(database.ownerUrl, "MDI");
  ({ authenticate, endSession, choosePrison } = await import("@/lib/auth/authenticate"));
  ({ viewerForToken } = await import("@/lib/auth/viewer"));
  await ask(database.ownerUrl, "INSERT INTO staff_credentials (staff_id, password_hash) VALUES ($1, $2)", [
    prison.staff.keyWorker,
    await hashPassword(PASSWORD),
  ]);
});

beforeEach(async () => {
  await ask(database.ownerUrl, "UPDATE staff_credentials SET failures = 0, locked_until = NULL");
  await ask(database.ownerUrl, "DELETE FROM sign_in_failures");
});

afterAll(async () => {
  await (await import("@/lib/db/client")).disconnect();
  await database.drop();
});

const signIn = async () => {
  const token = await authenticate("keyworker.mdi", PASSWORD, ADDRESS);
  if (!token) throw new Error("The right pair was refused");
  return token;
};

const audited = async (action: string) =>
  (
    await ask<{ n: number }>(
      database.ownerUrl,
      "SELECT count(*)::int AS n FROM audit_events WHERE action = $1",
      [action],
    )
  )[0]?.n ?? 0;

describe("signing in", () => {
  it("opens a session with the roles of the prison, whatever the case of the name", async () => {
    const token = await authenticate("KeyWorker.MDI", PASSWORD, ADDRESS);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await viewerForToken(token ?? "", ADDRESS)).toMatchObject({
      staffId: prison.staff.keyWorker,
      name: "T. Alder",
      prisonCode: "MDI",
      roles: ["KEY_WORKER"],
      severalPrisons: false,
      idleMinutes: 10,
    });
  });

  it("the database holds only the token's hash, new at every sign-in", async () => {
    const [first, second] = [await signIn(), await signIn()];
    expect(first).not.toBe(second);
    const rows = await ask<{ token_hash: Buffer }>(
      database.ownerUrl,
      "SELECT token_hash FROM staff_sessions",
    );
    for (const { token_hash } of rows) expect(token_hash).toHaveLength(32);
    expect(rows.some(({ token_hash }) => token_hash.toString().includes(first))).toBe(false);
  });

  it.each([
    ["an unknown name", "nobody.at.all", PASSWORD],
    ["a wrong password", "keyworker.mdi", "a long walk by the sea"],
    ["an account without a password", "manager.mdi", PASSWORD],
  ])("%s is refused and audited", async (_name, username, password) => {
    const before = await audited("sign-in refused");
    expect(await authenticate(username, password, ADDRESS)).toBeNull();
    expect(await audited("sign-in refused")).toBe(before + 1);
  });

  it("a leaver is refused, and their open session ends on the next request", async () => {
    const token = await signIn();
    await ask(database.ownerUrl, "UPDATE staff SET left_on = '2026-01-01' WHERE id = $1", [
      prison.staff.keyWorker,
    ]);
    expect(await viewerForToken(token, null)).toBeNull();
    expect(await authenticate("keyworker.mdi", PASSWORD, ADDRESS)).toBeNull();
    await ask(database.ownerUrl, "UPDATE staff SET left_on = NULL WHERE id = $1", [prison.staff.keyWorker]);
  });

  it("ten failures lock the account for thirty minutes, right password or not; then it opens", async () => {
    for (let tries = 0; tries < 10; tries += 1) {
      await ask(database.ownerUrl, "DELETE FROM sign_in_failures");
      await authenticate("keyworker.mdi", "wrong", ADDRESS);
    }
    expect(await authenticate("keyworker.mdi", PASSWORD, ADDRESS)).toBeNull();
    await ask(database.ownerUrl, "UPDATE staff_credentials SET locked_until = now() - interval '1 second'");
    expect(await authenticate("keyworker.mdi", PASSWORD, ADDRESS)).not.toBeNull();
    const [row] = await ask(database.ownerUrl, "SELECT failures, locked_until FROM staff_credentials");
    expect(row).toEqual({ failures: 0, locked_until: null });
  });

  it("counts failures for names that nobody has, so that slowing down tells nothing", async () => {
    await authenticate("nobody.at.all", "wrong", ADDRESS);
    await authenticate("keyworker.mdi", "wrong", ADDRESS);
    const rows = await ask<{ source: string; failures: number }>(
      database.ownerUrl,
      "SELECT source, failures FROM sign_in_failures ORDER BY failures, source",
    );
    expect(rows.map(({ failures }) => failures)).toEqual([1, 1, 2]);
    expect(rows.some(({ source }) => source.includes("nobody"))).toBe(false);
  });
});

describe("a session", () => {
  const age = (column: "seen_at" | "started_at", interval: string) =>
    ask(
      database.ownerUrl,
      `UPDATE staff_sessions SET ${column} = now() - $1::interval WHERE ended_at IS NULL`,
      [interval],
    );

  it("ends after ten idle minutes, and is kept by use", async () => {
    const token = await signIn();
    await age("seen_at", "9 minutes 50 seconds");
    expect(await viewerForToken(token, null)).not.toBeNull();
    const [{ idle } = { idle: 99 }] = await ask<{ idle: number }>(
      database.ownerUrl,
      "SELECT extract(epoch FROM now() - max(seen_at))::int AS idle FROM staff_sessions WHERE ended_at IS NULL",
    );
    expect(idle).toBeLessThan(60);
    await age("seen_at", "10 minutes");
    expect(await viewerForToken(token, null)).toBeNull();
  });

  it("takes the prison's own idle limit", async () => {
    const token = await signIn();
    await ask(database.ownerUrl, "UPDATE prisons SET idle_minutes = 5");
    await age("seen_at", "6 minutes");
    expect(await viewerForToken(token, null)).toBeNull();
    await ask(database.ownerUrl, "UPDATE prisons SET idle_minutes = 10");
  });

  it("ends after eight hours however busy", async () => {
    const token = await signIn();
    await age("started_at", "8 hours");
    expect(await viewerForToken(token, null)).toBeNull();
  });

  it("ends when signed out, for good", async () => {
    const token = await signIn();
    await endSession(token, ADDRESS);
    expect(await viewerForToken(token, null)).toBeNull();
    expect(await audited("sign-out")).toBeGreaterThan(0);
  });

  it("loses a role the moment the role ends", async () => {
    const token = await signIn();
    await ask(database.ownerUrl, "UPDATE staff_roles SET to_day = '2026-01-01' WHERE staff_id = $1", [
      prison.staff.keyWorker,
    ]);
    expect(await viewerForToken(token, null)).toBeNull();
    await ask(database.ownerUrl, "UPDATE staff_roles SET to_day = NULL WHERE staff_id = $1", [
      prison.staff.keyWorker,
    ]);
  });

  it("an invented token opens nothing", async () => {
    expect(await viewerForToken("made up", null)).toBeNull();
  });
});

describe("staff of several prisons", () => {
  it("start in none, may enter theirs, and no other", async () => {
    const other = await smallPrison(database.ownerUrl, "LEI", "B");
    await smallPrison(database.ownerUrl, "BXI", "C");
    await ask(
      database.ownerUrl,
      "INSERT INTO staff_roles (staff_id, prison_code, role, from_day) VALUES ($1, 'LEI', 'CUSTODIAL_MANAGER', '2026-01-01')",
      [prison.staff.keyWorker],
    );
    const token = await signIn();
    expect(await viewerForToken(token, null)).toMatchObject({
      prisonCode: null,
      severalPrisons: true,
      roles: [],
    });
    expect(await choosePrison(token, "BXI")).toBe(false);
    expect(await choosePrison(token, "XXX")).toBe(false);
    expect(await choosePrison(token, other.code)).toBe(true);
    expect(await viewerForToken(token, null)).toMatchObject({
      prisonCode: "LEI",
      roles: ["CUSTODIAL_MANAGER"],
    });
    expect(await choosePrison(token, "MDI")).toBe(true);
    expect(await viewerForToken(token, null)).toMatchObject({ prisonCode: "MDI", roles: ["KEY_WORKER"] });
  });
});
