"use server";

import { redirect } from "next/navigation";
import { enterPrison } from "@/lib/auth/actions";
import { requireSignedIn, requireViewer, showNotFound } from "@/lib/auth/viewer";
import { errorsOf, type FormState, valuesOf } from "@/lib/forms/state";
import { unlockAccount } from "./mutations";
import { workplaceSchema } from "./schema";

/** Unlocks the account that the button stands beside. */
export async function unlock(form: FormData): Promise<void> {
  const viewer = await requireViewer("accounts:manage");
  const { staffId = "" } = valuesOf(form);
  const unlocked = await unlockAccount(viewer, staffId);
  if (!unlocked.ok) showNotFound();
  redirect("/staff?unlocked=yes");
}

/** Goes on to the home page of the chosen prison; without a choice says what to do. */
export async function chooseWorkplace(_before: FormState, form: FormData): Promise<FormState> {
  await requireSignedIn();
  const values = valuesOf(form);
  const parsed = workplaceSchema.safeParse(values);
  if (!parsed.success) return { values, errors: errorsOf(parsed.error) };
  await enterPrison(form);
  return { values, errors: {} };
}
