import { CaseloadNeeds } from "@/components/caseload/caseload-needs";
import { CaseloadTable } from "@/components/caseload/caseload-table";
import { ResponsibilityFilter } from "@/components/caseload/responsibility-filter";
import { PageTitle } from "@/components/page-title";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { PageMain } from "@/components/ui/page-main";
import { requireViewer } from "@/lib/auth/viewer";
import { listOwnCases } from "@/lib/caseload/queries";
import {
  type CaseOrder,
  caseCountWords,
  caseOrderFrom,
  inOrder,
  responsibilityFrom,
  responsibilityNames,
} from "@/lib/caseload/rules";
import { today } from "@/lib/dates/london";

export default async function CaseloadPage({ searchParams }: PageProps<"/caseload">) {
  const viewer = await requireViewer("caseload:own");
  const { sort, responsibility } = await searchParams;
  const order = caseOrderFrom(sort);
  const chosen = responsibilityFrom(responsibility);
  const cases = await listOwnCases(viewer);
  const shown = inOrder(
    cases.filter((one) => chosen === null || one.responsibility === chosen),
    order,
  );
  const day = today();
  const orderHref = (by: CaseOrder) =>
    `/caseload?${new URLSearchParams({ sort: by, ...(chosen && { responsibility: chosen }) })}`;
  return (
    <PageMain>
      <PageTitle>Caseload</PageTitle>
      <PageHeading lead={cases.length > 0 ? caseCountWords(cases) : undefined}>Caseload</PageHeading>
      {cases.length === 0 ? (
        <InsetText>
          You have no open cases in this prison. A case shows here once it is allocated to you.
        </InsetText>
      ) : (
        <>
          <CaseloadNeeds cases={cases} expectation={viewer} today={day} />
          <ResponsibilityFilter chosen={chosen} order={order} />
          {shown.length > 0 ? (
            <CaseloadTable
              cases={shown}
              order={order}
              orderHref={orderHref}
              expectation={viewer}
              today={day}
            />
          ) : (
            <p className="govuk-body">
              None of your cases is {chosen && responsibilityNames[chosen].toLowerCase()}.{" "}
              <a className="govuk-link" href="/caseload">
                Show all cases
              </a>
            </p>
          )}
        </>
      )}
    </PageMain>
  );
}
