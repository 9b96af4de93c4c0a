import { PageTitle } from "@/components/page-title";
import { ContextualDate } from "@/components/ui/contextual-date";
import { PageHeading } from "@/components/ui/page-heading";
import { PageMain } from "@/components/ui/page-main";
import { Table } from "@/components/ui/table";
import type { Day } from "@/lib/dates/london";
import type { MyPerson } from "@/lib/people/my-people-queries";
import { countOf, listName } from "@/lib/people/rules";
import { Alerts } from "./alerts";

/** A key worker's list, the most pressing person first. */
export function MyPeople({ people, today }: { people: MyPerson[]; today: Day }) {
  return (
    <PageMain>
      <PageTitle>My people</PageTitle>
      <PageHeading lead={summary(people, today)}>My people</PageHeading>
      {people.length === 0 ? (
        <p className="govuk-body">
          Nobody is allocated to you yet. Your custodial manager allocates people to key workers.
        </p>
      ) : (
        <Table
          stacked
          head={[
            "Name",
            "Where",
            "What next",
            "Last session",
            "Open actions",
            { content: <Hidden>Record</Hidden> },
          ]}
          rows={people.map((person) => row(person, today))}
        />
      )}
      <p className="govuk-body no-print">
        <a className="govuk-link" href="/people">
          Find anyone in this prison
        </a>
      </p>
    </PageMain>
  );
}

const Hidden = ({ children }: { children: string }) => (
  <span className="govuk-visually-hidden">{children}</span>
);

function summary(people: MyPerson[], today: Day): string {
  const now = people.filter(({ next }) => next.late).length;
  const due = people.filter(({ next }) => next.due === today).length;
  const parts = [countOf(people.length, "person", "people")];
  if (now > 0) parts.push(`${now} ${now === 1 ? "needs" : "need"} you now`);
  if (due > 0) parts.push(`${due} due today`);
  return parts.join(" · ");
}

const row = (person: MyPerson, today: Day) => [
  {
    content: (
      <>
        <a className="govuk-link font-bold" href={`/people/${person.id}`}>
          {listName(person)}
        </a>
        <br />
        <span className="text-muted">{person.prisonNumber}</span>
        <Alerts alerts={person.alerts} />
      </>
    ),
  },
  person.cell ?? "Not in this prison",
  {
    content: (
      <>
        <strong className={person.next.late ? "text-late" : "font-normal"}>{person.next.words}</strong>
        {[person.next.detail, person.release].filter(Boolean).map((words) => (
          <span key={words} className="block text-muted">
            {words}
          </span>
        ))}
      </>
    ),
  },
  {
    content: person.lastSession ? (
      <ContextualDate
        day={person.lastSession}
        today={today}
        after={person.lastSessionWithYou ? "with you" : undefined}
      />
    ) : (
      "None"
    ),
  },
  {
    content: (
      <>
        {person.openActions}
        {person.yourActions > 0 && (
          <span className="block text-muted">
            {person.yourActions === 1 ? "1 is yours" : `${person.yourActions} are yours`}
          </span>
        )}
      </>
    ),
  },
  {
    content: person.cell && (
      <a className="govuk-link" href={`/people/${person.id}/entries/new`}>
        Record<Hidden>{` an entry about ${listName(person)}`}</Hidden>
      </a>
    ),
  },
];
