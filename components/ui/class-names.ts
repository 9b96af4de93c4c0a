/** Joins class names, leaving out those that do not apply. `undefined` when none is left, so no empty attribute is drawn. */
export function classNames(...names: (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(" ") || undefined;
}
