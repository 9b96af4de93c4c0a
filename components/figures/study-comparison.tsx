import { Table } from "@/components/ui/table";
import type { Comparison } from "@/lib/figures/study";

/** The study's printed figures beside the same ones worked out here. Nothing where the study says nothing. */
export function StudyComparison({ comparisons }: { comparisons: readonly Comparison[] }) {
  if (comparisons.length === 0) return null;
  return (
    <section aria-labelledby="study">
      <h2 className="govuk-heading-m" id="study">
        Beside the 2022 study
      </h2>
      <Table
        firstCellIsHeader
        head={["", { content: "Study printed", numeric: true }, { content: "From entries", numeric: true }]}
        rows={comparisons.map(({ name, printed, here }) => [
          name,
          { content: printed, numeric: true },
          { content: here, numeric: true },
        ])}
      />
      <p className="govuk-body-s text-muted">
        L. Pope, Experiencing OMiC in Prison, HMPPS 2024, Tables 2 to 4. The right-hand column is worked out
        from this demonstration&rsquo;s single entries, stays, allocations and reviews.
      </p>
    </section>
  );
}
