"use server";

import { redirect } from "next/navigation";
import { recordRefusal } from "@/lib/audit/record";
import { requireViewer, showNotFound } from "@/lib/auth/viewer";
import { errorsOf, type FormState, valuesOf } from "@/lib/forms/state";
import { giveAccessReason } from "./mutations";
import { isId } from "./queries";
import { accessReasonSchema } from "./schema";

/** Opens the record once a reason is given. `personId` is bound by the page. */
export async function openWithReason(
  personId: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const viewer = await requireViewer("access:give-reason");
  if (!isId(personId)) {
    await recordRefusal(viewer, { type: "person", id: personId });
    showNotFound();
  }
  const values = valuesOf(form);
  const parsed = accessReasonSchema.safeParse({ words: "", ...values });
  if (!parsed.success) return { values, errors: errorsOf(parsed.error) };
  const given = await giveAccessReason(viewer, personId, parsed.data);
  if (!given.ok) showNotFound();
  redirect(`/people/${personId}`);
}
