import { describe, expect, test } from "vitest";
import { AppHeader } from "@/components/ui/app-header";
import { AppNavigation } from "@/components/ui/app-navigation";
import { BarCell } from "@/components/ui/bar-cell";
import { ContextualDate, daysFromToday } from "@/components/ui/contextual-date";
import { IntervalChart } from "@/components/ui/interval-chart";
import { NumericCard, NumericCards } from "@/components/ui/numeric-card";
import { Table } from "@/components/ui/table";
import { drawn, tree } from "./markup";

test.each([
  ["2026-11-22", "today"],
  ["2026-11-21", "yesterday"],
  ["2026-11-05", "17 days ago"],
  ["2026-11-23", "tomorrow"],
  ["2026-11-29", "in 7 days"],
  ["2026-10-24", "29 days ago"],
  ["2025-11-22", "365 days ago"],
])("%s is %s, seen from 22 November 2026", (day, words) => {
  expect(daysFromToday(day, "2026-11-22")).toBe(words);
});

test("a contextual date says the date, then how long ago", () => {
  expect(drawn(<ContextualDate day="2026-11-05" today="2026-11-22" after="with you" />)).toBe(
    tree(
      '<time datetime="2026-11-05">5/11/2026</time><span class="second-line"> 17 days ago, with you</span>',
    ),
  );
  expect(drawn(<ContextualDate day="2026-11-05" today="2026-11-05" style="long" />)).toContain(
    "5 November 2026",
  );
});

describe("bar", () => {
  const lengthOf = (value: number, max: number) =>
    /class="chart-series" height="10" width="([\d.]+)"/.exec(
      drawn(<BarCell value={value} max={max} text="n" />),
    )?.[1];

  test.each([
    [0, 1, "0"],
    [0.25, 1, "40"],
    [1, 1, "160"],
    [1.2, 1, "160"],
    [0, 0, "0"],
  ])("%d of %d is %s units of 160 long", (value, max, length) => {
    expect(lengthOf(value, max)).toBe(length);
  });

  test("the figure stands in words", () => {
    expect(drawn(<BarCell value={0.26} max={1} text="26.0%" />)).toContain("26.0%");
  });
});

test("an interval is drawn from its low to its high end, with its point, and told in words", () => {
  const rows = [{ label: "Prison A", estimate: 0.5, low: 0.25, high: 0.75, text: "50.0%, 25.0% to 75.0%" }];
  const chart = drawn(<IntervalChart id="c" title="Not a session" description="By prison." rows={rows} />);
  expect(chart).toContain('line class="chart-interval" x1="27%" x2="71%" y1="54" y2="54"');
  expect(chart).toContain('circle class="chart-point" cx="49%"');
  expect(chart).toContain("By prison. Prison A: 50.0%, 25.0% to 75.0%.");
});

test("a numeric card carries its n beside its figure", () => {
  const cards = (
    <NumericCards label="Delivery">
      <NumericCard
        label="Delivery"
        value="18.4%"
        detail="696 of 3,784 expected"
        note="118 not seen"
        noteTone="late"
      />
    </NumericCards>
  );
  expect(drawn(cards)).toBe(
    tree(`<ul class="numeric-cards" aria-label="Delivery"><li class="numeric-card">
      <p class="numeric-card__label">Delivery</p><p class="numeric-card__value">18.4%</p>
      <p class="numeric-card__detail">696 of 3,784 expected</p>
      <p class="numeric-card__note numeric-card__note--late">118 not seen</p></li></ul>`),
  );
});

test("the header starts with the skip link and shows prison, user and role", () => {
  const header = drawn(
    <AppHeader prisonName="Prison A" userName="T. Alder" roleName="key worker" severalPrisons />,
  ).split("\n");
  expect(header[0]).toContain('href="#main-content"');
  expect(header.map((line) => line.trim())).toEqual(
    expect.arrayContaining(["Prison A", "Change prison", "T. Alder, key worker", "Sign out"]),
  );
});

test("before sign-in the header offers nothing to sign out of", () => {
  expect(drawn(<AppHeader />)).not.toContain("Sign out");
});

test("navigation draws a count only when something waits", () => {
  const items = [
    { href: "/", text: "My people", current: true },
    { href: "/drafts", text: "Drafts", count: 2, countLabel: "drafts" },
    { href: "/feedback", text: "Feedback", count: 0 },
  ];
  const navigation = drawn(<AppNavigation items={items} />);
  expect(navigation.match(/count-bubble/g)).toHaveLength(1);
  expect(navigation).toContain('aria-current="page"');
});

test("a stacked table keeps its roles and repeats each heading for the eye only", () => {
  const table = drawn(
    <Table stacked firstCellIsHeader head={["Name", "Where"]} rows={[["Rowan, Peter", "B-2-014"]]} />,
  );
  expect(table).toContain('role="columnheader"');
  expect(table).toContain('role="rowheader"');
  expect(table).toContain('role="cell"');
  expect(table.match(/data-label="/g)).toHaveLength(2);
});

test("a heading sorts by an ordinary link and says how the table is sorted", () => {
  const head = [{ content: "Name", href: "?sort=name", sort: "ascending" as const }];
  const table = drawn(<Table head={head} rows={[["Rowan, Peter"]]} />);
  expect(table).toContain('th aria-sort="ascending"');
  expect(table).toContain('href="?sort=name"');
});

test("a column without a name has no heading cell", () => {
  expect(drawn(<Table head={["Name", ""]} rows={[["Rowan, Peter", "Record"]]} />)).toContain(
    'td class="govuk-table__header"',
  );
});
