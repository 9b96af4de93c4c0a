import type { Role } from "@/lib/db/generated/enums";
import { DEMONSTRATION_PASSWORD } from "./demonstration";

/** Roles whose holders oversee others, and so need the longer password (OWASP ASVS 5.0, 6.2). */
const OVERSEEING: readonly Role[] = [
  "CUSTODIAL_MANAGER",
  "HOMD",
  "SENIOR_LEADER",
  "ADMINISTRATOR",
  "NATIONAL",
];

/** The fewest characters for a role's password. */
export const shortestPassword = (role: Role) => (OVERSEEING.includes(role) ? 15 : 8);

/** What guessers try first: the words of the work, of the keyboard and of well-known lists of leaked passwords. */
const GUESSABLE = [
  ...[
    "keyworker",
    "keywork",
    "session",
    "prisoner",
    "prison",
    "officer",
    "custodial",
    "manager",
    "governor",
    "wing",
  ],
  ...[
    "offender",
    "hmpps",
    "justice",
    "omic",
    "tracker",
    "admin",
    "administrator",
    "staff",
    "demonstration",
    "demo",
  ],
  ...[
    "password",
    "passw0rd",
    "passwort",
    "secret",
    "letmein",
    "welcome",
    "login",
    "default",
    "changeme",
    "change",
  ],
  ...[
    "qwertyuiop",
    "qwerty",
    "asdfghjkl",
    "asdfgh",
    "zxcvbnm",
    "zxcvbn",
    "qazwsx",
    "abcdefgh",
    "abcdef",
    "abc",
  ],
  ...[
    "iloveyou",
    "monkey",
    "dragon",
    "football",
    "liverpool",
    "arsenal",
    "chelsea",
    "everton",
    "rangers",
    "celtic",
  ],
  ...[
    "sunshine",
    "princess",
    "superman",
    "batman",
    "pokemon",
    "starwars",
    "charlie",
    "ashley",
    "michael",
    "jordan",
  ],
  ...[
    "summer",
    "winter",
    "spring",
    "autumn",
    "monday",
    "friday",
    "january",
    "february",
    "march",
    "april",
    "june",
  ],
  ...[
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "london",
    "england",
    "computer",
    "master",
  ],
];

/** Letters that must be left once the guessable words, digits and repeats are taken away. */
const OWN_LETTERS = 5;

/**
 * Why a password may not be chosen, as the sentence to print, or `undefined` when it may. There are no rules about
 * kinds of character: length and not being guessable are what counts.
 * @param context the account's own words: username, names, prison
 */
export function passwordRefusal(password: string, role: Role, context: string[]): string | undefined {
  const shortest = shortestPassword(role);
  if ([...password].length < shortest)
    return `The password for this role must have at least ${shortest} characters.`;
  if (password.length > 1000) return "The password must have at most 1,000 characters.";
  if (password === DEMONSTRATION_PASSWORD) return "The demonstration password may not be used.";
  const words = [...GUESSABLE, ...context.flatMap((word) => word.toLowerCase().split(/[^\p{L}]+/u))]
    .filter((word) => word.length > 2)
    .sort((one, other) => other.length - one.length);
  let rest = password.toLowerCase();
  for (const word of words) rest = rest.replaceAll(word, " ");
  const letters = rest.replace(/[^\p{L}]/gu, "").replace(/(.)\1+/gu, "$1");
  if (new Set(letters).size >= OWN_LETTERS) return undefined;
  return "The password is too easy to guess: use several words that have nothing to do with you or the work.";
}
