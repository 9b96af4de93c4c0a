import { at, type Day } from "./days";
import { type Diary, newEntry } from "./diary";
import type { Entry, Spell, Staff } from "./model";
import type { Period } from "./periods";
import { arrival, type Beds, type UnnamedSpell } from "./population";
import { type Random, randomStream } from "./random";

/** One of the six people of a demonstration key worker; days are counted back from today. */
interface Case {
  arrived: number;
  lastSession: number | null;
  openActions: number;
  alerts: string[];
  releaseIn: number | null;
}

/** Each of the six shows one thing: overdue, due today, open actions, never seen, at risk, soon released. */
const CASES: Case[] = [
  { arrived: 212, lastSession: 10, openActions: 0, alerts: [], releaseIn: null },
  { arrived: 163, lastSession: 7, openActions: 0, alerts: [], releaseIn: null },
  { arrived: 305, lastSession: 3, openActions: 2, alerts: [], releaseIn: null },
  { arrived: 9, lastSession: null, openActions: 0, alerts: [], releaseIn: null },
  { arrived: 96, lastSession: 2, openActions: 0, alerts: ["ACCT open"], releaseIn: null },
  { arrived: 241, lastSession: 5, openActions: 1, alerts: [], releaseIn: 36 },
];

const FURTHER_ACTIONS = [
  "Ask the OMU for the date of his next category review",
  "Find out from education when the next course begins",
];

/** The six people of the prison's `keyworker` sign-in, all on his wing, before they have names. */
export function caseloadSpells(period: Period, beds: Beds, wing: string, today: Day): UnnamedSpell[] {
  const random = randomStream("caseload", period.prison.code);
  return CASES.map(({ arrived }, index) => ({
    ...arrival(period, `${period.prison.code}-caseload-${index}`, today - arrived, beds.take(wing), random),
    scripted: true,
  }));
}

/** What makes each of the six what he is there to show, and his one key worker since his first days. */
export function settleCaseload(spells: Spell[], keyWorker: Staff, today: Day): void {
  for (const [index, { alerts, releaseIn }] of CASES.entries()) {
    const spell = spells[index] as Spell;
    Object.assign(spell.person, {
      legalStatus: "SENTENCED",
      alerts,
      category: spell.prison.study.category === "B" ? "B" : "C",
      sentenceStart: Math.min(spell.person.reception + 5, spell.arrive),
      conditionalRelease: today + (releaseIn ?? 150 + index * 61),
      paroleEligibility: null,
      tariff: null,
    });
    spell.keyWorkers.push({
      staff: keyWorker,
      from: at(spell.arrive + 3, 600 + index * 7),
      to: null,
      endReason: null,
      method: "MANUAL",
    });
  }
}

/** Their sessions: most weeks, up to the last one. */
export function caseloadSessions(spells: Spell[], keyWorker: Staff, diary: Diary, today: Day): Entry[] {
  return spells.flatMap((spell, index) => {
    const random = randomStream("caseload sessions", spell.key);
    const { lastSession } = CASES[index] as Case;
    const days: Day[] = [];
    for (let ago = lastSession; ago !== null && ago < 88 && today - ago >= spell.arrive + 6; ) {
      days.unshift(today - ago);
      ago += random.weighted([
        [7, 6],
        [8, 2],
        [14, 3],
      ] as const);
    }
    return days.map((day, count) => session(spell, keyWorker, diary, day, count, random));
  });
}

function session(
  spell: Spell,
  keyWorker: Staff,
  diary: Diary,
  day: Day,
  count: number,
  random: Random,
): Entry {
  const { author, minute } = diary.book(day, keyWorker, [keyWorker], spell, random);
  const entry = newEntry(["caseload session", spell.key, count], random, {
    spell,
    kind: "SESSION",
    day,
    occurredAt: at(day, minute),
    minutes: random.between(30, 48),
    place: random.chance(0.8) ? "PRIVATE_ROOM" : "WING_OFFICE",
    author,
  });
  return {
    ...entry,
    quality: random.weighted([
      ["4", 4],
      ["3", 4],
      ["2", 2],
    ] as const),
  };
}

/** Leaves open exactly the actions each case is to show; everything older has been settled. */
export function settleCaseloadActions(spells: Spell[], entries: Entry[]): void {
  for (const [index, { openActions }] of CASES.entries()) {
    const held = entries.filter(({ spell, kind }) => spell === spells[index] && kind === "SESSION");
    for (const entry of held) {
      for (const action of entry.actions) {
        Object.assign(action, {
          state: action.state === "DONE" ? "DONE" : "NOT_DONE",
          settledAt: entry.recordedAt + 3_600_000,
        });
      }
    }
    const last = held.at(-1);
    if (last === undefined) continue;
    last.nextSessionOn = last.day + 7;
    for (let count = last.actions.length; count < openActions; count++) {
      last.actions.push({
        id: last.id.replace(/^.{8}/, `0000000${count}`),
        description: FURTHER_ACTIONS[count % FURTHER_ACTIONS.length] as string,
        owner: "KEY_WORKER",
        dueOn: last.day + 9,
        state: "OPEN",
        settledAt: null,
      });
    }
    for (const action of last.actions.slice(0, openActions)) {
      Object.assign(action, { state: "OPEN", settledAt: null });
    }
  }
}
