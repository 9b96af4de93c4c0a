import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv/sync";
import { endOfMonth, format } from "date-fns";
import { cache } from "react";
import { monthName } from "@/lib/dates/london";
import { type Score, scores } from "@/lib/quality/rules";
import type { DeliveryFigures } from "./delivery";
import type { WaitingTimes } from "./queries";
import type { Period } from "./schema";
import { type Cell, isShown, ofShown } from "./small-numbers";
import { count, percent } from "./words";

// L. Pope, "Experiencing OMiC in Prison", HMPPS 2024: its printed tables, which the demonstration is made from.
const folder = path.join(process.cwd(), "prisma", "demo", "omic-2022");

type Row = Record<string, string | undefined>;

const table = (name: string): Row[] =>
  parse(readFileSync(path.join(folder, `${name}.csv`)), { columns: true });

const tables = cache(() => ({
  resources: table("table-2-resources"),
  performance: table("table-3-performance"),
  quality: table("table-4-quality"),
}));

/** A figure of the study beside the same figure worked out here. */
export type Comparison = { name: string; printed: string; here: string };

/** A period of the study, with a name for its link. */
export type StudyPeriod = Period & { name: string };

/** The letter of one of the study's prisons in a demonstration, else null. */
function studyLetter(prisonCode: string | null, demonstration: boolean): string | null {
  return demonstration ? (/^PR([A-D])$/.exec(prisonCode ?? "")?.[1] ?? null) : null;
}

const monthsOf = (year: string): Period => ({ from: `${year}-06-01`, to: `${year}-09-30` });

function visitMonth(letter: string): Period & { month: string } {
  const { resources } = tables();
  const month = printed(resources, "Month of research visit", letter);
  const from = `${month}-01`;
  return { month: monthName(from), from, to: format(endOfMonth(`${from}T00:00`), "yyyy-MM-dd") };
}

function printed(rows: Row[], measure: string, letter: string): string {
  const figure = rows.find((row) => row.measure === measure)?.[`prison_${letter.toLowerCase()}`];
  if (!figure) throw new Error(`The study's tables have no "${measure}" of Prison ${letter}`);
  return figure;
}

/** The study's periods for a prison of the demonstration; none for any other. */
export function studyPeriods(prisonCode: string | null, demonstration: boolean): StudyPeriod[] {
  const letter = studyLetter(prisonCode, demonstration);
  if (!letter) return [];
  const { month, from, to } = visitMonth(letter);
  return [
    { name: "June to September 2022", ...monthsOf("2022") },
    { name: "June to September 2019", ...monthsOf("2019") },
    { name: `${month}, the month of the study's visit`, from, to },
  ];
}

const same = (one: Period, other: Period) => one.from === other.from && one.to === other.to;

const meanDays = (value: number | null) => (value === null ? "–" : `${value.toFixed(1)} days`);

/** What is needed to set this prison beside the study. */
type Compared = {
  prisonCode: string | null;
  demonstration: boolean;
  period: Period;
  /** People in scope at the end of an average day. */
  averagePeople: Cell;
  figures: DeliveryFigures;
  keyWorkers: Cell;
  waits: WaitingTimes;
};

/**
 * What the study printed about the prison and the period (Tables 2, 3 and 4), beside what is worked out here from single
 * entries. Empty unless the prison is one of the demonstration's and the period one of the study's.
 */
export function comparedWithStudy(compared: Compared): Comparison[] {
  const { period, figures, waits } = compared;
  const letter = studyLetter(compared.prisonCode, compared.demonstration);
  if (!letter) return [];
  const people = ofShown([compared.averagePeople], Math.round);
  const { total } = figures;
  if (same(period, visitMonth(letter))) {
    const table2 = (measure: string) => printed(tables().resources, measure, letter);
    return [
      { name: "People", printed: table2("Prisoner population"), here: count(people) },
      {
        name: "Sessions recorded",
        printed: table2("Recorded key work sessions"),
        here: count(total.recorded),
      },
      { name: "Active key workers", printed: table2("Active key workers"), here: count(compared.keyWorkers) },
      {
        name: "Mean days to first key worker",
        printed: `${table2("Average time from reception to key worker allocation")} days`,
        here: meanDays(waits.allocation.meanDays),
      },
      {
        name: "Mean days to first session",
        printed: `${table2("Average time from reception to first key work session")} days`,
        here: meanDays(waits.firstSession.meanDays),
      },
    ];
  }
  const year = ["2019", "2022"].find((each) => same(period, monthsOf(each)));
  if (!year) return [];
  const table3 = (measure: string) => printed(tables().performance, measure, letter);
  const rate = {
    name: "Delivery rate",
    printed: `${table3(`Key worker session delivery rate Jun-Sep ${year}`)}%`,
    here: percent(total.rate),
  };
  const rated = tables().quality.find(
    (row) => row.prison === letter && row.from === period.from && row.to === period.to,
  );
  if (!rated) return [rate];
  const scoreRow = (score: Score) => ({
    name: `Notes scored ${score}`,
    printed: rated[`score_${score}`] ?? "",
    here: count(total.scores[score]),
  });
  return [
    rate,
    { name: "People", printed: table3("Prisoner population"), here: count(people) },
    ...scores.map(scoreRow),
    { name: "Notes rated", printed: rated.total_rated ?? "", here: count(total.rated) },
  ];
}

/** People in scope at the end of an average day of the period. */
export const averagePeople = (personDays: Cell, daysInPeriod: number): Cell =>
  isShown(personDays) ? personDays / daysInPeriod : personDays;
