import type { Day } from "./days";
import type { Entry, Spell, Staff } from "./model";
import { namedUuid, type Random } from "./random";

/** An hour each: no officer is in two sessions at once. */
const HOURS = [520, 585, 645, 825, 885, 945];

/** Sessions an officer holds in a day at most. */
const DAILY = 4;

/** Which officers hold sessions at which hour of which day. */
export class Diary {
  private readonly taken = new Map<string, number[]>();

  /** Books `wanted`, or when that officer is full (or nobody is wanted) another, of the person's wing if possible. */
  book(
    day: Day,
    wanted: Staff | null,
    officers: Staff[],
    spell: Spell,
    random: Random,
  ): { author: Staff; minute: number } {
    const wing = spell.moves.at(-1)?.location.wing;
    for (let attempt = 0; ; attempt++) {
      const other = random.pick(officers);
      const author = attempt === 0 && wanted !== null ? wanted : other;
      if (author !== wanted && author.wing !== wing && attempt < 12) continue;
      const key = `${author.id}${day}`;
      const booked = this.taken.get(key) ?? [];
      const free = HOURS.filter((hour) => !booked.includes(hour));
      if (booked.length >= DAILY) continue;
      const hour = random.pick(free);
      this.taken.set(key, [...booked, hour]);
      return { author, minute: hour + random.between(0, 9) };
    }
  }
}

const MINUTE = 60_000;

type Given = Pick<Entry, "spell" | "kind" | "day" | "occurredAt" | "minutes" | "place" | "author">;

/** An entry whose words are still to be written. Most are recorded the same day, some a few days later. */
export function newEntry(name: (string | number)[], random: Random, given: Given): Entry {
  const afterwards = given.minutes + random.between(5, 150);
  const days = random.weighted([
    [0, 80],
    [1, 12],
    [2, 5],
    [4, 3],
  ] as const);
  return {
    ...given,
    id: namedUuid("entry", ...name),
    recordedAt: given.occurredAt + (afterwards + days * 1440) * MINUTE,
    overheard:
      given.place === "PRIVATE_ROOM"
        ? random.chance(0.04)
        : random.chance(given.place === "LANDING" ? 0.8 : 0.3),
    quality: "2",
    narrative: "",
    individualised: "PARTLY",
    continuity: "PARTLY",
    nextSessionOn: null,
    actions: [],
  };
}
