"use server";

import { redirect } from "next/navigation";
import { recordRefusal } from "@/lib/audit/record";
import { errorsOf, type FormState, valuesOf } from "@/lib/forms/state";
import { withoutNul } from "@/lib/forms/text";
import { authenticate, choosePrison, endSession } from "./authenticate";
import { homeOf } from "./permissions";
import { signInSchema } from "./schema";
import { clearSessionCookie, sessionToken, setSessionCookie } from "./session-token";
import { requestAddress, requireSignedIn, viewerForToken } from "./viewer";

/** One answer for every wrong pair, so that it says nothing about who exists. */
const WRONG_PAIR =
  "The username and password do not match an account that can sign in. After 10 wrong tries an account is locked for 30 minutes";

/** Signs in with a name and password and goes on to the viewer's home. A session already open here is ended. */
export async function signIn(_before: FormState, form: FormData): Promise<FormState> {
  const { username = "", password = "" } = valuesOf(form);
  const values = { username };
  const parsed = signInSchema.safeParse({ username, password });
  if (!parsed.success) return { values, errors: errorsOf(parsed.error) };

  const address = await requestAddress();
  const token = await authenticate(parsed.data.username, parsed.data.password, address);
  const viewer = token && (await viewerForToken(token, address));
  if (!token || !viewer) return { values, errors: { username: WRONG_PAIR } };

  const before = await sessionToken();
  if (before) await endSession(before, address);
  await setSessionCookie(token);
  redirect(viewer.prisonCode === null ? "/prison" : homeOf(viewer));
}

/** Ends the session for good, here and in every other window, and goes back to signing in. */
export async function signOut(): Promise<void> {
  const token = await sessionToken();
  if (token) await endSession(token, await requestAddress());
  await clearSessionCookie();
  redirect("/sign-in?signed-out=yes");
}

/** Works on in the chosen prison, from its home page. A prison where the viewer has no role is refused. */
export async function enterPrison(form: FormData): Promise<void> {
  const before = await requireSignedIn();
  const token = await sessionToken();
  const { prison = "" } = valuesOf(form);
  if (!token) redirect("/sign-in");
  if (!(await choosePrison(token, withoutNul(prison)))) {
    await recordRefusal(before, { type: "prison", id: prison });
    redirect("/prison");
  }
  const viewer = await viewerForToken(token, before.address);
  redirect(viewer ? homeOf(viewer) : "/sign-in");
}
