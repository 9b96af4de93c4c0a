import { roleNames } from "@/lib/auth/roles";
import type { Role } from "@/lib/db/generated/enums";

/** Who drew or scored, in role words: "you", "a custodial manager". Never a name. */
export function reviewerWords(byViewer: boolean, role: Role | null): string {
  if (byViewer) return "you";
  if (role === null) return "a reviewer who has left";
  return role === "HOMD" ? `the ${roleNames[role]}` : `a ${roleNames[role]}`;
}
