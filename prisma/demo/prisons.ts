import { namedUuid } from "./random";
import { PRISON_LETTERS, type PrisonLetter, readStudy, type Study } from "./study";

/** A place to sleep in: one cell of one wing. */
export interface Location {
  id: string;
  prison: string;
  wing: string;
  landing: string;
  cell: string;
}

/** What the study does not say about a prison and the demonstration needs. */
interface Character {
  wings: string[];
  /** People arriving (and leaving) on an ordinary day. */
  turnover: number;
  /** Mean days a person has already been there. */
  tenure: number;
  /** People there now. */
  populationNow: number;
  /** Sessions held of a hundred expected in the weeks up to today. */
  deliveryNow: number;
  keyWorkers: { "2019": number; now: number };
  poms: number;
  /** Share of people who get a key worker, then and now. In Prison D 47 officers cannot hold 950 people. */
  allocated: { "2022": number; now: number };
  /** First sessions among those of the research month. */
  firstSessions: number;
}

const CHARACTERS: Record<PrisonLetter, Character> = {
  A: {
    wings: ["A", "B", "C", "D", "E", "F", "G"],
    turnover: 6,
    tenure: 150,
    populationNow: 1100,
    deliveryNow: 15,
    keyWorkers: { "2019": 230, now: 230 },
    poms: 12,
    allocated: { "2022": 0.96, now: 0.93 },
    firstSessions: 22,
  },
  B: {
    wings: ["A", "B", "C", "D", "E", "F"],
    turnover: 2,
    tenure: 420,
    populationNow: 970,
    deliveryNow: 24,
    keyWorkers: { "2019": 210, now: 205 },
    poms: 18,
    allocated: { "2022": 0.97, now: 0.94 },
    firstSessions: 40,
  },
  C: {
    wings: ["A", "B", "C", "D"],
    turnover: 2,
    tenure: 260,
    populationNow: 470,
    deliveryNow: 19,
    keyWorkers: { "2019": 96, now: 98 },
    poms: 10,
    allocated: { "2022": 0.97, now: 0.95 },
    firstSessions: 25,
  },
  D: {
    wings: ["A", "B", "C", "D", "E", "Progression"],
    turnover: 3,
    tenure: 210,
    populationNow: 950,
    deliveryNow: 28,
    keyWorkers: { "2019": 190, now: 185 },
    poms: 20,
    allocated: { "2022": 0.265, now: 0.92 },
    firstSessions: 36,
  },
};

/** One of the four prisons: the study's figures and the rest of its character. */
export interface Prison extends Character {
  letter: PrisonLetter;
  code: string;
  name: string;
  study: Study;
  locations: Location[];
}

const LANDINGS = ["1", "2", "3", "4"];

/** Enough cells for the operational capacity, half of them shared by two. */
function cellsOf(code: string, wings: string[], capacity: number): Location[] {
  const cells = Math.ceil(capacity / 1.4 / wings.length / LANDINGS.length);
  return wings.flatMap((wing) =>
    LANDINGS.flatMap((landing) =>
      Array.from({ length: cells }, (_, index) => {
        const cell = String(index + 1).padStart(3, "0");
        return { id: namedUuid("location", code, wing, landing, cell), prison: code, wing, landing, cell };
      }),
    ),
  );
}

/** Prisons A to D, codes PRA to PRD. */
export function demonstrationPrisons(): Prison[] {
  const study = readStudy();
  return PRISON_LETTERS.map((letter) => {
    const code = `PR${letter}`;
    const character = CHARACTERS[letter];
    return {
      ...character,
      letter,
      code,
      name: `Prison ${letter}`,
      study: study[letter],
      locations: cellsOf(code, character.wings, study[letter].operationalCapacity),
    };
  });
}
