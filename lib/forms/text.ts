/*
 * The character NUL (U+0000) cannot be stored by PostgreSQL and no keyboard types it. Words that are kept exactly as
 * typed are refused with it (storable.ts), so that nobody's words change unseen. From everything else that is typed or
 * stands in an address (names, searches, codes) it is dropped here. An id with it is no id.
 */

/** The text as PostgreSQL can take it. For what is looked up, never for words that are kept. */
export const withoutNul = (text: string): string => text.replaceAll("\0", "");

/** One value of an address: of a parameter given several times the first. Undefined when it is absent. */
export function fromAddress(value: string | string[] | undefined): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return first === undefined ? undefined : withoutNul(first);
}
