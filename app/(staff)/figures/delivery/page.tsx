import { CertaintyChart, DeliveryCards } from "@/components/figures/delivery-cards";
import { GettingStarted } from "@/components/figures/getting-started";
import { OpenPrison } from "@/components/figures/open-prison";
import { PeriodForm } from "@/components/figures/period-form";
import { PeriodProblem } from "@/components/figures/period-problem";
import { QualityByWing, QualityDistribution } from "@/components/figures/quality-tables";
import { StudyComparison } from "@/components/figures/study-comparison";
import { WingDeliveryTable } from "@/components/figures/wing-delivery-table";
import { WorkedOut } from "@/components/figures/worked-out";
import { PageTitle } from "@/components/page-title";
import { PageHeading } from "@/components/ui/page-heading";
import { PageMain } from "@/components/ui/page-main";
import { TwoColumns } from "@/components/ui/two-columns";
import { requireViewer } from "@/lib/auth/viewer";
import { daysBetween, longTime, today } from "@/lib/dates/london";
import { activeKeyWorkers, deliveryFigures, waitingTimes } from "@/lib/figures/queries";
import { periodFrom } from "@/lib/figures/schema";
import { seesFromOutside } from "@/lib/figures/small-numbers";
import { averagePeople, comparedWithStudy, studyPeriods } from "@/lib/figures/study";
import { exactPeriod, periodWords, summary } from "@/lib/figures/words";

export default async function DeliveryPage({ searchParams }: PageProps<"/figures/delivery">) {
  const viewer = await requireViewer("figures:prison");
  const asked = periodFrom(await searchParams, today());
  const links = studyPeriods(viewer.prisonCode, viewer.demonstration);
  if (!asked.ok) return <PeriodProblem asked={asked} studyPeriods={links} />;

  const { period } = asked;
  const [figures, keyWorkers, waits] = await Promise.all([
    deliveryFigures(viewer, period),
    activeKeyWorkers(viewer, period.to),
    waitingTimes(viewer, period),
  ]);
  const people = averagePeople(figures.total.personDays, daysBetween(period.from, period.to) + 1);
  const { prisonCode, demonstration } = viewer;
  const comparisons = comparedWithStudy({
    prisonCode,
    demonstration,
    period,
    averagePeople: people,
    figures,
    keyWorkers,
    waits,
  });
  const isOpen = viewer.estate === "MALE_OPEN";

  return (
    <PageMain>
      <PageTitle>Delivery of key work</PageTitle>
      <PageHeading
        caption="Delivery of key work"
        lead={isOpen ? undefined : summary(figures.total)}
        actions={
          <a className="govuk-link" href={`/figures/delivery.csv?from=${period.from}&to=${period.to}`}>
            Download these figures (CSV)
          </a>
        }
      >
        {`${viewer.prisonName}, ${periodWords(period)}`}
      </PageHeading>
      <PeriodForm asked={asked} studyPeriods={links} />
      {isOpen ? <OpenPrison figures={figures} /> : <DeliveryCards figures={figures} averagePeople={people} />}
      <p className="govuk-body-s mb-2 text-muted">
        {exactPeriod(period)}, as recorded by {longTime(new Date())}.
      </p>
      <WorkedOut
        estate={viewer.estate}
        frequencyWeeks={viewer.frequencyWeeks}
        outside={seesFromOutside(viewer)}
      />
      {!isOpen && (
        <>
          <TwoColumns
            asideLabel="Quality of the notes"
            aside={
              <>
                <QualityDistribution total={figures.total} />
                <StudyComparison comparisons={comparisons} />
              </>
            }
          >
            <WingDeliveryTable figures={figures} />
            <CertaintyChart total={figures.total} />
          </TwoColumns>
          <QualityByWing figures={figures} />
          <GettingStarted waits={waits} keyWorkers={keyWorkers} period={period} />
        </>
      )}
    </PageMain>
  );
}
