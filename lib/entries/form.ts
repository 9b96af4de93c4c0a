import type { Values } from "@/lib/forms/state";
import type { EntryFields } from "./schema";

/** A row of the "What was agreed" list, as typed. */
export type ActionRow = { description: string; owner: string; dueOn: string };

export const emptyAction: ActionRow = { description: "", owner: "KEY_WORKER", dueOn: "" };

const ROW = /^actions\.(\d+)\.(description|owner|dueOn)$/;

/** The words of a form just opened: today's date, one empty action, and the key that makes it one entry. */
export const newEntryValues = (today: string): Values =>
  withActionRows({ submissionKey: crypto.randomUUID(), date: today.split("-").reverse().join("/") }, [
    emptyAction,
  ]);

/** The agreed actions among the typed words, in order. Field names are "actions.0.description" and so on. */
export function actionRowsOf(values: Values): ActionRow[] {
  const rows: ActionRow[] = [];
  for (const [name, typed] of Object.entries(values)) {
    const [, place, field] = ROW.exec(name) ?? [];
    if (place === undefined || Number(place) > 50) continue;
    rows[Number(place)] = { ...emptyAction, ...rows[Number(place)], [field as keyof ActionRow]: typed };
  }
  return rows.filter(Boolean);
}

/** The same words with other action rows. */
export function withActionRows(values: Values, rows: readonly ActionRow[]): Values {
  const others = Object.entries(values).filter(([name]) => !name.startsWith("actions."));
  const typed = rows.flatMap((row, place) =>
    Object.entries(row).map(([field, words]) => [`actions.${place}.${field}`, words] as const),
  );
  return Object.fromEntries([...others, ...typed]);
}

/** The typed words in the schema's shape: every field present, actions gathered. Only the schema says whether they will do. */
export const fieldsOf = (values: Values) =>
  ({
    kind: values.kind,
    date: values.date ?? "",
    time: values.time ?? "",
    minutes: values.minutes ?? "",
    place: values.place,
    overheard: values.overheard,
    narrative: values.narrative ?? "",
    nextSession: values.nextSession ?? "",
    actions: actionRowsOf(values),
  }) as EntryFields;

/** The fields in the order they stand on the page, for the error summary. */
export const fieldOrder = [
  "kind",
  "date",
  "time",
  "minutes",
  "place",
  "overheard",
  "narrative",
  "actions",
  "nextSession",
] as const;
