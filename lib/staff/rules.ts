import type { Day } from "@/lib/dates/london";
import { timeOf } from "@/lib/dates/london";
import type { Role } from "@/lib/db/generated/enums";

/** One member of staff of the prison, as its administrators see the account. */
export type Account = {
  staffId: string;
  /** "Alder, Toby" */
  name: string;
  username: string;
  /** Held in this prison today. */
  roles: Role[];
  /** London day of the newest sign-in, or null. */
  lastSignIn: Day | null;
  state: AccountState;
  /** When a locked account opens by itself. */
  lockedUntil: Date | null;
};

/** Locked comes before active, active before those who cannot sign in at all. */
export type AccountState = "LOCKED" | "ACTIVE" | "NO_SIGN_IN" | "LEFT";

/** "Locked until 14:32", "Active", "Cannot sign in" (no password or no role in this prison), "Left". */
export function stateWords({ state, lockedUntil }: Pick<Account, "state" | "lockedUntil">): string {
  if (state === "LOCKED") return lockedUntil ? `Locked until ${timeOf(lockedUntil)}` : "Locked";
  return { ACTIVE: "Active", NO_SIGN_IN: "Cannot sign in", LEFT: "Left" }[state];
}
