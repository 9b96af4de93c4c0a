import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CertaintyChart, DeliveryCards } from "@/components/figures/delivery-cards";
import { OpenPrison } from "@/components/figures/open-prison";
import { PeriodProblem } from "@/components/figures/period-problem";
import { WingDeliveryTable } from "@/components/figures/wing-delivery-table";
import { WorkedOut } from "@/components/figures/worked-out";
import { type DeliveryTally, figuresOf } from "@/lib/figures/delivery";
import { definitions } from "@/lib/figures/rules";
import { periodFrom } from "@/lib/figures/schema";

/** Words as they are read, without the markup. */
const words = (element: React.ReactElement) =>
  renderToStaticMarkup(element)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

function figures(valid: number, invalid: number) {
  const tally = (measure: DeliveryTally["measure"], count: number, score: DeliveryTally["score"] = null) =>
    ["A", null].map((wing) => ({ measure, wing, score, count, people: count }));
  return figuresOf(
    [
      ...tally("scope", 13770),
      ...tally("recorded", 166),
      ...tally("rated", valid + invalid),
      ...tally("rated", valid, "2"),
      ...tally("rated", invalid, "1b"),
    ],
    1,
    false,
  );
}

test("a rate stands with what it is made of, its sample and its interval", () => {
  const said = words(<DeliveryCards figures={figures(31, 21)} averagePeople={459} />);
  expect(said).toContain("8.44% 166 of 1,967.14 expected 459 people on an average day");
  expect(said).toContain("5.03% 95% interval 3.9% to 6.1% 52 notes sampled, 31 valid");
  expect(said).not.toContain("sample too small");
});

test("under 20 rated the sample is called too small, beside the interval; with 20 it is not", () => {
  const small = figures(10, 9);
  expect(words(<DeliveryCards figures={small} averagePeople={459} />)).toMatch(
    /95% interval [\d.% to]+ sample too small/,
  );
  expect(words(<WingDeliveryTable figures={small} />)).toContain(", sample too small");
  expect(words(<DeliveryCards figures={figures(10, 10)} averagePeople={459} />)).not.toContain(
    "sample too small",
  );
});

test("with nothing rated no interval is drawn and no assured rate is made up", () => {
  const none = figures(0, 0);
  expect(words(<CertaintyChart total={none.total} />)).toBe("");
  expect(words(<DeliveryCards figures={none} averagePeople={459} />)).toContain(
    "Assured delivery not applicable",
  );
});

test("an open prison is told that it has no rate", () => {
  expect(words(<OpenPrison figures={figures(0, 0)} />)).toContain(
    "Key work is not delivered in open prisons",
  );
});

test("every definition can be read, and what withheld means only where it is used", () => {
  const here = words(<WorkedOut estate="WOMENS" frequencyWeeks={2} outside={false} />);
  for (const { name } of definitions) expect(here).toContain(name);
  expect(here).toContain("every 2 weeks. People assessed as high complexity are outside key work");
  expect(here).not.toContain("withheld");
  expect(words(<WorkedOut estate="MALE_CLOSED" frequencyWeeks={1} outside />)).toContain("withheld");
});

test("a period that is none keeps what was typed, beside its errors", () => {
  const asked = periodFrom({ from: "31/2/2022", to: "<soon>" }, "2026-11-23");
  if (asked.ok) throw new Error("These are no days");
  const page = renderToStaticMarkup(<PeriodProblem asked={asked} studyPeriods={[]} />);
  expect(page).toContain('value="31/2/2022"');
  expect(page).toContain('value="&lt;soon&gt;"');
  expect(page).toContain('href="#from"');
  expect(page).toContain("There is a problem");
});
