import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv/sync";
import { type Day, day, type Month, month } from "./days";

/** The letters of the four prisons of the study (L. Pope, Experiencing OMiC in Prison, HMPPS 2024). */
export const PRISON_LETTERS = ["A", "B", "C", "D"] as const;
export type PrisonLetter = (typeof PRISON_LETTERS)[number];

export const SCORES = ["4", "3", "2", "1a", "1b"] as const;
export type Score = (typeof SCORES)[number];

/** What the study printed about one prison. */
export interface Study {
  category: string;
  functions: string[];
  operationalCapacity: number;
  /** Share of people on remand, from 0 to 1; null where the study gives none. */
  remand: number | null;
  /** Mean population of June to September (Table 3). */
  population: number;
  /** Sessions held of a hundred expected, June to September of each year (Table 3). */
  delivery: { "2019": number; "2022": number };
  /** The month of the research visit and what was counted in it (Table 2). */
  research: {
    month: Month;
    population: number;
    keyWorkers: number;
    sessions: number;
    daysToAllocation: number;
    daysToFirstSession: number;
  };
  /** Entries of each score (Table 4) and the days they come from. */
  scores: Record<Score, number>;
  scored: { first: Day; last: Day };
}

type Row = Record<string, string>;

const table = (name: string): Row[] =>
  parse(readFileSync(fileURLToPath(new URL(`omic-2022/${name}.csv`, import.meta.url))), { columns: true });

/** The study's figures, read from its tables. */
export function readStudy(): Record<PrisonLetter, Study> {
  const [prisons, resources, performance, quality] = [
    table("prisons"),
    table("table-2-resources"),
    table("table-3-performance"),
    table("table-4-quality"),
  ];
  const printed = (rows: Row[], column: string, key: string, value: string): string => {
    const found = rows.find((row) => row[key] === value)?.[column];
    if (found === undefined) throw new Error(`The study's tables have no ${value}, ${column}`);
    return found;
  };
  const study = (letter: PrisonLetter): Study => {
    const column = `prison_${letter.toLowerCase()}`;
    const about = (name: string) => printed(prisons, name, "prison", letter);
    const resource = (measure: string) => printed(resources, column, "measure", measure);
    const performed = (measure: string) => Number(printed(performance, column, "measure", measure));
    const scored = (name: string) => printed(quality, name, "prison", letter);
    return {
      category: about("category"),
      functions: about("functions").split(/;\s*|\s+and\s+/),
      operationalCapacity: Number(about("operational_capacity")),
      remand: about("remand_percent") === "" ? null : Number(about("remand_percent")) / 100,
      population: performed("Prisoner population"),
      delivery: {
        "2019": performed("Key worker session delivery rate Jun-Sep 2019"),
        "2022": performed("Key worker session delivery rate Jun-Sep 2022"),
      },
      research: {
        month: month(resource("Month of research visit")),
        population: Number(resource("Prisoner population")),
        keyWorkers: Number(resource("Active key workers")),
        sessions: Number(resource("Recorded key work sessions")),
        daysToAllocation: Number(resource("Average time from reception to key worker allocation")),
        daysToFirstSession: Number(resource("Average time from reception to first key work session")),
      },
      scores: {
        "4": Number(scored("score_4")),
        "3": Number(scored("score_3")),
        "2": Number(scored("score_2")),
        "1a": Number(scored("score_1a")),
        "1b": Number(scored("score_1b")),
      },
      scored: { first: day(scored("from")), last: day(scored("to")) },
    };
  };
  return { A: study("A"), B: study("B"), C: study("C"), D: study("D") };
}
