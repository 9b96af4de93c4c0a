import { PageTitle } from "@/components/page-title";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHeading } from "@/components/ui/page-heading";
import { PageMain } from "@/components/ui/page-main";
import type { AskedPeriod } from "@/lib/figures/schema";
import type { StudyPeriod } from "@/lib/figures/study";
import { PeriodForm } from "./period-form";

type PeriodProblemProps = {
  asked: Extract<AskedPeriod, { ok: false }>;
  studyPeriods: readonly StudyPeriod[];
};

/** The page in place of figures when the period asked for is none. */
export function PeriodProblem({ asked, studyPeriods }: PeriodProblemProps) {
  const errors = Object.entries(asked.errors).map(([field, text]) => ({ text, href: `#${field}` }));
  return (
    <PageMain>
      <PageTitle error>Delivery of key work</PageTitle>
      <ErrorSummary errors={errors} />
      <PageHeading lead="No figures are shown, because the period asked for cannot be counted.">
        Delivery of key work
      </PageHeading>
      <PeriodForm asked={asked} studyPeriods={studyPeriods} />
    </PageMain>
  );
}
