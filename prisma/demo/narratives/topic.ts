import type { Action } from "../model";

/**
 * Something agreed in a session: the sentence in the note, the action it becomes, and what the next note can say
 * about it when it was done and when it was not.
 */
export interface Agreement {
  words: string;
  action: string;
  owner: Action["owner"];
  days: number;
  done: string[];
  notYet: string[];
}

/** One concern of a person's life. Words in braces are filled in for the person: {name}, {relative}, {child} … */
export interface Topic {
  details: string[];
  /** What another department said, or was told. */
  passed: string[];
  agreements: Agreement[];
}
