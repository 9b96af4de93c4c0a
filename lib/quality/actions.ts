"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { recordRefusal } from "@/lib/audit/record";
import { requireViewer, showNotFound } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/london";
import { errorsOf, type FormState, valuesOf } from "@/lib/forms/state";
import { isId } from "@/lib/people/queries";
import { drawSample, saveScore } from "./mutations";
import { nextToScore } from "./queries";
import { monthsAround, scoreLabel } from "./rules";
import { drawSchema, scoreSchema } from "./schema";

/** Draws the numbered draw of this month, or finds it drawn. A page left open over a month's end starts again. */
export async function drawThisMonth(form: FormData): Promise<void> {
  const viewer = await requireViewer("quality:score");
  const asked = drawSchema.safeParse(valuesOf(form));
  const now = today();
  if (!asked.success || asked.data.month !== monthsAround(now).month) redirect("/quality");
  const result = await drawSample(viewer, asked.data.draw, now);
  redirect(result.ok ? "/quality" : "/quality?drawn=none");
}

/** Saves a score and goes on to the next note of the sample; after a note chosen by hand, back to the list. */
export async function score(_before: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer("quality:score");
  const values = valuesOf(form);
  const { entry: entryId = "" } = values;
  if (!isId(entryId)) {
    await recordRefusal(viewer, { type: "entry", id: entryId });
    showNotFound();
  }
  const parsed = scoreSchema.safeParse(values);
  if (!parsed.success) return { values, errors: errorsOf(parsed.error) };

  const result = await saveScore(viewer, entryId, parsed.data);
  if (!result.ok && result.reason === "scored before") {
    // What is saved is drawn beside the words that were not.
    refresh();
    const problem = `You have scored this note already: ${scoreLabel(result.saved.score)}. That score stays. The answers below were not saved`;
    return { values, errors: {}, problem };
  }
  if (!result.ok && result.reason === "own entry") redirect(`/quality/${entryId}`);
  if (!result.ok) showNotFound();
  const { next } =
    result.selection === "SAMPLED" ? await nextToScore(viewer, today(), entryId) : { next: null };
  redirect(`/quality${next ? `/${next}` : ""}?saved=${entryId}`);
}
