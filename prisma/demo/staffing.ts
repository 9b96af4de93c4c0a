import { type Day, day } from "./days";
import type { Role, RoleName, Staff } from "./model";
import { staffName } from "./names";
import type { Epoch } from "./periods";
import type { Prison } from "./prisons";
import { namedUuid, type Random, randomStream } from "./random";
import { SIGN_INS } from "./sign-ins";

/** The staff of one prison by what they do. */
export interface Team {
  prison: Prison;
  /** Officers who hold people and see them, in each stretch of time. */
  keyWorkers: Record<Epoch, Staff[]>;
  poms: Staff[];
  managers: Staff[];
  all: Staff[];
}

/** Makes staff with usernames nobody else has. */
class Register {
  readonly staff: Staff[] = [];
  private readonly taken = new Set(SIGN_INS.map(({ username }) => username));

  add(random: Random, roles: Role[], more: Partial<Staff>): Staff {
    const name = staffName(random);
    const plain = `${name.forenames}.${name.surname}`.toLowerCase();
    let username = plain;
    for (let number = 2; this.taken.has(username); number++) username = `${plain}${number}`;
    if (more.username === undefined) this.taken.add(username);
    const staff: Staff = {
      username,
      ...name,
      status: "ACTIVE",
      manager: null,
      leftOn: null,
      wing: null,
      roles,
      ...more,
      id: namedUuid("staff", more.username ?? username),
    };
    this.staff.push(staff);
    return staff;
  }
}

const OTHERS: [RoleName, string, number][] = [
  ["HOMD", "homd", 1],
  ["CASE_ADMINISTRATOR", "caseadmin", 4],
  ["SENIOR_LEADER", "leader", 3],
  ["ADMINISTRATOR", "admin", 1],
];

const OPENED = day("2018-04-02");

function signIn(name: string, prison: Prison): Partial<Staff> {
  const found = SIGN_INS.find(({ username }) => username === `${name}.${prison.letter.toLowerCase()}`);
  if (found === undefined) throw new Error(`No sign-in for ${name} in ${prison.name}`);
  const { username, forenames, surname } = found;
  return { username, forenames, surname };
}

/** The key workers of a prison: exactly the printed number active in the research month of 2022. */
function keyWorkersOf(prison: Prison, managers: Staff[], register: Register, today: Day): Team["keyWorkers"] {
  const random = randomStream("key workers", prison.code);
  const active: Record<Epoch, Staff[]> = { "2019": [], "2022": [], now: [] };
  let made = 0;
  const hire = (from: Day, to: Day | null, epochs: Epoch[], more: Partial<Staff> = {}) => {
    const staff = register.add(random, [{ prison: prison.code, role: "KEY_WORKER", from, to }], {
      manager: managers[made % managers.length] as Staff,
      wing: prison.wings[made % prison.wings.length] as string,
      leftOn: to === null ? null : to + 1,
      ...more,
    });
    made++;
    for (const epoch of epochs) active[epoch].push(staff);
  };
  const before2019 = () => OPENED + random.between(0, 330);
  const before2022 = () => day("2019-12-02") + random.between(0, 820);
  const after2022 = () => day("2022-12-01") + random.between(0, 540);
  for (let index = 0; index < prison.study.research.keyWorkers; index++) {
    const veteran = index % 3 === 0;
    const stays = index % 2 === 0;
    const epochs: Epoch[] = ["2022"];
    if (veteran) epochs.push("2019");
    if (stays) epochs.push("now");
    const more = index === 0 ? { ...signIn("keyworker", prison), wing: prison.wings[1] as string } : {};
    hire(veteran ? before2019() : before2022(), stays ? null : after2022(), epochs, more);
  }
  // On the books in 2022 as now, but not at work: not among the active.
  for (let index = 0; index < Math.ceil(prison.study.research.keyWorkers / 25); index++) {
    const status = index % 2 === 0 ? "UNAVAILABLE_LONG_TERM_ABSENCE" : "UNAVAILABLE_ANNUAL_LEAVE";
    hire(before2022(), null, [], { status });
  }
  while (active["2019"].length < prison.keyWorkers["2019"]) {
    hire(before2019(), day("2020-01-06") + random.between(0, 480), ["2019"]);
  }
  const newest = Math.max(day("2022-11-07"), today - 900);
  while (active.now.length < prison.keyWorkers.now) hire(random.between(newest, today - 120), null, ["now"]);
  return active;
}

/** The staff of the four prisons and of the national team. `today` bounds the newest officers' first days. */
export function employStaff(prisons: Prison[], today: Day): { teams: Team[]; staff: Staff[] } {
  const register = new Register();
  const teams = prisons.map((prison) => {
    const random = randomStream("staff", prison.code);
    const employ = (role: RoleName, name: string, index: number, more: Partial<Staff> = {}) =>
      register.add(random, [{ prison: prison.code, role, from: OPENED + random.between(0, 200), to: null }], {
        ...more,
        ...(index === 0 ? signIn(name, prison) : {}),
      });
    const several = (count: number) => Array.from({ length: count }, (_, index) => index);
    const others = OTHERS.flatMap(([role, name, count]) =>
      several(count).map((index) => employ(role, name, index)),
    );
    const managers = several(6).map((index) => employ("CUSTODIAL_MANAGER", "manager", index));
    const head = others[0] as Staff;
    const poms = several(prison.poms).map((index) => employ("POM", "pom", index, { manager: head }));
    const keyWorkers = keyWorkersOf(prison, managers, register, today);
    return { prison, keyWorkers, poms, managers, all: [...others, ...managers, ...poms] };
  });
  for (const { username, role, prisons: codes, forenames, surname } of SIGN_INS) {
    if (codes.length === 1) continue;
    const from = day("2023-01-09");
    const roles = (codes.length === 0 ? [null] : codes).map((prison) => ({ prison, role, from, to: null }));
    register.add(randomStream("staff", username), roles, { username, forenames, surname });
  }
  return { teams, staff: register.staff };
}
