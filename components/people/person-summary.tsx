import { PageTitle } from "@/components/page-title";
import { PageMain } from "@/components/ui/page-main";
import { SummaryList } from "@/components/ui/summary-list";
import type { Person } from "@/lib/people/queries";
import { listName } from "@/lib/people/rules";

/** Who a person is and who works with them, for roles that read no entries. */
export const PersonSummary = ({ person }: { person: Person }) => (
  <PageMain backLink={{ href: "/people", text: "Find a person" }}>
    <PageTitle>Person</PageTitle>
    <h1 className="govuk-heading-l">{listName(person)}</h1>
    <SummaryList
      rows={[
        { key: "Prison number", value: person.prisonNumber },
        { key: "Location", value: person.cell ?? "Not in this prison now" },
        { key: "Key worker", value: person.keyWorker ?? "None" },
        { key: "Prison offender manager", value: person.pom ?? "None" },
      ]}
    />
    <p className="govuk-body">Your role does not open what has been recorded about people.</p>
  </PageMain>
);
