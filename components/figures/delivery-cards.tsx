import { IntervalChart } from "@/components/ui/interval-chart";
import { NumericCard, NumericCards } from "@/components/ui/numeric-card";
import type { DeliveryFigures } from "@/lib/figures/delivery";
import { type Estimate, SAMPLE_ENOUGH } from "@/lib/figures/rules";
import { type Cell, type Hidden, isShown } from "@/lib/figures/small-numbers";
import { count, hundredths, percent, range, roughPercent } from "@/lib/figures/words";

type DeliveryCardsProps = { figures: DeliveryFigures; averagePeople: Cell };

type MaybeEstimate = Estimate | null | Hidden;

const estimateWords = (estimate: MaybeEstimate, words: (share: number) => string) =>
  estimate === null ? "not applicable" : isShown(estimate) ? words(estimate.share) : estimate;

const intervalWords = (estimate: MaybeEstimate) =>
  estimate !== null && isShown(estimate) ? `95% interval ${range(estimate)}` : undefined;

/** The whole prison in four figures, each with what it is made of. */
export function DeliveryCards({ figures: { total, chosen }, averagePeople }: DeliveryCardsProps) {
  const { rated, quality, assured } = total;
  const { valid, validShare } = quality;
  const small = isShown(rated) && rated > 0 && rated < SAMPLE_ENOUGH;
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
        value={estimateWords(assured, percent)}
        detail={intervalWords(assured)}
        note={small ? "sample too small" : `${count(rated)} notes sampled, ${count(valid)} valid`}
        noteTone={small ? "late" : "muted"}
      />
      <NumericCard
        label="Valid share"
        value={estimateWords(validShare, roughPercent)}
        detail={intervalWords(validShare)}
        note={`${count(valid)} of ${count(rated)} rated`}
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
  const { rated, quality, assured } = total;
  const { validShare } = quality;
  if (!isShown(rated) || validShare === null || !isShown(validShare)) return null;
  const small = rated < SAMPLE_ENOUGH ? ", sample too small" : "";
  const rowOf = (label: string, estimate: Estimate) => ({
    label,
    estimate: estimate.share,
    low: estimate.low,
    high: estimate.high,
    text: `${roughPercent(estimate.share)} (${range(estimate)}), n ${rated}${small}`,
  });
  const assuredRows = assured !== null && isShown(assured) ? [rowOf("Assured delivery", assured)] : [];
  return (
    <section aria-labelledby="certainty">
      <h2 className="govuk-heading-m" id="certainty">
        How sure the sample makes us
      </h2>
      <IntervalChart
        id="certainty-chart"
        title="Valid share and assured delivery with their 95% intervals"
        description="Points are what the sample shows; lines are the 95% intervals. The tables on this page hold the same figures."
        rows={[rowOf("Valid share", validShare), ...assuredRows]}
      />
    </section>
  );
}
