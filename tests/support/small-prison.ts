import { Client } from "pg";
import type { Role } from "@/lib/db/generated/enums";

/** The ids of a small prison's staff and people. */
export type SmallPrison = {
  code: string;
  staff: Record<
    "keyWorker" | "otherKeyWorker" | "pom" | "manager" | "homd" | "caseAdmin" | "leader" | "admin",
    string
  >;
  /** `mine` is allocated to keyWorker and is the POM's case; `theirs` to otherKeyWorker; `nobodys` to none; `released` left. */
  people: Record<"mine" | "theirs" | "nobodys" | "released", string>;
};

const roles: Record<keyof SmallPrison["staff"], Role> = {
  keyWorker: "KEY_WORKER",
  otherKeyWorker: "KEY_WORKER",
  pom: "POM",
  manager: "CUSTODIAL_MANAGER",
  homd: "HOMD",
  caseAdmin: "CASE_ADMINISTRATOR",
  leader: "SENIOR_LEADER",
  admin: "ADMINISTRATOR",
};

const surnames = ["Alder", "Briar", "Cedar", "Dogwood", "Elder", "Fir", "Gorse", "Holly"];

/** Day of everybody's arrival, long enough ago for any entry a test makes. */
export const ARRIVAL = "2026-01-05";

/**
 * Makes a prison with one or two of each role and four people, straight into the tables. `letter` keeps the
 * prison numbers of two such prisons apart.
 */
export async function smallPrison(ownerUrl: string, code: string, letter = "A"): Promise<SmallPrison> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const one = async (sql: string, values: unknown[]) =>
    (await client.query(sql, values)).rows[0].id as string;
  try {
    await client.query(
      "INSERT INTO prisons (code, name, category, estate) VALUES ($1, $2, 'C', 'MALE_CLOSED')",
      [code, `Prison ${code}`],
    );
    const staff = {} as SmallPrison["staff"];
    for (const [place, [name, role]] of Object.entries(roles).entries()) {
      const id = await one(
        "INSERT INTO staff (username, surname, forenames) VALUES ($1, $2, 'Toby') RETURNING id",
        [`${name}.${code}`.toLowerCase(), surnames[place]],
      );
      await client.query(
        "INSERT INTO staff_roles (staff_id, prison_code, role, from_day) VALUES ($1, $2, $3, '2020-01-01')",
        [id, code, role],
      );
      staff[name as keyof SmallPrison["staff"]] = id;
    }
    const people = {} as SmallPrison["people"];
    for (const [place, name] of (["mine", "theirs", "nobodys", "released"] as const).entries()) {
      const cell = await one(
        "INSERT INTO locations (prison_code, wing, landing, cell) VALUES ($1, $2, '1', $3) RETURNING id",
        [code, place < 2 ? "A" : "B", `00${place}`],
      );
      const id = await one(
        `INSERT INTO people (prison_number, surname, forenames, date_of_birth, legal_status, reception_date, last_admission_date)
         VALUES ($1, $2, 'Imran', '1990-02-03', 'SENTENCED', $3, $3) RETURNING id`,
        [`${letter}000${place}BC`, ["Hazel", "Rowan", "Birch", "Willow"][place], ARRIVAL],
      );
      await client.query(
        "INSERT INTO stays (person_id, prison_code, wing, location_id, starts_at, ends_at) VALUES ($1, $2, $3, $4, $5, $6)",
        [
          id,
          code,
          place < 2 ? "A" : "B",
          cell,
          `${ARRIVAL}T10:00:00Z`,
          name === "released" ? "2026-03-02T09:00:00Z" : null,
        ],
      );
      people[name] = id;
    }
    for (const [person, keyWorker] of [
      [people.mine, staff.keyWorker],
      [people.theirs, staff.otherKeyWorker],
    ]) {
      await client.query(
        "INSERT INTO allocations (prison_code, person_id, staff_id, allocated_at) VALUES ($1, $2, $3, '2026-01-06T09:00:00Z')",
        [code, person, keyWorker],
      );
    }
    await client.query(
      "INSERT INTO pom_allocations (prison_code, person_id, staff_id, responsibility, allocated_at) VALUES ($1, $2, $3, 'RESPONSIBLE', '2026-01-06T09:00:00Z')",
      [code, people.mine, staff.pom],
    );
    return { code, staff, people };
  } finally {
    await client.end();
  }
}
