import type { RoleName } from "./model";
import type { Name } from "./names";

/** The password of every demonstration sign-in. */
export const demonstrationPassword = "demonstration-only-2022";

/** Who a demonstration sign-in is. */
export interface SignIn extends Name {
  username: string;
  role: RoleName;
  /** Codes of the prisons it works in; none for the national team. */
  prisons: string[];
}

const PEOPLE: [string, RoleName, [string, string, string, string]][] = [
  ["keyworker", "KEY_WORKER", ["Toby Alder", "Nia Hawthorn", "Marlon Lark", "Priya Teasel"]],
  ["pom", "POM", ["Jaya Linden", "Owen Bracken", "Leanne Swift", "Tariq Juniper"]],
  ["manager", "CUSTODIAL_MANAGER", ["Grace Whitebeam", "Delroy Plover", "Sian Cedar", "Rhian Sorrel"]],
  ["homd", "HOMD", ["Meera Yarrow", "Colin Redwing", "Esther Medlar", "Hugh Campion"]],
  ["caseadmin", "CASE_ADMINISTRATOR", ["Donna Fennel", "Ioan Tansy", "Sadia Nuthatch", "Paula Vetch"]],
  ["leader", "SENIOR_LEADER", ["Ruth Hornbeam", "Vikram Osier", "Fiona Kestrel", "Andrew Larch"]],
  ["admin", "ADMINISTRATOR", ["Kelvin Burnet", "Wendy Pipit", "Farid Dogwood", "Elaine Siskin"]],
];

const named = (words: string): Name => {
  const [forenames = "", surname = ""] = words.split(" ");
  return { forenames, surname };
};

/** Every account a demonstration can be entered with. */
export const SIGN_INS: SignIn[] = [
  ...["a", "b", "c", "d"].flatMap((letter, index) =>
    PEOPLE.map(([name, role, people]) => ({
      username: `${name}.${letter}`,
      role,
      prisons: [`PR${letter.toUpperCase()}`],
      ...named(people[index] as string),
    })),
  ),
  { username: "manager.ab", role: "CUSTODIAL_MANAGER", prisons: ["PRA", "PRB"], ...named("Naomi Bittern") },
  { username: "national", role: "NATIONAL", prisons: [], ...named("Laurence Heron") },
];

const ROLE_WORDS: Record<RoleName, string> = {
  KEY_WORKER: "Key worker",
  POM: "Prison offender manager",
  CUSTODIAL_MANAGER: "Custodial manager",
  HOMD: "Head of Offender Management Delivery",
  CASE_ADMINISTRATOR: "Case administrator",
  SENIOR_LEADER: "Senior leader",
  ADMINISTRATOR: "Administrator",
  NATIONAL: "National team",
};

/** The sign-ins in words, for the table that the start command prints. */
export const demonstrationSignIns: { username: string; role: string; prison: string; name: string }[] =
  SIGN_INS.map(({ username, role, prisons, forenames, surname }) => ({
    username,
    role: ROLE_WORDS[role],
    prison: prisons.map((code) => `Prison ${code.slice(-1)}`).join(" and ") || "All",
    name: `${forenames} ${surname}`,
  }));
