"use server";

import { redirect } from "next/navigation";
import { recordRefusal } from "@/lib/audit/record";
import { requireViewer, showNotFound } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/london";
import { errorsOf, type FormState, type Values, valuesOf } from "@/lib/forms/state";
import { getPerson, isId } from "@/lib/people/queries";
import { amendEntry } from "./amendment-mutations";
import { actionRowsOf, emptyAction, fieldsOf, withActionRows } from "./form";
import { recordEntry } from "./mutations";
import { asTyped, placeInTime } from "./rules";
import { amendmentSchema, entrySchema } from "./schema";

/** Saves the recording form, or adds and removes action rows for browsers without scripts. */
export async function saveEntry(personId: string, _before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer("entries:record");
  const values = valuesOf(form);
  const { intent } = values;
  if (intent) return { values: changeRows(values, intent), errors: {} };

  const person = isId(personId) ? await getPerson(viewer, personId) : null;
  if (!person?.here || !person.open) {
    await recordRefusal(viewer, { type: "person", id: personId });
    showNotFound();
  }
  const fields = fieldsOf(values);
  const parsed = entrySchema.safeParse(fields);
  const placed = placeInTime(fields, {
    admitted: person.lastAdmissionDate,
    today: today(),
    now: new Date(),
  });
  const errors = { ...(placed.ok ? {} : placed.errors), ...(parsed.success ? {} : errorsOf(parsed.error)) };
  if (!parsed.success || !placed.ok) return { values, errors };
  const { submissionKey } = values;
  if (!isId(submissionKey)) return { values: withNewKey(values), errors: {}, problem: STALE };

  const { kind, minutes, place, overheard, narrative } = parsed.data;
  const recorded = await recordEntry(viewer, {
    personId,
    submissionKey,
    kind,
    minutes: Number(minutes),
    place,
    overheard: overheard === "YES",
    narrative: asTyped(narrative),
    occurredAt: placed.occurredAt,
    nextSessionOn: placed.nextSessionOn,
    actions: placed.actions.map((action) => ({ ...action, description: asTyped(action.description) })),
  });
  if (recorded.ok) redirect(`/people/${personId}?saved=${recorded.entryId}`);
  if (recorded.reason === "not here then") {
    return { values, errors: { date: "The person was not in this prison at that date and time" } };
  }
  return { values: withNewKey(values), errors: {}, problem: SAVED_BEFORE };
}

const STALE = "This form was opened too long ago to be saved once only. Check your words and save again";
const SAVED_BEFORE =
  "This form was already saved, with other words. Look at the person's timeline first. Save again only if this is another entry";

const withNewKey = (values: Values): Values => ({ ...values, submissionKey: crypto.randomUUID() });

function changeRows(values: Values, intent: string): Values {
  const { intent: _, ...typed } = values;
  const rows = actionRowsOf(typed);
  const [, removed] = /^remove-action-(\d+)$/.exec(intent) ?? [];
  return withActionRows(
    typed,
    removed === undefined ? [...rows, emptyAction] : rows.filter((_, place) => place !== Number(removed)),
  );
}

/** Adds words to an entry. `entryId` is bound by the page. */
export async function saveAmendment(entryId: string, _before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer("entries:record");
  if (!isId(entryId)) {
    await recordRefusal(viewer, { type: "entry", id: entryId });
    showNotFound();
  }
  const values = valuesOf(form);
  const parsed = amendmentSchema.safeParse({ words: values.words ?? "" });
  if (!parsed.success) return { values, errors: errorsOf(parsed.error) };
  const { submissionKey } = values;
  if (!isId(submissionKey)) return { values: withNewKey(values), errors: {}, problem: STALE };
  const amended = await amendEntry(viewer, {
    entryId,
    submissionKey,
    words: asTyped(parsed.data.words),
  });
  if (!amended.ok) showNotFound();
  redirect(`/people/${amended.personId}?added=${entryId}`);
}
