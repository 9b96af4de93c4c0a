import type { ActionOwner, ActionState, EntryKind, Place } from "@/lib/db/generated/enums";

/** The words on screen for what an entry can be, in the order they are offered. */

export const kindNames: Record<EntryKind, string> = {
  SESSION: "Key work session",
  BRIEF_CONTACT: "Brief contact",
  POM_CONTACT: "POM contact",
};

export const placeNames: Record<Place, string> = {
  PRIVATE_ROOM: "Private room",
  CELL: "Cell",
  WING_OFFICE: "Wing office",
  LANDING: "Landing or association area",
  WORK_OR_EDUCATION: "Work or education",
  ELSEWHERE: "Elsewhere",
};

export const actionOwnerNames: Record<ActionOwner, string> = {
  KEY_WORKER: "Key worker",
  PERSON: "The person",
  POM: "POM",
  OMU: "OMU",
  SOMEONE_ELSE: "Someone else",
};

export const actionStateNames: Record<ActionState, string> = {
  OPEN: "Open",
  DONE: "Done",
  NOT_DONE: "Not done",
};
