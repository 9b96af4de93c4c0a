import { BarCell } from "@/components/ui/bar-cell";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Table } from "@/components/ui/table";
import type { DeliveryFigures, DeliveryRow } from "@/lib/figures/delivery";
import { isShown } from "@/lib/figures/small-numbers";
import { count, roughPercent } from "@/lib/figures/words";
import { type Score, scoreLabel, scores } from "@/lib/quality/rules";

function poorOfValid({ quality: { poorOfValid: share, valid }, scores: counts }: DeliveryRow): string {
  if (share === null) return "no valid notes";
  return isShown(share) ? `${roughPercent(share)} (${count(counts["1a"])} of ${count(valid)})` : share;
}

function shareCell({ quality }: DeliveryRow, score: Score) {
  const share = quality.shares[score] ?? 0;
  if (!isShown(share)) return share;
  const tone = score === "1b" ? "series-light" : "series";
  return <BarCell value={share} max={1} text={roughPercent(share)} tone={tone} textBelow />;
}

/** How the sampled notes of the whole prison were scored. */
export function QualityDistribution({ total }: { total: DeliveryRow }) {
  return (
    <section aria-labelledby="quality">
      <h2 className="govuk-heading-m" id="quality">
        Quality of the notes
      </h2>
      {total.rated === 0 ? (
        <p className="govuk-body">No note of this period has been drawn at random and rated.</p>
      ) : (
        <>
          <Table
            firstCellIsHeader
            head={["Score", { content: "Notes", numeric: true }, `Share of ${count(total.rated)} rated`]}
            rows={scores.map((score) => [
              scoreLabel(score),
              { content: count(total.scores[score]), numeric: true },
              shareCell(total, score),
            ])}
          />
          <p className="govuk-body">Poor of valid: {poorOfValid(total)}.</p>
        </>
      )}
    </section>
  );
}

/** The same on every wing; each share stands with its count, the rated beside. */
export function QualityByWing({ figures: { wings, total } }: { figures: DeliveryFigures }) {
  const scoreCell = (row: DeliveryRow, score: Score) => {
    const share = row.quality.shares[score];
    return {
      numeric: true,
      content: (
        <>
          {count(row.scores[score])}
          {share !== null && isShown(share) && (
            <span className="block text-muted">{roughPercent(share)}</span>
          )}
        </>
      ),
    };
  };
  return (
    <section aria-labelledby="quality-by-wing">
      <h2 className="govuk-heading-m" id="quality-by-wing">
        Quality by wing
      </h2>
      <ScrollRegion label="Table of quality by wing">
        <Table
          firstCellIsHeader
          head={[
            "Wing",
            { content: "Rated", numeric: true },
            ...scores.map((score) => ({ content: scoreLabel(score), numeric: true })),
            { content: "Poor of valid", numeric: true },
          ]}
          rows={[...wings, total].map((row) => [
            row.wing,
            { content: count(row.rated), numeric: true },
            ...scores.map((score) => scoreCell(row, score)),
            { content: poorOfValid(row), numeric: true },
          ])}
        />
      </ScrollRegion>
      <p className="govuk-body-s text-muted">Percentages are of the rated in the same row.</p>
    </section>
  );
}
