import type { Role } from "@/lib/db/generated/enums";

/**
 * Who may do what: one row a permission, the roles that hold it. Scope (whose people, which prison) is in the
 * queries and in the database's policies.
 */
export const permissions = {
  "people:find": ["KEY_WORKER", "POM", "CUSTODIAL_MANAGER", "HOMD", "CASE_ADMINISTRATOR", "SENIOR_LEADER"],
  "people:own": ["KEY_WORKER"],
  "caseload:own": ["POM"],
  "entries:read": ["KEY_WORKER", "POM", "CUSTODIAL_MANAGER", "HOMD"],
  "entries:read-all": ["CUSTODIAL_MANAGER", "HOMD"],
  "entries:record": ["KEY_WORKER", "CUSTODIAL_MANAGER", "HOMD"],
  "access:give-reason": ["KEY_WORKER", "POM"],
  "quality:score": ["CUSTODIAL_MANAGER", "HOMD"],
  "feedback:own": ["KEY_WORKER", "POM"],
  "figures:prison": ["CUSTODIAL_MANAGER", "HOMD", "CASE_ADMINISTRATOR", "SENIOR_LEADER", "NATIONAL"],
  "accounts:manage": ["ADMINISTRATOR"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** True when any of the roles held grants the permission. */
export const may = (viewer: { roles: readonly Role[] }, permission: Permission) =>
  permissions[permission].some((role) => viewer.roles.includes(role));

/** The page each role starts from; of several roles the first in this list decides. */
const homes: readonly (readonly [Role, string])[] = [
  ["KEY_WORKER", "/"],
  ["POM", "/caseload"],
  ["CUSTODIAL_MANAGER", "/quality"],
  ["HOMD", "/quality"],
  ["CASE_ADMINISTRATOR", "/people"],
  ["SENIOR_LEADER", "/figures/delivery"],
  ["NATIONAL", "/figures/delivery"],
  ["ADMINISTRATOR", "/staff"],
];

/** Where a viewer with these roles lands after signing in. */
export const homeOf = (viewer: { roles: readonly Role[] }) =>
  homes.find(([role]) => viewer.roles.includes(role))?.[1] ?? "/prison";
