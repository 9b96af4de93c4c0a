import type { Day, Instant } from "./days";
import type { Name } from "./names";
import type { Location, Prison } from "./prisons";
import type { Score } from "./study";

/** The demonstration as it is made in memory, before it becomes rows. */

export type RoleName =
  | "KEY_WORKER"
  | "POM"
  | "CUSTODIAL_MANAGER"
  | "HOMD"
  | "CASE_ADMINISTRATOR"
  | "SENIOR_LEADER"
  | "ADMINISTRATOR"
  | "NATIONAL";

export interface Role {
  prison: string | null;
  role: RoleName;
  from: Day;
  to: Day | null;
}

export interface Staff extends Name {
  id: string;
  username: string;
  status: "ACTIVE" | "UNAVAILABLE_LONG_TERM_ABSENCE" | "UNAVAILABLE_ANNUAL_LEAVE";
  manager: Staff | null;
  leftOn: Day | null;
  roles: Role[];
  /** The wing an officer works on. */
  wing: string | null;
}

export interface Person extends Name {
  id: string;
  prisonNumber: string;
  dateOfBirth: Day;
  legalStatus: "REMAND" | "CONVICTED_UNSENTENCED" | "SENTENCED" | "INDETERMINATE" | "RECALL";
  category: string | null;
  complexity: "LOW" | "MEDIUM" | "HIGH" | null;
  reception: Day;
  lastAdmission: Day;
  sentenceStart: Day | null;
  conditionalRelease: Day | null;
  paroleEligibility: Day | null;
  tariff: Day | null;
  alerts: string[];
}

/** A cell from an instant on, until the next one or the end of the spell. */
export interface Move {
  at: Instant;
  location: Location;
}

export interface KeyWorkerAllocation {
  staff: Staff;
  from: Instant;
  to: Instant | null;
  endReason: "RELEASED" | "TRANSFER" | "STAFF_STATUS_CHANGE" | null;
  method: "AUTO" | "MANUAL";
}

export interface PomAllocation {
  staff: Staff;
  responsibility: "RESPONSIBLE" | "SUPPORTING" | "CO_WORKING";
  from: Instant;
  to: Instant | null;
  endReason: "RELEASED" | "TRANSFER" | null;
}

/** A person's unbroken time in one prison. `leave` is the first day at whose end the person is no longer there. */
export interface Spell {
  key: string;
  prison: Prison;
  arrive: Day;
  leave: Day | null;
  arrivedAt: Instant;
  leftAt: Instant | null;
  moves: Move[];
  person: Person;
  /** The time in another prison of the four that ended on the day this one began. */
  previous: Spell | null;
  /** Where he goes next, when that is one of the four prisons. */
  next: Spell | null;
  keyWorkers: KeyWorkerAllocation[];
  poms: PomAllocation[];
  /** How readily officers and this person find time for each other; 1 is usual. */
  engagement: number;
  /** A key worker's own six people are written one by one; chance leaves them alone. */
  scripted: boolean;
}

export interface Action {
  id: string;
  description: string;
  owner: "KEY_WORKER" | "PERSON" | "POM" | "OMU" | "SOMEONE_ELSE";
  dueOn: Day | null;
  state: "OPEN" | "DONE" | "NOT_DONE";
  settledAt: Instant | null;
}

export type Rating = "YES" | "PARTLY" | "NO";

export interface Entry {
  id: string;
  spell: Spell;
  kind: "SESSION" | "BRIEF_CONTACT" | "POM_CONTACT";
  day: Day;
  occurredAt: Instant;
  recordedAt: Instant;
  minutes: number;
  place: "PRIVATE_ROOM" | "CELL" | "WING_OFFICE" | "LANDING" | "WORK_OR_EDUCATION" | "ELSEWHERE";
  overheard: boolean;
  author: Staff;
  /** What a careful reader would score a session's note; written to match. */
  quality: Score;
  narrative: string;
  individualised: Rating;
  continuity: Rating;
  nextSessionOn: Day | null;
  actions: Action[];
}

export interface Sample {
  id: string;
  prison: string;
  month: Day;
  draw: number;
  seed: string;
  population: number;
  drawnAt: Instant;
  drawnBy: Staff;
  entries: Entry[];
}

export interface Review {
  id: string;
  entry: Entry;
  selection: "SAMPLED" | "CHOSEN";
  reviewer: Staff;
  reason: string;
  reviewedAt: Instant;
}

export interface Amendment {
  id: string;
  entry: Entry;
  words: string;
  recordedAt: Instant;
}

/** Everything the demonstration holds. */
export interface Demonstration {
  prisons: Prison[];
  staff: Staff[];
  people: Person[];
  spells: Spell[];
  entries: Entry[];
  amendments: Amendment[];
  samples: Sample[];
  reviews: Review[];
}
