"use server";

import { requireViewer } from "@/lib/auth/viewer";
import { errorsOf, type FormState, valuesOf } from "@/lib/forms/state";
import { findPeople } from "./find-queries";
import type { Found } from "./find-rules";
import { findSchema } from "./find-schema";

/** What the search form shows: nothing yet, an error, or the people found. */
type FindState = FormState & { found: Found | null };

/** Looks people up. By POST and without a redirect, so that no name or number is ever part of an address. */
export async function find(_before: FindState, form: FormData): Promise<FindState> {
  const viewer = await requireViewer("people:find");
  const { search = "", page } = valuesOf(form);
  const parsed = findSchema.safeParse({ search, page });
  if (!parsed.success) return { values: { search }, errors: errorsOf(parsed.error), found: null };
  const found = await findPeople(viewer, parsed.data.search, parsed.data.page);
  return { values: { search: parsed.data.search }, errors: {}, found };
}
