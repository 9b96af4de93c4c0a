import { keyWorkerAt } from "./allocations";
import { at, type Day } from "./days";
import { newEntry } from "./diary";
import type { Entry, Spell } from "./model";
import type { Period } from "./periods";
import { type Random, randomStream } from "./random";
import type { Team } from "./staffing";

/** The days from the second to the last but one of the spell that lie in the period; null when there are none. */
function dayWithin(spell: Spell, period: Period, earliest: Day, random: Random): Day | null {
  const first = Math.max(spell.arrive + 1, period.first, earliest);
  const last = Math.min((spell.leave ?? period.last + 1) - 1, period.last);
  return first > last ? null : random.between(first, last);
}

/** Chats and welfare checks that nobody calls a session: half as many as there are sessions, fewer in 2019. */
export function briefContacts(period: Period, team: Team, spells: Spell[]): Entry[] {
  const random = randomStream("brief contacts", period.prison.code, period.epoch);
  const sessions = period.quotas.reduce((sum, quota) => sum + quota.sessions, 0);
  const count = Math.round(sessions * (period.epoch === "2019" ? 0.2 : 0.5));
  const others = spells.filter(({ scripted }) => !scripted);
  const entries: Entry[] = [];
  while (entries.length < count) {
    const spell = random.pick(others);
    const day = dayWithin(spell, period, period.first, random);
    if (day === null) continue;
    const occurredAt = at(day, random.between(490, 1110));
    const own = keyWorkerAt(spell, occurredAt);
    const author = own !== null && random.chance(0.4) ? own : random.pick(team.keyWorkers[period.epoch]);
    entries.push(
      newEntry(["brief contact", period.prison.code, period.epoch, entries.length], random, {
        spell,
        kind: "BRIEF_CONTACT",
        day,
        occurredAt,
        minutes: random.between(2, 10),
        place: random.weighted([
          ["CELL", 45],
          ["LANDING", 45],
          ["WORK_OR_EDUCATION", 6],
          ["ELSEWHERE", 4],
        ]),
        author,
      }),
    );
  }
  return entries;
}

/** POMs see some of their cases: the demonstration's own POM more of them than the others. */
export function pomContacts(period: Period, team: Team, spells: Spell[]): Entry[] {
  if (period.epoch === "2019") return [];
  const random = randomStream("pom contacts", period.prison.code, period.epoch);
  const entries: Entry[] = [];
  for (const spell of spells) {
    const held = spell.poms[0];
    if (held === undefined || !random.chance(held.staff === team.poms[0] ? 0.65 : 0.25)) continue;
    const from = Math.ceil(held.from / 86_400_000) + 1;
    const day = dayWithin(spell, period, from, random);
    if (day === null) continue;
    entries.push(
      newEntry(["pom contact", period.prison.code, period.epoch, entries.length], random, {
        spell,
        kind: "POM_CONTACT",
        day,
        occurredAt: at(day, random.between(550, 960)),
        minutes: random.between(15, 60),
        place: random.weighted([
          ["PRIVATE_ROOM", 70],
          ["WING_OFFICE", 20],
          ["ELSEWHERE", 10],
        ]),
        author: held.staff,
      }),
    );
  }
  return entries;
}
