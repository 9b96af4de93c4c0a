import { Client } from "pg";
import type { Complexity, Estate } from "@/lib/db/generated/enums";

/** One stay: the prison, the wing, and London clock times; without an end the person is still there. */
type StayGiven = { prison: string; wing: string; from: string; to?: string };

/** Puts prisons, people and sessions straight into the tables, as the owner. Every time is a London clock time. */
export class Arranger {
  private people = 0;
  private staff = 0;

  private constructor(private readonly client: Client) {}

  static async open(ownerUrl: string): Promise<Arranger> {
    const client = new Client({ connectionString: ownerUrl });
    await client.connect();
    await client.query("SET timezone TO 'Europe/London'");
    return new Arranger(client);
  }

  close = () => this.client.end();

  private async id(sql: string, values: unknown[]): Promise<string> {
    return (await this.client.query<{ id: string }>(`${sql} RETURNING id`, values)).rows[0]?.id ?? "";
  }

  async prison(code: string, estate: Estate = "MALE_CLOSED", weeks = 1): Promise<void> {
    await this.client.query(
      "INSERT INTO prisons (code, name, category, estate, frequency_weeks) VALUES ($1, $2, 'C', $3, $4)",
      [code, `Prison ${code}`, estate, weeks],
    );
  }

  /** Somebody who holds one role there (none: nationally), with the account they sign in with. */
  async employ(
    role: string,
    prison: string | null,
    more: { status?: string; from?: string; to?: string } = {},
  ) {
    const id = await this.id(
      "INSERT INTO staff (username, surname, forenames, key_worker_status) VALUES ($1, 'Rowan', 'Toby', $2)",
      [`staff${++this.staff}`, more.status ?? "ACTIVE"],
    );
    await this.client.query(
      "INSERT INTO staff_roles (staff_id, prison_code, role, from_day, to_day) VALUES ($1, $2, $3, $4, $5)",
      [id, prison, role, more.from ?? "2018-01-01", more.to ?? null],
    );
    return id;
  }

  async person(stays: StayGiven[], complexity: Complexity | null = null): Promise<string> {
    const number = String(++this.people).padStart(4, "0");
    const id = await this.id(
      `INSERT INTO people (prison_number, surname, forenames, date_of_birth, legal_status, reception_date, last_admission_date, complexity)
       VALUES ($1, 'Hazel', 'Imran', '1990-02-03', 'SENTENCED', '2018-01-01', '2018-01-01', $2)`,
      [`A${number}BC`, complexity],
    );
    for (const { prison, wing, from, to } of stays) {
      await this.client.query(
        "INSERT INTO stays (person_id, prison_code, wing, starts_at, ends_at) VALUES ($1, $2, $3, $4, $5)",
        [id, prison, wing, from, to ?? null],
      );
    }
    return id;
  }

  async entry(prison: string, person: string, author: string, at: string, kind = "SESSION"): Promise<string> {
    return this.id(
      `INSERT INTO entries (prison_code, person_id, kind, occurred_at, minutes, place, overheard, narrative, author_id, author_name)
       VALUES ($1, $2, $3, $4, 40, 'CELL', false, 'He asked about the bakery course.', $5, 'T. Rowan')`,
      [prison, person, kind, at, author],
    );
  }

  async allocate(prison: string, person: string, keyWorker: string, at: string): Promise<void> {
    await this.client.query(
      "INSERT INTO allocations (prison_code, person_id, staff_id, allocated_at) VALUES ($1, $2, $3, $4)",
      [prison, person, keyWorker, at],
    );
  }

  /**
   * A review of an entry, by somebody who manages there too, whatever else they do elsewhere. An entry drawn at random
   * is put into a sample of its month first.
   */
  async review(
    prison: string,
    entry: string,
    reviewer: string,
    score: string,
    more: { chosen?: boolean; at?: string } = {},
  ) {
    await this.client.query(
      `INSERT INTO staff_roles (staff_id, prison_code, role, from_day) SELECT $1::uuid, $2::varchar, 'CUSTODIAL_MANAGER', '2018-01-01'
       WHERE NOT EXISTS (SELECT 1 FROM staff_roles WHERE staff_id = $1::uuid AND prison_code = $2::varchar)`,
      [reviewer, prison],
    );
    if (!more.chosen) {
      await this.client.query(
        `WITH drawn AS (INSERT INTO quality_samples (prison_code, month, draw, seed, population, size)
           SELECT $1::varchar, '2022-06-01', count(*) + 1, 'seed', 1, 1 FROM quality_samples WHERE prison_code = $1::varchar RETURNING id)
         INSERT INTO sampled_entries (sample_id, entry_id, prison_code, position) SELECT id, $2::uuid, $1::varchar, 1 FROM drawn
         ON CONFLICT DO NOTHING`,
        [prison, entry],
      );
    }
    await this.client.query(
      `INSERT INTO quality_reviews (prison_code, entry_id, selection, reviewer_id, score, individualised, continuity, reason, reviewed_at)
       VALUES ($1, $2, $3, $4, $5, 'YES', 'NO', 'What was agreed is missing.', $6)`,
      [prison, entry, more.chosen ? "CHOSEN" : "SAMPLED", reviewer, score, more.at ?? "2022-07-01 09:00"],
    );
  }
}
