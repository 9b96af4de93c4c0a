"use server";

import { redirect } from "next/navigation";
import { errorsOf, type FormState, valuesOf } from "@/lib/forms/state";
import { authenticate, choosePrison, endSession } from "./authenticate";
import { homeOf } from "./permissions";
import { signInSchema } from "./schema";
import { clearSessionCookie, sessionToken, setSessionCookie } from "./session-token";
import { requestAddress, viewerForToken } from "./viewer";

/** One answer for every wrong pair, so that it says nothing about who exists. */
const WRONG_PAIR =
  "The username and password do not match an account that can sign in. After 10 wrong tries an account is locked for 30 minutes";

export async function signIn(_before: FormState, form: FormData): Promise<FormState> {
  const { username = "" } = valuesOf(form);
  const values = { username };
  const parsed = signInSchema.safeParse(valuesOf(form));
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

export async function signOut(): Promise<void> {
  const token = await sessionToken();
  if (token) await endSession(token, await requestAddress());
  await clearSessionCookie();
  redirect("/sign-in?signed-out=yes");
}

export async function enterPrison(form: FormData): Promise<void> {
  const token = await sessionToken();
  const prisonCode = form.get("prison");
  if (!token) redirect("/sign-in");
  if (typeof prisonCode !== "string" || !(await choosePrison(token, prisonCode))) redirect("/prison");
  const viewer = await viewerForToken(token, await requestAddress());
  redirect(viewer ? homeOf(viewer) : "/sign-in");
}
