import type { Role } from "@/lib/db/generated/enums";
import { may, type Permission } from "./permissions";

const sections: readonly { href: string; text: string; permission: Permission }[] = [
  { href: "/", text: "My people", permission: "people:own" },
  { href: "/caseload", text: "Caseload", permission: "caseload:own" },
  { href: "/quality", text: "Quality", permission: "quality:score" },
  { href: "/figures/delivery", text: "Figures", permission: "figures:prison" },
  { href: "/people", text: "Find a person", permission: "people:find" },
  { href: "/feedback", text: "Feedback", permission: "feedback:own" },
  { href: "/staff", text: "Staff accounts", permission: "accounts:manage" },
];

/** The sections a viewer may open, with the one that the path lies in marked. A person's pages lie in no section. */
export function sectionsFor(viewer: { roles: readonly Role[] }, path: string) {
  return sections
    .filter(({ permission }) => may(viewer, permission))
    .map(({ href, text }) => ({
      href,
      text,
      current: path === href,
      active: path !== href && href !== "/" && href !== "/people" && path.startsWith(`${href}/`),
    }));
}
