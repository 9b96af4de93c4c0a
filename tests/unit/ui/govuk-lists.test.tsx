import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SummaryList } from "@/components/ui/summary-list";
import { Table } from "@/components/ui/table";
import { content, drawn, type FixtureCell, type FixtureLink, sizeIn, tree } from "./markup";

// In these two components `rows` and `card` have shapes of their own, so they are read apart from the others.
const fixturesOf = <Given,>(component: string): { name: string; options: Given; html: string }[] =>
  JSON.parse(
    readFileSync(`node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`, "utf8"),
  ).fixtures;

type Words = { text?: string; html?: string; classes?: string };
type SummaryGiven = {
  rows: {
    key: Words;
    value: Words;
    actions?: { items: FixtureLink[]; classes?: string };
    classes?: string;
  }[];
  card?: { title?: Words & { headingLevel?: 1 | 2 | 3 }; actions?: { items: FixtureLink[] } };
  classes?: string;
  attributes?: Record<string, string>;
};

const actions = (given: { items: FixtureLink[] } | undefined) =>
  given?.items.map((item) => ({ ...item, text: content(item) }));

describe("summary-list", () => {
  const leftOut: string[] = [
    "extreme",
    "key with classes",
    "actions with classes",
    "actions with attributes",
    "classes on items",
    "summary card with custom classes",
    "summary card with custom attributes",
    "overridden-widths",
  ];
  const fixtures = fixturesOf<SummaryGiven>("summary-list");

  test("the examples left out are published ones", () => {
    expect(fixtures.map(({ name }) => name)).toEqual(expect.arrayContaining(leftOut));
  });

  test.each(fixtures.filter(({ name }) => !leftOut.includes(name)))("$name", ({ options: o, html }) => {
    const summary = (
      <SummaryList
        rows={o.rows.filter(Boolean).map((row) => ({
          key: content(row.key),
          value: content(row.value),
          actions: actions(row.actions),
          className: row.classes,
        }))}
        card={
          o.card && {
            title: content(o.card.title),
            headingLevel: o.card.title?.headingLevel,
            actions: actions(o.card.actions),
          }
        }
        className={o.classes}
        {...o.attributes}
      />
    );
    expect(drawn(summary)).toBe(tree(html));
  });
});

type TableGiven = {
  rows: FixtureCell[][];
  head?: FixtureCell[];
  caption?: string;
  captionClasses?: string;
  firstCellIsHeader?: boolean;
  classes?: string;
  attributes?: Record<string, string>;
};

const cell = (given: FixtureCell) => ({
  content: content(given),
  numeric: given.format === "numeric",
  className: given.classes,
  colSpan: given.colspan,
  rowSpan: given.rowspan,
});

describe("table", () => {
  const leftOut: string[] = [
    "head with attributes",
    "firstCellIsHeader with attributes",
    "rows with attributes",
  ];
  const fixtures = fixturesOf<TableGiven>("table");

  test("the examples left out are published ones", () => {
    expect(fixtures.map(({ name }) => name)).toEqual(expect.arrayContaining(leftOut));
  });

  test.each(fixtures.filter(({ name }) => !leftOut.includes(name)))("$name", ({ options: o, html }) => {
    const table = (
      <Table
        rows={o.rows.filter(Boolean).map((row) => row.map(cell))}
        head={o.head?.map(cell)}
        caption={o.caption}
        captionSize={sizeIn(o.captionClasses, "govuk-table__caption")}
        firstCellIsHeader={o.firstCellIsHeader}
        className={o.classes}
        {...o.attributes}
      />
    );
    expect(drawn(table)).toBe(tree(html));
  });
});
