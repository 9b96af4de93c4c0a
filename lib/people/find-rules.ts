import type { Day } from "@/lib/dates/london";
import { PAGE_SIZE } from "@/lib/pages/pages";

/** What the words of a search look for. */
export type Wanted =
  | { kind: "number"; start: string }
  | { kind: "cell"; wing: string; landing: string | null; cell: string | null }
  | { kind: "name"; starts: NameStart[] }
  | { kind: "nothing" };

/** How a surname and the forenames begin; an empty text begins everything. */
type NameStart = { surname: string; forenames: string };

/** Who somebody is and with whom; no word of any entry. */
export type FoundPerson = {
  id: string;
  name: string;
  prisonNumber: string;
  location: string;
  keyWorker: string | null;
  pom: string | null;
};

/** One page of the people found, and how many there are in all. */
export type Found = { people: FoundPerson[]; total: number; page: number };

/** Somebody who should have a key worker and has none. */
type Unallocated = Omit<FoundPerson, "keyWorker"> & { lastAdmission: Day };

export type UnallocatedPage = {
  people: Unallocated[];
  /** How many there are, by wing. Wings with none are left out. */
  wings: { wing: string; count: number }[];
};

const numberStart = /^[A-Z]\d{1,4}(?<=\d{4})[A-Z]{0,2}$|^[A-Z]\d{1,3}$/;
const cellParts = /^[A-Z0-9 ]+(?:-[A-Z0-9 ]+)+$/;

/**
 * Reads the words of a search: the start of a prison number ("A1234", "A1234BC"), a cell or its landing ("B-2-014",
 * "MDI-B-2-014", "B-2"), or else the start of a name, in either order. A cell of another prison is nothing.
 */
export function readSearch(words: string, prisonCode: string): Wanted {
  const text = words.trim().replaceAll("’", "'").replace(/\s+/g, " ");
  const upper = text.toUpperCase();
  if (numberStart.test(upper)) return { kind: "number", start: upper };
  // A hyphen alone may stand in a name; in a cell there is a figure too.
  if (cellParts.test(upper) && /\d/.test(upper)) return readCell(upper.split("-"), prisonCode);
  return { kind: "name", starts: nameStarts(text) };
}

function readCell(parts: readonly string[], prisonCode: string): Wanted {
  const [wing, landing = null, cell = null, ...more] = parts[0] === prisonCode ? parts.slice(1) : parts;
  return wing && more.length === 0 ? { kind: "cell", wing, landing, cell } : { kind: "nothing" };
}

function nameStarts(text: string): NameStart[] {
  const [surname = "", forenames] = text.split(",", 2).map((part) => part.trim());
  if (forenames !== undefined) return [{ surname, forenames }];
  const words = text.split(" ");
  const starts = [
    { surname: text, forenames: "" },
    { surname: "", forenames: text },
  ];
  for (let place = 1; place < words.length; place += 1) {
    const first = words.slice(0, place).join(" ");
    const second = words.slice(place).join(" ");
    starts.push({ surname: second, forenames: first }, { surname: first, forenames: second });
  }
  return starts;
}

/** "Nobody found", "1 person found", "132 people found, 51 to 100 shown". */
export function foundWords(total: number, page: number): string {
  if (total === 0) return "Nobody found";
  const found = `${total} ${total === 1 ? "person" : "people"} found`;
  if (total <= PAGE_SIZE) return found;
  return `${found}, ${(page - 1) * PAGE_SIZE + 1} to ${Math.min(total, page * PAGE_SIZE)} shown`;
}
