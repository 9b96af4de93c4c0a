import { keyWorkerAt, settleMean, type Wait } from "./allocations";
import { at, type Day, isWeekend } from "./days";
import { type Diary, newEntry } from "./diary";
import type { Entry, Spell } from "./model";
import { type Period, type Quota, share } from "./periods";
import { type Random, randomStream } from "./random";
import type { Team } from "./staffing";

/** A person there all day: not the day he arrived, not the day he left. */
const thereAllDay = (spell: Spell, value: Day) =>
  spell.arrive < value && (spell.leave === null || spell.leave > value);

/** A session that is to be held: with whom, on which day. */
interface Appointment {
  spell: Spell;
  day: Day;
}

/** What is known while the months of one period are filled in order. */
interface Book {
  period: Period;
  random: Random;
  spells: Spell[];
  /** People seen at least once since they arrived. */
  seen: Set<Spell>;
  /** Not before this day, so that newcomers wait about as long as the study says. */
  readyFrom: Map<Spell, Day>;
}

/** A day of the stretch on which the person is there, working days far more often. */
function dayFor(spell: Spell, first: Day, last: Day, random: Random): Day | null {
  const days: [Day, number][] = [];
  for (let value = first; value <= last; value++) {
    if (thereAllDay(spell, value)) days.push([value, isWeekend(value) ? 0.15 : 1]);
  }
  return days.length === 0 ? null : random.weighted(days);
}

/** So many different people for about a week, those with a key worker and a readiness to talk more often. */
function week(
  book: Book,
  first: Day,
  last: Day,
  sessions: number,
  who: (spell: Spell) => boolean,
): Appointment[] {
  const { random } = book;
  const drawn = book.spells
    .filter((spell) => spell.arrive < last && (spell.leave === null || spell.leave > first) && who(spell))
    .map((spell) => {
      const weight = spell.engagement * (keyWorkerAt(spell, at(first, 720)) === null ? 0.15 : 1);
      return { spell, rank: random.next() ** (1 / weight) };
    })
    .sort((a, b) => b.rank - a.rank);
  const appointments: Appointment[] = [];
  for (const { spell } of drawn) {
    if (appointments.length === sessions) break;
    const from = Math.max(first, book.readyFrom.get(spell) ?? first);
    const found = dayFor(spell, from, last, random);
    if (found !== null) appointments.push({ spell, day: found });
  }
  if (appointments.length < sessions)
    throw new Error(`${book.period.prison.name} has too few people for its sessions`);
  return appointments;
}

/** A quota cut into weeks, each person at most once a week. */
function weeks(
  book: Book,
  { first, last }: Quota,
  sessions: number,
  who: (spell: Spell) => boolean,
): Appointment[] {
  const count = Math.max(1, Math.floor((last - first + 1) / 7));
  const lengths = share(last - first + 1, Array<number>(count).fill(1));
  const parts = share(sessions, lengths);
  let start = first;
  return lengths.flatMap((length, index) => {
    const from = start;
    start += length;
    return week(book, from, start - 1, parts[index] as number, who);
  });
}

/** First sessions of the research month: people chosen, and days settled, so that the mean wait is the printed one. */
function firstSessions(book: Book, quota: Quota, count: number): Appointment[] {
  const { random, seen } = book;
  const mean = book.period.prison.study.research.daysToFirstSession;
  const taken = new Map<Spell, Wait>();
  for (let index = 0; index < count; index++) {
    const day = random.between(quota.first, quota.last);
    const wait = Math.max(1, Math.round(mean * (0.4 + 1.2 * random.next())));
    const unseen = book.spells.filter(
      (spell) => !seen.has(spell) && !taken.has(spell) && thereAllDay(spell, day),
    );
    const away = (spell: Spell) => Math.abs(day - spell.arrive - wait);
    const spell = unseen.reduce((best, each) => (away(each) < away(best) ? each : best));
    const latest = Math.min(quota.last, (spell.leave ?? quota.last + 1) - 1);
    taken.set(spell, { base: spell.arrive, day, earliest: Math.max(quota.first, spell.arrive + 1), latest });
  }
  settleMean([...taken.values()], mean);
  return [...taken].map(([spell, { day }]) => ({ spell, day }));
}

/** Every session of the period, in the order in which they are held. */
export function holdSessions(period: Period, team: Team, spells: Spell[], diary: Diary): Entry[] {
  const random = randomStream("sessions", period.prison.code, period.epoch);
  const { daysToFirstSession } = period.prison.study.research;
  const book: Book = {
    period,
    random,
    spells: spells.filter(({ scripted }) => !scripted),
    seen: new Set(),
    readyFrom: new Map(
      period.epoch === "2022"
        ? spells.map((spell) => [
            spell,
            spell.arrive + Math.round(daysToFirstSession * (0.4 + 1.2 * random.next())),
          ])
        : [],
    ),
  };
  const appointments = period.quotas.flatMap((quota) => {
    const firsts = quota.firstSessions === null ? [] : firstSessions(book, quota, quota.firstSessions);
    const before = new Set(book.seen);
    const others = weeks(
      book,
      quota,
      quota.sessions - firsts.length,
      (spell) => firsts.length === 0 || before.has(spell),
    );
    const held = [...firsts, ...others];
    for (const { spell } of held) book.seen.add(spell);
    return held;
  });
  const officers = team.keyWorkers[period.epoch];
  return appointments
    .sort((a, b) => a.day - b.day)
    .map(({ spell, day }, index) => {
      const own = keyWorkerAt(spell, at(day, 600));
      const cover = random.chance(0.25) || own === null;
      const { author, minute } = diary.book(day, cover ? null : own, officers, spell, random);
      return newEntry(["session", period.prison.code, period.epoch, index], random, {
        spell,
        kind: "SESSION",
        day,
        occurredAt: at(day, minute),
        minutes: random.between(20, 50),
        place: random.weighted([
          ["PRIVATE_ROOM", 42],
          ["CELL", 18],
          ["WING_OFFICE", 22],
          ["LANDING", 10],
          ["WORK_OR_EDUCATION", 6],
          ["ELSEWHERE", 2],
        ]),
        author,
      });
    });
}
