import { IntervalChart } from "@/components/ui/interval-chart";
import { NumericCard, NumericCards } from "@/components/ui/numeric-card";
import type { DeliveryFigures } from "@/lib/figures/delivery";
import { SAMPLE_ENOUGH } from "@/lib/figures/rules";
import { type Cell, isShown } from "@/lib/figures/small-numbers";
import { count, hundredths, percent, range, roughPercent } from "@/lib/figures/words";

type DeliveryCardsProps = { figures: DeliveryFigures; averagePeople: Cell };

/** The whole prison in four figures, each with what it is made of. */
export function DeliveryCards({ figures: { total, chosen }, averagePeople }: DeliveryCardsProps) {
  const quality = isShown(total.quality) ? total.quality : null;
  const validShare = quality?.validShare ?? null;
  const assured = total.assured !== null && isShown(total.assured) ? total.assured : null;
  const small = quality !== null && quality.rated < SAMPLE_ENOUGH;
  const noSample = quality ? "no notes rated" : (total.quality as string);
  return (
    <NumericCards label="The whole prison">
      <NumericCard
        label="Delivery"
        value={percent(total.rate)}
        detail={
          total.expected === null
            ? `${count(total.recorded)} recorded, none expected`
            : `${count(total.recorded)} of ${hundredths(total.expected)} expected`
        }
        note={`${count(averagePeople)} people on an average day`}
      />
      <NumericCard
        label="Assured delivery"
        value={assured ? percent(assured.share) : "not applicable"}
        detail={assured ? `95% interval ${range(assured)}` : noSample}
        note={
          small ? "sample too small" : quality && `${quality.rated} notes sampled, ${quality.valid} valid`
        }
        noteTone={small ? "late" : "muted"}
      />
      <NumericCard
        label="Valid share"
        value={validShare ? roughPercent(validShare.share) : "not applicable"}
        detail={validShare ? `95% interval ${range(validShare)}` : noSample}
        note={quality && `${quality.valid} of ${quality.rated} rated`}
      />
      <NumericCard
        label="Rated"
        value={count(total.rated)}
        detail={`drawn at random, of ${count(total.recorded)} recorded`}
        note={`${count(chosen)} more chosen by hand, not counted`}
      />
    </NumericCards>
  );
}

/** The two sampled figures with their intervals drawn. Nothing when there is no sample to draw. */
export function CertaintyChart({ total }: { total: DeliveryFigures["total"] }) {
  const quality = isShown(total.quality) ? total.quality : null;
  const assured = total.assured !== null && isShown(total.assured) ? total.assured : null;
  if (!quality?.validShare) return null;
  const small = quality.rated < SAMPLE_ENOUGH ? ", sample too small" : "";
  const rowOf = (label: string, estimate: NonNullable<typeof assured>) => ({
    label,
    estimate: estimate.share,
    low: estimate.low,
    high: estimate.high,
    text: `${roughPercent(estimate.share)} (${range(estimate)}), n ${quality.rated}${small}`,
  });
  return (
    <section aria-labelledby="certainty">
      <h2 className="govuk-heading-m" id="certainty">
        How sure the sample makes us
      </h2>
      <IntervalChart
        id="certainty-chart"
        title="Valid share and assured delivery with their 95% intervals"
        description="Points are what the sample shows; lines are the 95% intervals. The tables on this page hold the same figures."
        rows={[
          rowOf("Valid share", quality.validShare),
          ...(assured ? [rowOf("Assured delivery", assured)] : []),
        ]}
      />
    </section>
  );
}
