import { at, type Day, isWeekend } from "./days";
import type { Person, Spell } from "./model";
import type { Period } from "./periods";
import type { Location } from "./prisons";
import { type Random, randomStream } from "./random";

/** A spell whose person is not yet known: who a person is follows from all his spells. */
export type UnnamedSpell = Omit<Spell, "person"> & { person: Person | null };

/** The beds of one prison: the lower landings' cells are shared by two. */
export class Beds {
  private readonly free: Location[];

  constructor(locations: Location[], random: Random) {
    this.free = random.shuffled([...locations, ...locations.filter(({ landing }) => landing <= "2")]);
  }

  take(wing?: string): Location {
    const index = wing === undefined ? -1 : this.free.findLastIndex((location) => location.wing === wing);
    const location = index < 0 ? this.free.pop() : this.free.splice(index, 1)[0];
    if (location === undefined) throw new Error("The prison is full");
    return location;
  }

  leave(location: Location): void {
    this.free.unshift(location);
  }
}

/** A spell that begins that afternoon in that cell. */
export function arrival(
  period: Period,
  key: string,
  arrive: Day,
  location: Location,
  random: Random,
): UnnamedSpell {
  const arrivedAt = at(arrive, random.between(840, 1080));
  return {
    key,
    prison: period.prison,
    arrive,
    leave: null,
    arrivedAt,
    leftAt: null,
    moves: [{ at: arrivedAt, location }],
    person: null,
    previous: null,
    next: null,
    keyWorkers: [],
    poms: [],
    engagement: Math.exp(random.next() + random.next() + random.next() - 1.5),
    scripted: false,
  };
}

function depart(spell: UnnamedSpell, leave: Day, random: Random): void {
  spell.leave = leave;
  spell.leftAt = at(leave, random.between(510, 630));
}

const cellOf = (spell: UnnamedSpell): Location => (spell.moves.at(-1) as Spell["moves"][number]).location;

/**
 * Everybody who is in the prison at some time of the period: day by day people leave, move wing and arrive so
 * that at the end of each day exactly as many are there as the period says. Those there at the end of a past
 * period leave over the year after it; those of the present one are still there.
 */
export function peopleOf(period: Period, beds: Beds): UnnamedSpell[] {
  const { prison, epoch, first, last } = period;
  const random = randomStream("population", prison.code, epoch);
  const spells: UnnamedSpell[] = [];
  const enter = (arrive: Day) => {
    const spell = arrival(period, `${prison.code}-${epoch}-${spells.length}`, arrive, beds.take(), random);
    spells.push(spell);
    return spell;
  };
  let present: UnnamedSpell[] = [];
  const room = first - 1 - period.earliestArrival;
  for (let count = period.population(first); count > 0; count--) {
    const ago = Math.floor(random.exponential(prison.tenure));
    present.push(enter(first - 1 - (ago > room ? random.between(0, room) : ago)));
  }
  for (let today = first + 1; today <= last; today++) {
    const ordinary = isWeekend(today) ? 0 : Math.round(prison.turnover * 1.4 + random.next() - 0.5);
    const leaving = Math.max(ordinary, present.length - period.population(today));
    const leavers = new Set(random.shuffled(present).slice(0, leaving));
    for (const spell of leavers) {
      depart(spell, today, random);
      beds.leave(cellOf(spell));
    }
    present = present.filter((spell) => !leavers.has(spell));
    for (const spell of present) {
      if (!random.chance(0.003)) continue;
      const old = cellOf(spell);
      spell.moves.push({ at: at(today, random.between(600, 960)), location: beds.take() });
      beds.leave(old);
    }
    while (present.length < period.population(today)) present.push(enter(today));
  }
  if (epoch !== "now") {
    for (const spell of present)
      depart(spell, last + 1 + Math.min(400, Math.floor(random.exponential(120))), random);
  }
  return spells;
}
