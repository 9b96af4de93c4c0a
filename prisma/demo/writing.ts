import { keyWorkerAt } from "./allocations";
import { at, type Day, isWeekend, weekday } from "./days";
import type { Action, Entry } from "./model";
import { signature } from "./names";
import {
  COVERING,
  INTRODUCTIONS,
  NEXT,
  OPENINGS,
  THIN_CONTINUITY,
  THIN_HANDOVER,
  THIN_PERSON,
  VAGUE_ENDS,
  WITHOUT_KEY_WORKER,
} from "./narratives/frames";
import { DAYS, fill, type Life, lifeOf } from "./narratives/life";
import { BRIEF, GENERIC_SESSION, NOT_A_SESSION, POM_CONTACT } from "./narratives/plain";
import { SHAPES } from "./narratives/reasons";
import type { Agreement, Topic } from "./narratives/topic";
import { namedUuid, type Random, randomStream } from "./random";

/** What an officer's next note about a person can take up. */
interface Thread {
  /** What the two agreed last and whether it has been done since. */
  agreed: { agreement: Agreement; done: boolean } | null;
  met: boolean;
}

/** No note is shorter. */
const SHORTEST = 60;

const DAY_MS = 86_400_000;

/** Words of one note, and what was agreed in it. */
interface Note {
  sentences: string[];
  agreement: Agreement | null;
}

/** Writes the notes, each different from every other, so that each deserves the score it is to get. */
export class Writer {
  private readonly written = new Set<string>();
  private readonly lives = new Map<string, Life>();
  private readonly threads = new Map<string, Thread>();

  constructor(private readonly now: number) {}

  /** Writes the words of entries, which come in the order in which they happened. */
  write(entries: Entry[]): void {
    for (const entry of entries) {
      const random = randomStream("words", entry.id);
      const { person } = entry.spell;
      const life = this.lives.get(person.id) ?? lifeOf(entry.spell);
      this.lives.set(person.id, life);
      const pair = `${person.id}${entry.author.id}`;
      const thread = this.threads.get(pair) ?? { agreed: null, met: false };
      const [individualised, continuity] = random.pick(SHAPES[entry.quality]);
      Object.assign(entry, { individualised, continuity });
      const next = nextDay(entry, random);
      const words = { ...life.words, ...moment(entry, random), next: DAYS[weekday(next)] as string };
      let note: Note;
      do {
        note = compose(entry, life, thread, random);
        entry.narrative = note.sentences
          .filter((sentence) => sentence !== "")
          .map((sentence) => fill(sentence, words, random))
          .join(" ");
      } while (entry.narrative.length < SHORTEST || this.written.has(entry.narrative));
      this.written.add(entry.narrative);
      if (entry.kind !== "SESSION") continue;
      const done = random.chance(0.75);
      this.threads.set(pair, { agreed: note.agreement && { agreement: note.agreement, done }, met: true });
      if (NEXT.includes(note.sentences.at(-1) ?? "")) entry.nextSessionOn = next;
      if (note.agreement === null) continue;
      entry.actions = [this.actionFrom(note.agreement, done, entry, words, random)];
    }
  }

  /** What was agreed as an action: settled by its day, if it has been done and that day has come. */
  private actionFrom(
    agreed: Agreement,
    done: boolean,
    entry: Entry,
    words: Life["words"],
    random: Random,
  ): Action {
    const dueOn: Day = entry.day + agreed.days;
    const settled = entry.recordedAt + random.between(1, agreed.days) * DAY_MS;
    const longAgo = this.now - entry.occurredAt > 60 * DAY_MS;
    const state = done && settled < this.now ? "DONE" : longAgo ? "NOT_DONE" : "OPEN";
    return {
      id: namedUuid("action", entry.id),
      description: fill(agreed.action, words, random),
      owner: agreed.owner,
      dueOn,
      state,
      settledAt: state === "OPEN" ? null : settled,
    };
  }
}

/** The day of the next session, should the note name one: about a week on, never at a weekend by chance. */
function nextDay({ day, spell }: Entry, random: Random): Day {
  const next = day + (spell.scripted ? 7 : random.between(6, 9));
  return isWeekend(next) && !spell.scripted ? next + 2 : next;
}

/** Words that belong to this one moment: where, when, and in whose stead. */
function moment({ spell, day, occurredAt, minutes }: Entry, random: Random): Record<string, string> {
  const { location } =
    spell.moves.findLast((move) => move.at <= occurredAt) ?? (spell.moves[0] as (typeof spell.moves)[0]);
  const past = Math.round((occurredAt - at(day, 0)) / 60_000);
  const clock = [Math.floor(past / 60), past % 60].map((number) => String(number).padStart(2, "0")).join(":");
  const keyWorker = keyWorkerAt(spell, occurredAt);
  return {
    cell: `${location.wing}-${location.landing}-${location.cell}`,
    time: clock,
    part: past < 720 ? "morning" : "afternoon",
    minutes: String(Math.max(5, Math.round(minutes / 5) * 5 - random.pick([0, 0, 5]))),
    ...(keyWorker === null ? {} : { keyworker: signature(keyWorker) }),
  };
}

const oneOfEach = (lists: string[][], random: Random): Note => ({
  sentences: lists.map((list) => random.pick(list)),
  agreement: null,
});

function compose(entry: Entry, life: Life, thread: Thread, random: Random): Note {
  if (entry.kind === "BRIEF_CONTACT") return oneOfEach(BRIEF, random);
  if (entry.kind === "POM_CONTACT") return oneOfEach(POM_CONTACT, random);
  if (entry.quality === "1a") return oneOfEach(GENERIC_SESSION, random);
  if (entry.quality === "1b") return oneOfEach(NOT_A_SESSION, random);
  const topic = random.pick(life.topics);
  return session(topic, thread, entry, random);
}

/** What became of the last agreement; before there is one, what another department had passed on. */
function followUp({ agreed }: Thread, topic: Topic, random: Random): string {
  if (agreed === null) return random.pick(topic.passed);
  return random.pick(agreed.done ? agreed.agreement.done : agreed.agreement.notYet);
}

/** How the note begins: between two who know each other, between two who meet, or with somebody standing in. */
function openingOf(entry: Entry, thread: Thread, random: Random): string {
  if (thread.met || entry.continuity === "NO") return random.pick(OPENINGS);
  const keyWorker = keyWorkerAt(entry.spell, entry.occurredAt);
  if (keyWorker === null) return random.pick(WITHOUT_KEY_WORKER);
  return random.pick(keyWorker === entry.author ? INTRODUCTIONS : COVERING);
}

/** A session's note with as much of the person and of the thread as its two elements say. */
function session(topic: Topic, thread: Thread, entry: Entry, random: Random): Note {
  const { individualised, continuity } = entry;
  const opening = openingOf(entry, thread, random);
  const thin = random.pick(thread.met ? THIN_CONTINUITY : THIN_HANDOVER);
  const [first = "", second = "", third = ""] = random.shuffled(topic.details);
  const agreement = random.pick(topic.agreements);
  const before = followUp(thread, topic, random);
  switch (`${individualised} ${continuity}`) {
    case "YES YES": {
      const passed = thread.agreed === null ? [] : [random.pick(topic.passed)];
      const more = random.chance(0.4) ? [third] : [];
      return {
        sentences: [opening, before, first, second, ...more, ...passed, agreement.words, random.pick(NEXT)],
        agreement,
      };
    }
    case "YES PARTLY":
      return {
        sentences: [opening, first, thin, second, agreement.words],
        agreement,
      };
    case "PARTLY YES":
      return { sentences: [opening, before, first, agreement.words, random.pick(NEXT)], agreement };
    case "YES NO":
      return {
        sentences: [opening, first, second, random.chance(0.5) ? random.pick(VAGUE_ENDS) : ""],
        agreement: null,
      };
    case "NO YES":
      return { sentences: [opening, before, random.pick(THIN_PERSON), random.pick(NEXT)], agreement: null };
    default:
      return {
        sentences: [opening, first, thin, random.pick(VAGUE_ENDS)],
        agreement: null,
      };
  }
}
