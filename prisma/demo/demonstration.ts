import { allocateKeyWorkers, allocatePoms } from "./allocations";
import { amend } from "./amendments";
import { caseloadSessions, caseloadSpells, settleCaseload, settleCaseloadActions } from "./caseload";
import { briefContacts, pomContacts } from "./contacts";
import { londonDay } from "./days";
import { Diary } from "./diary";
import type { Demonstration, Entry, Spell, Staff } from "./model";
import { linkTransfers, namePeople } from "./people";
import { type Epoch, type Period, recentPeriod, studiedPeriod } from "./periods";
import { Beds, peopleOf, type UnnamedSpell } from "./population";
import { demonstrationPrisons } from "./prisons";
import { drawSamples, scoreSamples, settleQuality } from "./quality";
import { randomStream } from "./random";
import { holdSessions } from "./sessions";
import { employStaff, type Team } from "./staffing";
import { Writer } from "./writing";

/** Each stretch of time numbers its people from its own start, so that none moves another's prison numbers. */
const FIRST_NUMBER: Record<Epoch, number> = { "2019": 0, "2022": 100_000, now: 200_000 };

const HOUR = 3_600_000;

interface Filled {
  period: Period;
  team: Team;
  spells: Spell[];
  own: Spell[];
}

/** Everybody of one stretch of time in all four prisons, with their key workers and POMs. */
function populate(periods: Period[], teams: Team[], epoch: Epoch, today: number): Filled[] {
  const prisons = periods.map((period, index) => {
    const team = teams[index] as Team;
    const beds = new Beds(period.prison.locations, randomStream("beds", period.prison.code, epoch));
    const wing = team.keyWorkers[epoch][0]?.wing ?? "";
    const own = epoch === "now" ? caseloadSpells(period, beds, wing, today) : [];
    return { period, team, own, others: peopleOf(period, beds) };
  });
  const all: UnnamedSpell[] = prisons.flatMap(({ own, others }) => [...own, ...others]);
  if (epoch === "now")
    linkTransfers(
      all.filter(({ scripted }) => !scripted),
      "PRA",
    );
  namePeople(all, FIRST_NUMBER[epoch], today);
  return prisons.map(({ period, team, own, others }) => {
    const filled = { period, team, own: own as Spell[], spells: [...own, ...others] as Spell[] };
    if (epoch === "now") settleCaseload(filled.own, team.keyWorkers.now[0] as Staff, today);
    allocateKeyWorkers(period, team, filled.spells);
    allocatePoms(period, team, filled.spells);
    return filled;
  });
}

/** What was recorded in one prison in one stretch of time, in the order in which it happened; words still missing. */
function record({ period, team, spells, own }: Filled, now: number, today: number): Entry[] {
  const diary = new Diary();
  const entries = [
    ...caseloadSessions(own, team.keyWorkers.now[0] as Staff, diary, today),
    ...holdSessions(period, team, spells, diary),
    ...briefContacts(period, team, spells),
    ...pomContacts(period, team, spells),
  ];
  for (const entry of entries) entry.recordedAt = Math.min(entry.recordedAt, now - HOUR);
  return entries.sort((a, b) => a.occurredAt - b.occurredAt);
}

/**
 * The whole demonstration as it is at the instant `now`. The years 2019 and 2022 come out the same whatever `now`
 * is; the thirteen weeks before `now` move with it. `now` must be later than 2023.
 */
export function makeDemonstration(now: Date): Demonstration {
  const today = londonDay(now);
  const instant = now.getTime();
  const prisons = demonstrationPrisons();
  const { teams, staff } = employStaff(prisons, today);
  const made: Demonstration = {
    prisons,
    staff,
    people: [],
    spells: [],
    entries: [],
    amendments: [],
    samples: [],
    reviews: [],
  };
  const writer = new Writer(instant);
  for (const epoch of ["2019", "2022", "now"] as const) {
    const periods = prisons.map((prison) =>
      epoch === "now" ? recentPeriod(prison, today) : studiedPeriod(prison, epoch),
    );
    for (const filled of populate(periods, teams, epoch, today)) {
      const { period, team, spells, own } = filled;
      const entries = record(filled, instant, today);
      const sessions = entries.filter(({ kind }) => kind === "SESSION");
      const samples = drawSamples(period, team, entries, instant);
      settleQuality(period, sessions, samples);
      writer.write(entries);
      settleCaseloadActions(own, entries);
      made.spells.push(...spells);
      made.entries.push(...entries);
      made.samples.push(...samples);
      made.reviews.push(...scoreSamples(period, team, sessions, samples, instant));
      made.amendments.push(...amend(period, entries, instant));
    }
  }
  made.people = [...new Set(made.spells.map(({ person }) => person))];
  return made;
}
