import type { z } from "zod/mini";

/** The words of a form's fields as they were typed, by field name. */
export type Values = Record<string, string>;

/** What a form's action answers when it does not redirect: every word kept, and an error for each failing field. */
export type FormState = {
  values: Values;
  errors: Record<string, string>;
  /** Something that is wrong with no single field. */
  problem?: string;
};

export const emptyForm: FormState = { values: {}, errors: {} };

/**
 * The typed words of a submitted form, without React's own fields and without files. Actions can be called with
 * anything at all in place of a form: that is a form without words.
 */
export function valuesOf(form: unknown): Values {
  const values: Values = {};
  if (!(form instanceof FormData)) return values;
  for (const [name, value] of form.entries()) {
    if (typeof value === "string" && !name.startsWith("$ACTION")) values[name] = value;
  }
  return values;
}

/** The first error of each field, keyed by the field's name ("actions.0.description"). */
export function errorsOf(error: z.core.$ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = issue.path.join(".");
    errors[field] ??= issue.message;
  }
  return errors;
}

/** The error summary's list, in the order the fields stand on the page. */
export function summaryOf(state: FormState, order: readonly string[]): { text: string; href?: string }[] {
  const place = (field: string) => {
    const at = order.findIndex((name) => field === name || field.startsWith(`${name}.`));
    return at === -1 ? order.length : at;
  };
  const fields = Object.entries(state.errors)
    .sort(([a], [b]) => place(a) - place(b))
    .map(([field, text]) => ({ text, href: `#${field}` }));
  return state.problem ? [{ text: state.problem }, ...fields] : fields;
}
