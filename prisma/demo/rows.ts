import { type Day, type Instant, isoDay } from "./days";
import type { Demonstration, Staff } from "./model";
import { signature } from "./names";
import { namedUuid } from "./random";
import { SIGN_INS } from "./sign-ins";

/** Rows of one table: its name, its columns, and the values of each row in that order. */
export interface Table {
  name: string;
  columns: string[];
  rows: (string | number | boolean | null)[][];
}

const date = (value: Day | null) => (value === null ? null : isoDay(value));
const time = (value: Instant | null) => (value === null ? null : new Date(value).toISOString());
const array = (words: string[]) => `{${words.map((word) => `"${word}"`).join(",")}}`;

/** A table from items; each column is written beside the value it takes. */
function table<T>(
  name: string,
  items: T[],
  row: (item: T) => Record<string, Table["rows"][number][number]>,
): Table {
  const records = items.map(row);
  return {
    name,
    columns: Object.keys(records[0] ?? {}),
    rows: records.map((record) => Object.values(record)),
  };
}

function staffTables(staff: Staff[]): Table[] {
  return [
    table("staff", staff, (each) => ({
      id: each.id,
      username: each.username,
      surname: each.surname,
      forenames: each.forenames,
      key_worker_status: each.status,
      line_manager_id: each.manager?.id ?? null,
      demonstration: true,
      left_on: date(each.leftOn),
    })),
    table(
      "staff_roles",
      staff.flatMap((each) => each.roles.map((role) => ({ each, role }))),
      ({ each, role }) => ({
        id: namedUuid("role", each.id, role.prison ?? "", role.role),
        staff_id: each.id,
        prison_code: role.prison,
        role: role.role,
        from_day: date(role.from),
        to_day: date(role.to),
      }),
    ),
  ];
}

function custodyTables({ prisons, people, spells }: Demonstration): Table[] {
  const stays = spells.flatMap((spell) =>
    spell.moves.map((move, index) => ({
      spell,
      index,
      ...move,
      end: spell.moves[index + 1]?.at ?? spell.leftAt,
    })),
  );
  return [
    table("prisons", prisons, ({ code, name, study }) => ({
      code,
      name,
      category: study.category,
      estate: "MALE_CLOSED",
      functions: array(study.functions),
      operational_capacity: study.operationalCapacity,
    })),
    table(
      "locations",
      prisons.flatMap(({ locations }) => locations),
      ({ id, prison, wing, landing, cell }) => ({
        id,
        prison_code: prison,
        wing,
        landing,
        cell,
      }),
    ),
    table("people", people, (person) => ({
      id: person.id,
      prison_number: person.prisonNumber,
      surname: person.surname,
      forenames: person.forenames,
      date_of_birth: date(person.dateOfBirth),
      legal_status: person.legalStatus,
      category: person.category,
      complexity: person.complexity,
      reception_date: date(person.reception),
      last_admission_date: date(person.lastAdmission),
      sentence_start_date: date(person.sentenceStart),
      conditional_release_date: date(person.conditionalRelease),
      parole_eligibility_date: date(person.paroleEligibility),
      tariff_date: date(person.tariff),
      alerts: array(person.alerts),
    })),
    table("stays", stays, ({ spell, index, at, location, end }) => ({
      id: namedUuid("stay", spell.key, index),
      person_id: spell.person.id,
      prison_code: spell.prison.code,
      wing: location.wing,
      location_id: location.id,
      starts_at: time(at),
      ends_at: time(end),
    })),
  ];
}

function allocationTables({ spells, staff }: Demonstration): Table[] {
  const by = new Map(
    SIGN_INS.filter(({ role }) => role === "CUSTODIAL_MANAGER" || role === "HOMD").map(
      ({ username, prisons }) => [
        `${username.split(".")[0]}${prisons[0]}`,
        staff.find((each) => each.username === username)?.id ?? null,
      ],
    ),
  );
  const manager = (code: string) => by.get(`manager${code}`) ?? null;
  const head = (code: string) => by.get(`homd${code}`) ?? null;
  const keyWorkers = spells.flatMap((spell) =>
    spell.keyWorkers.map((held, index) => ({ spell, held, index })),
  );
  const poms = spells.flatMap((spell) => spell.poms.map((held, index) => ({ spell, held, index })));
  return [
    table("allocations", keyWorkers, ({ spell, held, index }) => ({
      id: namedUuid("allocation", spell.key, index),
      prison_code: spell.prison.code,
      person_id: spell.person.id,
      staff_id: held.staff.id,
      method: held.method,
      allocated_at: time(held.from),
      allocated_by: manager(spell.prison.code),
      ended_at: time(held.to),
      ended_by: held.to === null ? null : manager(spell.prison.code),
      end_reason: held.endReason,
    })),
    table("pom_allocations", poms, ({ spell, held, index }) => ({
      id: namedUuid("pom allocation", spell.key, index),
      prison_code: spell.prison.code,
      person_id: spell.person.id,
      staff_id: held.staff.id,
      responsibility: held.responsibility,
      allocated_at: time(held.from),
      allocated_by: head(spell.prison.code),
      ended_at: time(held.to),
      ended_by: held.to === null ? null : head(spell.prison.code),
      end_reason: held.endReason,
    })),
  ];
}

function entryTables({ entries, amendments }: Demonstration): Table[] {
  return [
    table("entries", entries, (entry) => ({
      id: entry.id,
      prison_code: entry.spell.prison.code,
      person_id: entry.spell.person.id,
      kind: entry.kind,
      occurred_at: time(entry.occurredAt),
      minutes: entry.minutes,
      place: entry.place,
      overheard: entry.overheard,
      narrative: entry.narrative,
      next_session_on: date(entry.nextSessionOn),
      author_id: entry.author.id,
      author_name: signature(entry.author),
      recorded_at: time(entry.recordedAt),
      submission_key: entry.id,
    })),
    table("amendments", amendments, ({ id, entry, words, recordedAt }) => ({
      id,
      prison_code: entry.spell.prison.code,
      entry_id: entry.id,
      person_id: entry.spell.person.id,
      author_id: entry.author.id,
      author_name: signature(entry.author),
      words,
      recorded_at: time(recordedAt),
    })),
    table(
      "actions",
      entries.flatMap((entry) => entry.actions.map((action) => ({ entry, action }))),
      ({ entry, action }) => ({
        id: action.id,
        prison_code: entry.spell.prison.code,
        person_id: entry.spell.person.id,
        entry_id: entry.id,
        description: action.description,
        owner: action.owner,
        due_on: date(action.dueOn),
        state: action.state,
        agreed_at: time(entry.occurredAt),
        settled_at: time(action.settledAt),
        settled_by: action.settledAt === null ? null : entry.author.id,
      }),
    ),
  ];
}

function qualityTables({ samples, reviews }: Demonstration): Table[] {
  return [
    table("quality_samples", samples, (sample) => ({
      id: sample.id,
      prison_code: sample.prison,
      month: date(sample.month),
      draw: sample.draw,
      seed: sample.seed,
      population: sample.population,
      size: sample.entries.length,
      drawn_at: time(sample.drawnAt),
      drawn_by: sample.drawnBy.id,
    })),
    table(
      "sampled_entries",
      samples.flatMap((sample) => sample.entries.map((entry, index) => ({ sample, entry, index }))),
      ({ sample, entry, index }) => ({
        sample_id: sample.id,
        entry_id: entry.id,
        prison_code: sample.prison,
        position: index + 1,
      }),
    ),
    table("quality_reviews", reviews, ({ id, entry, selection, reviewer, reason, reviewedAt }) => ({
      id,
      prison_code: entry.spell.prison.code,
      entry_id: entry.id,
      selection,
      reviewer_id: reviewer.id,
      score: entry.quality,
      individualised: entry.individualised,
      continuity: entry.continuity,
      reason,
      reviewed_at: time(reviewedAt),
    })),
  ];
}

/** Every row, table by table, in an order in which each finds what it refers to. */
export function rowsOf(made: Demonstration): Table[] {
  const [prisons, ...custody] = custodyTables(made);
  return [
    prisons as Table,
    ...staffTables(made.staff),
    ...custody,
    ...allocationTables(made),
    ...entryTables(made),
    ...qualityTables(made),
  ];
}
