import { ScrollRegion } from "@/components/ui/scroll-region";
import { Table } from "@/components/ui/table";
import { longDay } from "@/lib/dates/london";
import type { Wait, WaitingTimes } from "@/lib/figures/queries";
import type { Period } from "@/lib/figures/schema";
import type { Cell } from "@/lib/figures/small-numbers";
import { count, days } from "@/lib/figures/words";

type GettingStartedProps = { waits: WaitingTimes; keyWorkers: Cell; period: Period };

/** How long people wait for a key worker and for a first session, and how many officers there are to give them. */
export function GettingStarted({ waits, keyWorkers, period }: GettingStartedProps) {
  const row = (name: string, { reached, meanDays, medianDays, waiting }: Wait) => [
    name,
    { content: days(meanDays), numeric: true },
    { content: days(medianDays), numeric: true },
    { content: count(reached), numeric: true },
    { content: count(waiting), numeric: true },
  ];
  const numeric = (content: string) => ({ content, numeric: true });
  return (
    <section aria-labelledby="getting-started">
      <h2 className="govuk-heading-m" id="getting-started">
        Getting started
      </h2>
      <p className="govuk-body">
        Days from arriving in this prison, for people who got there in the period.{" "}
        {keyWorkers === 1
          ? "1 officer was an active key worker"
          : `${count(keyWorkers)} officers were active key workers`}{" "}
        on {longDay(period.to)}.
      </p>
      <ScrollRegion label="Table of days to getting started">
        <Table
          stacked
          firstCellIsHeader
          head={["To", numeric("Mean"), numeric("Median"), numeric("People (n)"), numeric("Still waiting")]}
          rows={[row("First key worker", waits.allocation), row("First session", waits.firstSession)]}
        />
      </ScrollRegion>
    </section>
  );
}
