import type { Role } from "@/lib/db/generated/enums";

/** The roles as they are written on screen. */
export const roleNames: Record<Role, string> = {
  KEY_WORKER: "key worker",
  POM: "prison offender manager",
  CUSTODIAL_MANAGER: "custodial manager",
  HOMD: "Head of Offender Management Delivery",
  CASE_ADMINISTRATOR: "case administrator",
  SENIOR_LEADER: "senior leader",
  ADMINISTRATOR: "administrator",
  NATIONAL: "national team",
};
