import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { recordRefusal } from "@/lib/audit/record";
import { connections } from "@/lib/db/client";
import type { Estate, Role } from "@/lib/db/generated/enums";
import { addressIn } from "./address";
import { may, type Permission } from "./permissions";
import { hashToken, sessionToken } from "./session-token";

declare const fromTheDatabase: unique symbol;

/** The signed-in person in the prison they chose. Only this module makes one, from the database. */
export type Viewer = {
  readonly [fromTheDatabase]: true;
  readonly staffId: string;
  readonly username: string;
  readonly surname: string;
  readonly forenames: string;
  /** "T. Alder": how entries are signed. */
  readonly name: string;
  readonly prisonCode: string | null;
  readonly prisonName: string | null;
  readonly estate: Estate | null;
  readonly frequencyWeeks: number;
  readonly idleMinutes: number;
  readonly roles: readonly Role[];
  readonly severalPrisons: boolean;
  /** A demonstration account, which only a database of invented people can hold. */
  readonly demonstration: boolean;
  readonly address: string | null;
};

type ViewerRow = {
  staff_id: string;
  username: string;
  surname: string;
  forenames: string;
  prison_code: string | null;
  prison_name: string | null;
  estate: Estate | null;
  frequency_weeks: number | null;
  idle_minutes: number;
  roles: Role[] | null;
  several_prisons: boolean;
  demonstration: boolean;
};

/**
 * The viewer behind a session token, or null when the session is unknown, ended, idle too long, older than
 * eight hours, or its owner has left.
 */
export async function viewerForToken(token: string, address: string | null): Promise<Viewer | null> {
  const { rows } = await connections().pool.query<ViewerRow>({
    name: "viewer",
    text: "SELECT * FROM auth_viewer($1)",
    values: [hashToken(token)],
  });
  const row = rows[0];
  if (!row) return null;
  // The brand exists only for the type checker, so the cast goes through unknown.
  return {
    staffId: row.staff_id,
    username: row.username,
    surname: row.surname,
    forenames: row.forenames,
    name: `${row.forenames.slice(0, 1)}. ${row.surname}`,
    prisonCode: row.prison_code,
    prisonName: row.prison_name,
    estate: row.estate,
    frequencyWeeks: row.frequency_weeks ?? 1,
    idleMinutes: row.idle_minutes,
    roles: row.roles ?? [],
    severalPrisons: row.several_prisons,
    demonstration: row.demonstration,
    address,
  } as unknown as Viewer;
}

/** The address a request came from, as the web server says. */
export async function requestAddress(): Promise<string | null> {
  return addressIn(await headers());
}

/** The viewer of this request, read once, or null when nobody is signed in. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const token = await sessionToken();
  return token ? viewerForToken(token, await requestAddress()) : null;
});

/** Anybody signed in, whether or not they have chosen a prison. Otherwise on to signing in. */
export async function requireSignedIn(): Promise<Viewer> {
  return (await currentViewer()) ?? redirect("/sign-in");
}

/** A viewer, in a prison, with the permission. Refusals are audited and answered with the "not allowed" page. */
export async function requireViewer(permission: Permission): Promise<Viewer> {
  const viewer = await requireSignedIn();
  if (viewer.prisonCode === null) redirect("/prison");
  if (may(viewer, permission)) return viewer;
  await recordRefusal(viewer, { type: "permission", id: permission });
  // Not Next.js's forbidden(): thrown inside a page it leaves an empty page to browsers without scripts.
  redirect("/not-open");
}

/**
 * On to the page that says nothing is there: the same for what does not exist and what is not the viewer's to
 * see. Not Next.js's notFound(), which leaves an empty page to browsers without scripts.
 */
export function showNotFound(): never {
  redirect("/not-found");
}
