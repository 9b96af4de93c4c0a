import { at, type Day, type Month } from "./days";
import type { KeyWorkerAllocation, PomAllocation, Spell, Staff } from "./model";
import type { Period } from "./periods";
import { type Random, randomStream } from "./random";
import type { Team } from "./staffing";

/** People an officer holds at most. */
const CAPACITY = 6;

/** A wish to move a day within bounds; `base` is the day the waiting began. */
export interface Wait {
  base: Day;
  day: Day;
  earliest: Day;
  latest: Day;
}

/**
 * Moves the days one by one until the mean wait is `mean` days, as near as whole days allow. Used where the study
 * printed the mean: chance comes close, this closes the rest.
 */
export function settleMean(waits: Wait[], mean: number): void {
  let excess = waits.reduce((sum, { day, base }) => sum + day - base, 0) - Math.round(mean * waits.length);
  for (let moved = true; excess !== 0 && moved; ) {
    moved = false;
    for (const wait of waits) {
      const next = wait.day - Math.sign(excess);
      if (excess === 0 || next < wait.earliest || next > wait.latest) continue;
      wait.day = next;
      excess -= Math.sign(excess);
      moved = true;
    }
  }
}

interface Wish extends Wait {
  spell: Spell;
  /** The day a second key worker takes over, if ever. */
  change: Day | null;
}

/** Who is to have a key worker and from which day, before any officer is chosen. */
function wishes(period: Period, spells: Spell[], random: Random): Wish[] {
  const { research } = period.prison.study;
  const all = spells
    .filter((spell) => !spell.scripted && random.chance(period.allocated))
    .map((spell): Wish => {
      const wait = Math.round(research.daysToAllocation * (0.25 + 1.5 * random.next()));
      const day = spell.arrive + wait;
      const end = spell.leave ?? period.last;
      const [earliestChange, latestChange] = [
        Math.max(day, period.first) + 20,
        Math.min(end, period.last) - 10,
      ];
      const change =
        random.chance(0.09) && earliestChange < latestChange
          ? random.between(earliestChange, latestChange)
          : null;
      return { spell, base: spell.arrive, day, earliest: spell.arrive, latest: end - 1, change };
    })
    .filter(({ day, latest }) => day <= latest);
  if (period.epoch === "2022") settleMean(inMonth(all, research.month), research.daysToAllocation);
  return all;
}

/** The wishes that fall in the month, bounded so that they stay in it. */
function inMonth(all: Wish[], month: Month): Wish[] {
  const chosen = all.filter(({ day }) => day >= month.first && day <= month.last);
  for (const wish of chosen) {
    wish.earliest = Math.max(wish.earliest, month.first);
    wish.latest = Math.min(wish.latest, month.last);
  }
  return chosen;
}

const endOf = (
  spell: Spell,
): Pick<KeyWorkerAllocation & { endReason: "RELEASED" | "TRANSFER" | null }, "to" | "endReason"> => ({
  to: spell.leftAt,
  endReason: spell.leftAt === null ? null : spell.next === null ? "RELEASED" : "TRANSFER",
});

/** Chooses an officer with room, one of the person's wing first, the least laden first. */
function officerWithRoom(
  officers: Staff[],
  loads: Map<Staff, number>,
  wing: string,
  not: Staff | null,
): Staff | null {
  const rank = (officer: Staff) => (loads.get(officer) ?? 0) + (officer.wing === wing ? 0 : CAPACITY);
  const free = officers.filter((officer) => officer !== not && (loads.get(officer) ?? 0) < CAPACITY);
  return free.length === 0
    ? null
    : free.reduce((best, officer) => (rank(officer) < rank(best) ? officer : best));
}

/** Gives people key workers, day by day, nobody holding more than six. */
export function allocateKeyWorkers(period: Period, team: Team, spells: Spell[]): void {
  const random = randomStream("allocations", period.prison.code, period.epoch);
  const officers = random
    .shuffled(team.keyWorkers[period.epoch])
    .filter(({ username }) => !username.startsWith("keyworker.") || period.epoch !== "now");
  const loads = new Map<Staff, number>();
  const change = (officer: Staff, by: number) => loads.set(officer, (loads.get(officer) ?? 0) + by);
  const events: { day: Day; order: number; happen: () => void }[] = [];
  const open = (spell: Spell, day: Day, minute: number) => {
    const previous = spell.keyWorkers.at(-1);
    if (previous !== undefined) change(previous.staff, -1);
    const wing = spell.moves.at(-1)?.location.wing ?? "";
    const staff = officerWithRoom(officers, loads, wing, previous?.staff ?? null);
    const from =
      staff === null ? at(day, minute) : at(Math.max(day, (staff.roles[0]?.from ?? day) + 7), minute);
    if (previous !== undefined) Object.assign(previous, { to: from, endReason: "STAFF_STATUS_CHANGE" });
    if (staff === null || (spell.leftAt !== null && from >= spell.leftAt)) return;
    change(staff, 1);
    spell.keyWorkers.push({
      staff,
      from: Math.max(from, spell.arrivedAt),
      ...endOf(spell),
      method: random.chance(0.7) ? "AUTO" : "MANUAL",
    });
  };
  for (const wish of wishes(period, spells, random)) {
    const { spell, day } = wish;
    if (day >= period.last) continue;
    // On the day of arrival an allocation follows the arrival.
    const minute = day === spell.arrive ? random.between(1090, 1140) : random.between(540, 1000);
    events.push({ day, order: 1, happen: () => open(spell, day, minute) });
    if (wish.change !== null) {
      const changed = wish.change;
      events.push({ day: changed, order: 1, happen: () => open(spell, changed, minute) });
    }
    if (spell.leave !== null) {
      events.push({
        day: spell.leave,
        order: 0,
        happen: () => {
          const last = spell.keyWorkers.at(-1);
          if (last !== undefined) change(last.staff, -1);
        },
      });
    }
  }
  for (const { happen } of events.sort((a, b) => a.day - b.day || a.order - b.order)) happen();
}

/** The key worker at an instant. */
export const keyWorkerAt = (spell: Spell, instant: number): Staff | null =>
  spell.keyWorkers.find(({ from, to }) => from <= instant && (to === null || to > instant))?.staff ?? null;

/** Gives everybody serving a sentence a POM within a fortnight, the least laden of three first. */
export function allocatePoms(period: Period, team: Team, spells: Spell[]): void {
  const random = randomStream("poms", period.prison.code, period.epoch);
  const loads = new Map<Staff, number>();
  const change = (pom: Staff, by: number) => loads.set(pom, (loads.get(pom) ?? 0) + by);
  const load = (pom: Staff) => loads.get(pom) ?? 0;
  const departures = spells
    .filter(({ leave }) => leave !== null)
    .sort((a, b) => (a.leave ?? 0) - (b.leave ?? 0));
  let gone = 0;
  for (const spell of [...spells].sort((a, b) => a.arrive - b.arrive)) {
    for (
      let next = departures[gone];
      next !== undefined && (next.leave ?? 0) <= spell.arrive;
      next = departures[++gone]
    ) {
      const held = next.poms[0];
      if (held !== undefined) change(held.staff, -1);
    }
    const { legalStatus } = spell.person;
    const from = at(spell.arrive + (spell.scripted ? 2 : random.between(1, 14)), random.between(540, 960));
    if (
      legalStatus === "REMAND" ||
      legalStatus === "CONVICTED_UNSENTENCED" ||
      (!spell.scripted && random.chance(0.04))
    )
      continue;
    if (from >= (spell.leftAt ?? at(period.last, 0))) continue;
    const three = [random.pick(team.poms), random.pick(team.poms), random.pick(team.poms)];
    const own = team.poms[0] as Staff;
    const staff = spell.scripted ? own : three.reduce((best, pom) => (load(pom) < load(best) ? pom : best));
    change(staff, 1);
    const near =
      spell.person.conditionalRelease !== null && spell.person.conditionalRelease - spell.arrive < 260;
    const responsibility: PomAllocation["responsibility"] =
      near || random.chance(0.2) ? "SUPPORTING" : "RESPONSIBLE";
    const end = endOf(spell);
    spell.poms.push({ staff, responsibility, from, ...end });
    const other = random.pick(team.poms);
    if (random.chance(0.03) && other !== staff)
      spell.poms.push({ staff: other, responsibility: "CO_WORKING", from, ...end });
  }
}
