import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "@/tests/support/blank-database";
import { freshDatabase, type TestDatabase } from "@/tests/support/database";
import { type SmallPrison, smallPrison } from "@/tests/support/small-prison";

let database: TestDatabase;
let here: SmallPrison;
let there: SmallPrison;
let app: Client;
let entries: Record<"mine" | "theirs" | "elsewhere" | "moved", string>;

const SEES = [
  "prisons",
  "locations",
  "staff",
  "staff_roles",
  "people",
  "stays",
  "allocations",
  "pom_allocations",
  "entries",
  "amendments",
  "actions",
  "access_reasons",
  "quality_samples",
  "sampled_entries",
  "quality_reviews",
  "audit_events",
] as const;
const NEVER = [
  "installation",
  "staff_credentials",
  "staff_sessions",
  "sign_in_failures",
  "audit_heads",
] as const;

const record = async (
  prison: SmallPrison,
  personId: string,
  authorId: string,
  occurredAt = "2026-02-03T14:00:00Z",
) =>
  (
    await ask<{ id: string }>(
      database.ownerUrl,
      `INSERT INTO entries (prison_code, person_id, kind, occurred_at, minutes, place, overheard, narrative, author_id, author_name)
       VALUES ($1, $2, 'SESSION', $3, 30, 'CELL', false, 'words nobody else should read', $4, 'T. Alder') RETURNING id`,
      [prison.code, personId, occurredAt, authorId],
    )
  )[0]?.id ?? "";

beforeAll(async () => {
  database = await freshDatabase("empty");
  here = await smallPrison(database.ownerUrl, "MDI", "A");
  there = await smallPrison(database.ownerUrl, "LEI", "B");
  entries = {
    mine: await record(here, here.people.mine, here.staff.keyWorker),
    theirs: await record(here, here.people.theirs, here.staff.otherKeyWorker),
    elsewhere: await record(there, there.people.mine, there.staff.keyWorker),
    moved: await record(there, there.people.nobodys, there.staff.keyWorker),
  };
  // One person of the other prison has since come here.
  await ask(database.ownerUrl, "UPDATE stays SET ends_at = '2026-04-01T09:00:00Z' WHERE person_id = $1", [
    there.people.nobodys,
  ]);
  await ask(
    database.ownerUrl,
    "INSERT INTO stays (person_id, prison_code, wing, starts_at) VALUES ($1, 'MDI', 'A', '2026-04-01T12:00:00Z')",
    [there.people.nobodys],
  );
  app = new Client({ connectionString: database.appUrl });
  await app.connect();
});

afterAll(async () => {
  await app.end();
  await database.drop();
});

/** Statements as the application's role in one transaction, as a viewer in a prison, with any hat; always rolled back. */
async function as<Row>(
  viewer: string | null,
  prison: string | null,
  sql: string,
  values: unknown[] = [],
  hat?: string,
): Promise<Row[]> {
  await app.query("BEGIN");
  try {
    if (hat) await app.query(`SET LOCAL ROLE ${hat}`);
    await app.query("SELECT set_config('keywork.viewer', $1, true), set_config('keywork.prison', $2, true)", [
      viewer ?? "",
      prison ?? "",
    ]);
    return (await app.query(sql, values)).rows as Row[];
  } finally {
    await app.query("ROLLBACK");
  }
}

const readable = async (viewer: string, prison: string) =>
  (await as<{ id: string }>(viewer, prison, "SELECT id FROM entries")).map(({ id }) => id).sort();

describe("every table", () => {
  it("is forced under row-level security", async () => {
    const open = await ask<{ relname: string }>(
      database.ownerUrl,
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
       AND relname <> '_prisma_migrations' AND NOT (relrowsecurity AND relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
  });

  it("is known to this test", async () => {
    const tables = await ask<{ relname: string }>(
      database.ownerUrl,
      "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations' ORDER BY 1",
    );
    expect(tables.map(({ relname }) => relname)).toEqual([...SEES, ...NEVER].sort());
  });

  it.each(SEES)("%s reads empty without a viewer", async (table) => {
    expect(await as(null, null, `SELECT * FROM ${table}`)).toEqual([]);
    expect(await as(null, "MDI", `SELECT * FROM ${table}`)).toEqual([]);
    expect(await as(randomUUID(), "MDI", `SELECT * FROM ${table}`)).toEqual([]);
  });

  it.each(SEES.filter((table) => table !== "prisons"))(
    "%s reads empty in a prison the viewer has no role in",
    async (table) => {
      // One's own name and roles are readable from anywhere.
      const own = table === "staff" || table === "staff_roles";
      const rows = await as<{ id: string; staff_id: string }>(
        here.staff.manager,
        "LEI",
        `SELECT * FROM ${table}`,
      );
      const others = rows.filter((row) => !own || (row.staff_id ?? row.id) !== here.staff.manager);
      expect(others).toEqual([]);
    },
  );

  it.each(NEVER)("%s is closed to the application", async (table) => {
    await expect(as(here.staff.admin, "MDI", `SELECT * FROM ${table}`)).rejects.toThrow(/permission denied/);
  });

  it.each(["entries", "people", "audit_events"])(
    "%s cannot be emptied or altered by the application",
    async (table) => {
      await expect(as(here.staff.manager, "MDI", `TRUNCATE ${table} CASCADE`)).rejects.toThrow(
        /permission denied|must be owner/,
      );
      await expect(as(here.staff.manager, "MDI", `DELETE FROM ${table}`)).rejects.toThrow(
        /permission denied/,
      );
      await expect(
        as(here.staff.manager, "MDI", `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`),
      ).rejects.toThrow(/must be owner/);
    },
  );

  it("the application's role owns nothing and may bypass nothing", async () => {
    const [role] = await ask(
      database.ownerUrl,
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolinherit,
        (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned FROM pg_roles r WHERE rolname = 'keywork_app'`,
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolinherit: false,
      owned: 0,
    });
  });
});

describe("who reads which entries", () => {
  it("a key worker: own people's", async () => {
    expect(await readable(here.staff.keyWorker, "MDI")).toEqual([entries.mine]);
  });

  it("a POM: own cases'", async () => {
    expect(await readable(here.staff.pom, "MDI")).toEqual([entries.mine]);
  });

  it.each(["manager", "homd"] as const)(
    "a %s: the prison's, and the history of whoever is here now",
    async (role) => {
      expect(await readable(here.staff[role], "MDI")).toEqual(
        [entries.mine, entries.theirs, entries.moved].sort(),
      );
    },
  );

  it.each(["caseAdmin", "leader", "admin"] as const)("a %s: none", async (role) => {
    expect(await readable(here.staff[role], "MDI")).toEqual([]);
  });

  it("the prison that wrote an entry keeps it after the person moved; no other sees it", async () => {
    expect(await readable(there.staff.manager, "LEI")).toEqual([entries.elsewhere, entries.moved].sort());
  });

  it("with a reason, for twelve hours", async () => {
    const give = (age: string) =>
      ask(
        database.ownerUrl,
        `INSERT INTO access_reasons (prison_code, person_id, staff_id, kind, words, given_at)
         VALUES ('MDI', $1, $2, 'SAFETY', '', now() - $3::interval)`,
        [here.people.theirs, here.staff.keyWorker, age],
      );
    await give("12 hours 1 minute");
    expect(await readable(here.staff.keyWorker, "MDI")).toEqual([entries.mine]);
    await give("11 hours 59 minutes");
    expect(await readable(here.staff.keyWorker, "MDI")).toEqual([entries.mine, entries.theirs].sort());
  });

  it("not after the allocation ended or the role did", async () => {
    const gone = await smallPrison(database.ownerUrl, "BXI", "C");
    const left = await record(gone, gone.people.mine, gone.staff.manager);
    expect(await readable(gone.staff.keyWorker, "BXI")).toEqual([left]);
    await ask(database.ownerUrl, "UPDATE staff_roles SET to_day = '2026-06-30' WHERE staff_id = $1", [
      gone.staff.keyWorker,
    ]);
    expect(await readable(gone.staff.keyWorker, "BXI")).toEqual([]);
    expect(await readable(gone.staff.pom, "BXI")).toEqual([left]);
    await ask(
      database.ownerUrl,
      "UPDATE pom_allocations SET ended_at = now(), end_reason = 'MANUAL' WHERE staff_id = $1",
      [gone.staff.pom],
    );
    expect(await readable(gone.staff.pom, "BXI")).toEqual([]);
  });
});

describe("who writes what", () => {
  const insert = (viewer: string, facts: Record<string, unknown>) => {
    const row = {
      prison_code: "MDI",
      person_id: here.people.mine,
      kind: "SESSION",
      occurred_at: "2026-05-03T14:00:00Z",
      minutes: 30,
      place: "CELL",
      overheard: false,
      narrative: "twenty characters or more",
      author_id: viewer,
      author_name: "T. Alder",
      ...facts,
    };
    const names = Object.keys(row);
    return as(
      viewer,
      "MDI",
      `INSERT INTO entries (${names.join(", ")}) VALUES (${names.map((_, place) => `$${place + 1}`).join(", ")})`,
      Object.values(row),
    );
  };

  it("a key worker records about their own people, as themselves", async () => {
    await expect(insert(here.staff.keyWorker, {})).resolves.toEqual([]);
    await expect(insert(here.staff.keyWorker, { author_id: here.staff.manager })).rejects.toThrow(/policy/);
    await expect(insert(here.staff.keyWorker, { person_id: here.people.nobodys })).rejects.toThrow(/policy/);
    await expect(insert(here.staff.keyWorker, { kind: "POM_CONTACT" })).rejects.toThrow(/policy/);
  });

  it("nobody records for another prison", async () => {
    await expect(
      insert(here.staff.manager, { prison_code: "LEI", person_id: there.people.mine }),
    ).rejects.toThrow(/policy/);
  });

  it("a POM records POM contacts about own cases, not sessions", async () => {
    await expect(insert(here.staff.pom, { kind: "POM_CONTACT" })).resolves.toEqual([]);
    await expect(insert(here.staff.pom, {})).rejects.toThrow(/policy/);
    await expect(
      insert(here.staff.pom, { kind: "POM_CONTACT", person_id: here.people.theirs }),
    ).rejects.toThrow(/policy/);
  });

  it.each(["caseAdmin", "leader", "admin"] as const)("a %s records nothing", async (role) => {
    await expect(insert(here.staff[role], {})).rejects.toThrow(/policy/);
  });

  it("only its author amends an entry", async () => {
    const amend = (viewer: string) =>
      as(
        viewer,
        "MDI",
        `INSERT INTO amendments (prison_code, entry_id, person_id, author_id, author_name, words)
         VALUES ('MDI', $1, $2, $3, 'T. Alder', 'one more thing')`,
        [entries.mine, here.people.mine, viewer],
      );
    await expect(amend(here.staff.keyWorker)).resolves.toEqual([]);
    await expect(amend(here.staff.manager)).rejects.toThrow(/policy/);
  });

  it("a reviewer is a manager, never the author, once", async () => {
    const review = (viewer: string, entryId: string) =>
      as(
        viewer,
        "MDI",
        `INSERT INTO quality_reviews (prison_code, entry_id, selection, reviewer_id, score, individualised, continuity, reason)
         VALUES ('MDI', $1, 'CHOSEN', $2, '3', 'YES', 'YES', 'because')`,
        [entryId, viewer],
      );
    await expect(review(here.staff.manager, entries.mine)).resolves.toEqual([]);
    await expect(review(here.staff.keyWorker, entries.theirs)).rejects.toThrow(/policy/);
    const own = await record(here, here.people.mine, here.staff.manager, "2026-02-09T14:00:00Z");
    await expect(review(here.staff.manager, own)).rejects.toThrow(/never the author/);
    await expect(review(here.staff.manager, entries.elsewhere)).rejects.toThrow(/this prison/);
  });

  it("nobody writes an audit row in another's name", async () => {
    const leave = (viewer: string, actor: string) =>
      as(
        viewer,
        "MDI",
        "INSERT INTO audit_events (prison_code, actor_id, action) VALUES ('MDI', $1, 'refused')",
        [actor],
      );
    await expect(leave(here.staff.leader, here.staff.leader)).resolves.toEqual([]);
    await expect(leave(here.staff.leader, here.staff.manager)).rejects.toThrow(/policy/);
  });
});

describe("the counting hat", () => {
  it("counts for a leader, and never reads a note", async () => {
    const counted = await as<{ n: number }>(
      here.staff.leader,
      "MDI",
      "SELECT count(*)::int AS n FROM entries",
      [],
      "keywork_figures",
    );
    expect(counted[0]?.n).toBeGreaterThanOrEqual(2);
    await expect(
      as(here.staff.leader, "MDI", "SELECT narrative FROM entries", [], "keywork_figures"),
    ).rejects.toThrow(/permission denied/);
    await expect(
      as(here.staff.leader, "MDI", "SELECT surname FROM people", [], "keywork_figures"),
    ).rejects.toThrow(/permission denied/);
    await expect(
      as(here.staff.leader, "MDI", "SELECT reason FROM quality_reviews", [], "keywork_figures"),
    ).rejects.toThrow(/permission denied/);
  });

  it("counts nothing without a viewer, for a key worker, or for another prison", async () => {
    const count = async (viewer: string | null, prison: string) =>
      (
        await as<{ n: number }>(
          viewer,
          prison,
          "SELECT count(*)::int AS n FROM entries",
          [],
          "keywork_figures",
        )
      )[0]?.n;
    expect(await count(null, "MDI")).toBe(0);
    expect(await count(here.staff.keyWorker, "MDI")).toBe(0);
    expect(await count(here.staff.leader, "LEI")).toBe(0);
  });
});
