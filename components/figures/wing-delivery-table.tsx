import { BarCell } from "@/components/ui/bar-cell";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Table } from "@/components/ui/table";
import type { DeliveryFigures, DeliveryRow } from "@/lib/figures/delivery";
import { SAMPLE_ENOUGH } from "@/lib/figures/rules";
import { isShown } from "@/lib/figures/small-numbers";
import { count, hundredths, percent, range } from "@/lib/figures/words";

function assuredCell({ assured, rated }: DeliveryRow) {
  if (rated === 0) return "no notes rated";
  if (assured === null || !isShown(assured)) return percent(assured);
  return (
    <>
      {percent(assured.share)}
      <span className="block text-muted">
        {range(assured)}
        {isShown(rated) && rated < SAMPLE_ENOUGH && ", sample too small"}
      </span>
    </>
  );
}

function deliveryCell({ rate }: DeliveryRow) {
  if (rate === null || !isShown(rate)) return percent(rate);
  return <BarCell value={rate} max={1} text={percent(rate)} textBelow />;
}

const validCell = ({ quality, rated }: DeliveryRow) =>
  isShown(quality.valid) ? `${quality.valid} of ${rated}` : quality.valid;

/** Quantity on every wing with what the sample says of it. */
export function WingDeliveryTable({ figures: { wings, total } }: { figures: DeliveryFigures }) {
  const cells = (row: DeliveryRow) => [
    row.wing,
    { content: count(row.recorded), numeric: true },
    { content: hundredths(row.expected), numeric: true },
    deliveryCell(row),
    { content: validCell(row), numeric: true },
    assuredCell(row),
  ];
  const numeric = (content: string) => ({ content, numeric: true });
  return (
    <section aria-labelledby="by-wing">
      <h2 className="govuk-heading-m" id="by-wing">
        By wing
      </h2>
      <ScrollRegion label="Table of delivery by wing">
        <Table
          stacked
          firstCellIsHeader
          head={[
            "Wing",
            numeric("Recorded"),
            numeric("Expected"),
            "Delivery",
            numeric("Valid of rated"),
            "Assured delivery",
          ]}
          rows={[...wings, total].map(cells)}
        />
      </ScrollRegion>
      <p className="govuk-body-s text-muted">A full bar is 100%. Ranges are 95% intervals.</p>
    </section>
  );
}
