import type { Day } from "./days";
import type { Person, Spell } from "./model";
import { personName } from "./names";
import type { UnnamedSpell } from "./population";
import { namedUuid, type Random, randomStream } from "./random";
import type { PrisonLetter } from "./study";

type LegalStatus = Person["legalStatus"];

/** Prison A's share of remand is the study's; the rest is plausible for what each prison is for. */
const LEGAL: Record<PrisonLetter, [LegalStatus, number][]> = {
  A: [
    ["CONVICTED_UNSENTENCED", 6],
    ["SENTENCED", 24],
    ["RECALL", 9],
    ["INDETERMINATE", 1],
  ],
  B: [
    ["REMAND", 7],
    ["SENTENCED", 63],
    ["INDETERMINATE", 22],
    ["RECALL", 8],
  ],
  C: [
    ["SENTENCED", 76],
    ["INDETERMINATE", 9],
    ["RECALL", 15],
  ],
  D: [
    ["SENTENCED", 79],
    ["INDETERMINATE", 6],
    ["RECALL", 15],
  ],
};

const ALERTS: [string, number][] = [
  ["ACCT open", 0.03],
  ["High escape risk", 0.006],
  ["Risk to staff", 0.03],
  ["Cell sharing: high risk", 0.04],
  ["Risk from others", 0.04],
  ["Gang concerns", 0.03],
];

const LETTERS = "BCDEFGHJKLMNPRSTVWXYZ";

/** The n-th prison number, in an order that looks like none. 4,410,000 of them are distinct. */
export function prisonNumber(n: number): string {
  const scrambled = (n * 104_729 + 12_345) % (10_000 * LETTERS.length ** 2);
  const letters = Math.floor(scrambled / 10_000);
  const pair = `${LETTERS[Math.floor(letters / LETTERS.length)]}${LETTERS[letters % LETTERS.length]}`;
  return `A${String(scrambled % 10_000).padStart(4, "0")}${pair}`;
}

interface Dates {
  sentenceStart: Day | null;
  conditionalRelease: Day | null;
  paroleEligibility: Day | null;
  tariff: Day | null;
}

const NO_DATES: Dates = {
  sentenceStart: null,
  conditionalRelease: null,
  paroleEligibility: null,
  tariff: null,
};

/** The dates of a sentence: a person who has left was released on the day he left, one who is here is released later. */
function sentenceDates(
  status: LegalStatus,
  reception: Day,
  last: UnnamedSpell,
  today: Day,
  random: Random,
): Dates {
  if (status === "REMAND" || status === "CONVICTED_UNSENTENCED") return NO_DATES;
  const sentenceStart = Math.min(reception + random.between(0, 60), last.arrive);
  const present = last.leave ?? today;
  if (status === "INDETERMINATE") {
    const tariff = present + random.between(-1500, 2500);
    return {
      ...NO_DATES,
      sentenceStart,
      tariff,
      paroleEligibility: Math.max(tariff, present + random.between(30, 700)),
    };
  }
  const left = random.chance(0.3) ? random.between(10, 120) : random.between(60, 1400);
  const conditionalRelease = last.leave ?? today + left;
  const parole = status === "RECALL" && random.chance(0.5) ? present + random.between(20, 200) : null;
  return { sentenceStart, conditionalRelease, paroleEligibility: parole, tariff: null };
}

const category = (letter: PrisonLetter, status: LegalStatus, random: Random): string | null => {
  if (status === "REMAND" || status === "CONVICTED_UNSENTENCED") return "U";
  if (letter === "B")
    return random.weighted([
      ["B", 60],
      ["C", 40],
    ] as const);
  return random.weighted([
    ["C", letter === "A" ? 80 : 96],
    [letter === "A" ? "B" : "D", letter === "A" ? 20 : 4],
  ] as const);
};

/** Who a person is, from all his spells in the four prisons, oldest first. */
function personOf(spells: UnnamedSpell[], number: number, today: Day, random: Random): Person {
  const [start, last] = [spells[0] as UnnamedSpell, spells.at(-1) as UnnamedSpell];
  const { letter, study } = last.prison;
  const moved = spells.length > 1;
  const remand = study.remand !== null && !moved && random.chance(study.remand);
  const legalStatus = remand
    ? "REMAND"
    : random.weighted(LEGAL[letter].filter(([status]) => !moved || status !== "REMAND"));
  // A reception prison takes people from court; the others take them from elsewhere, later in their term.
  const earlier =
    letter === "A" || moved
      ? random.weighted([
          [0, 9],
          [random.between(1, 90), 1],
        ] as const)
      : random.between(3, 700);
  const reception = start.arrive - earlier;
  return {
    id: namedUuid("person", last.key),
    prisonNumber: prisonNumber(number),
    ...personName(random),
    dateOfBirth:
      reception - random.between(21 * 365, 21 * 365 + 1200) - Math.floor(random.exponential(4200) % 17_000),
    legalStatus,
    category: category(letter, legalStatus, random),
    complexity: random.weighted([
      [null, 6],
      ["LOW", 2],
      ["MEDIUM", 1],
      ["HIGH", 0.3],
    ] as const),
    reception,
    lastAdmission: last.arrive,
    ...sentenceDates(legalStatus, reception, last, today, random),
    alerts: ALERTS.filter(([, share]) => random.chance(share)).map(([alert]) => alert),
  };
}

/** Where the numbering of each stretch of time begins, so that one never changes another's prison numbers. */
export function namePeople(spells: UnnamedSpell[], firstNumber: number, today: Day): Spell[] {
  let number = firstNumber;
  for (const spell of spells) {
    if (spell.next !== null) continue;
    const all: UnnamedSpell[] = [spell];
    for (let before = spell.previous; before !== null; before = before.previous) all.unshift(before);
    const person = personOf(all, number++, today, randomStream("person", spell.key));
    for (const each of all) each.person = person;
  }
  return spells as Spell[];
}

/**
 * Some people who leave Prison A arrive the same afternoon in another of the four: their history goes with them.
 * Links about a third of the arrivals that can be linked.
 */
export function linkTransfers(spells: UnnamedSpell[], from: string): void {
  const random = randomStream("transfers");
  const leavers = new Map<Day, UnnamedSpell[]>();
  for (const spell of spells) {
    if (spell.prison.code !== from || spell.leave === null) continue;
    leavers.set(spell.leave, [...(leavers.get(spell.leave) ?? []), spell]);
  }
  for (const spell of spells) {
    if (spell.prison.code === from || !random.chance(0.35)) continue;
    const leaver = leavers.get(spell.arrive)?.pop();
    if (leaver === undefined) continue;
    leaver.next = spell as Spell;
    spell.previous = leaver as Spell;
  }
}
