import type { Spell } from "../model";
import { type Random, randomStream } from "../random";
import { FAMILY } from "./family";
import { HEALTH } from "./health";
import { PROGRESS } from "./progress";
import { RELEASE } from "./release";
import type { Topic } from "./topic";
import { WORK } from "./work";

const RELATIVES = [
  "his mother",
  "his sister",
  "his brother",
  "his partner",
  "his nan",
  "his father",
  "his aunt",
  "his cousin",
  "his stepfather",
  "his grandad",
  "his wife",
  "his older brother",
  "his twin sister",
  "his foster mum",
];
const CHILDREN = [
  "his son",
  "his daughter",
  "his two girls",
  "his boys",
  "his youngest",
  "his eldest",
  "his little girl",
  "his stepson",
  "his niece",
  "his nephew",
];
const JOBS = [
  "the kitchen",
  "the laundry",
  "the gardens",
  "the print shop",
  "recycling",
  "the bike workshop",
  "the bakery",
  "the textile shop",
  "the painting party",
  "the library",
  "the servery",
  "the woodwork shop",
  "the stores",
  "waste",
];
const COURSES = [
  "Level 1 English",
  "Level 2 maths",
  "barbering",
  "food hygiene",
  "bricklaying",
  "the business course",
  "the art class",
  "computing",
  "the peer mentoring course",
  "plastering",
  "Entry 3 English",
  "customer service",
];
const FAITHS = [
  "Friday prayers",
  "the Sunday service",
  "Mass",
  "the Quaker meeting",
  "Bible study",
  "the Buddhist group",
  "the gurdwara visit",
  "the Pagan group",
  "choir practice",
  "the chapel",
];
/** Sunday first, as `weekday` counts. */
export const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
];
const NUMBERS = ["three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

const EVERY_TOPIC = [...FAMILY, ...WORK, ...PROGRESS, ...HEALTH];

/** What stays the same about a person from one note to the next. */
export interface Life {
  words: Record<string, string>;
  topics: Topic[];
}

/** The concerns and the people of one person's life; the newly arrived and the soon released have their own. */
export function lifeOf(spell: Spell): Life {
  const random = randomStream("life", spell.person.id);
  const { person } = spell;
  const leaving = person.conditionalRelease !== null && person.conditionalRelease - spell.arrive < 300;
  const chosen = random.shuffled(EVERY_TOPIC).slice(0, random.between(3, 5));
  return {
    words: {
      name: person.forenames.split(" ")[0] as string,
      surname: person.surname,
      relative: random.pick(RELATIVES),
      child: random.pick(CHILDREN),
      job: random.pick(JOBS),
      course: random.pick(COURSES),
      faith: random.pick(FAITHS),
    },
    topics: random.shuffled(leaving ? [...chosen, ...RELEASE] : [...chosen, random.pick(RELEASE)]),
  };
}

/** Fills the words in braces: those of the life, and a day, a month or a number as chance has it. */
export function fill(sentence: string, words: Record<string, string>, random: Random): string {
  const filled = sentence.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === "day") return random.pick(DAYS);
    if (slot === "month") return random.pick(MONTHS);
    if (slot === "number") return random.pick(NUMBERS);
    const word = words[slot];
    if (word === undefined) throw new Error(`Nothing to say for {${slot}}`);
    return word;
  });
  return filled.replace(
    /(^|[.!?] )(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
