import { EntryTimeline } from "@/components/entries/entry-timeline";
import { PageTitle } from "@/components/page-title";
import { Alert } from "@/components/ui/alert";
import { PageHeading } from "@/components/ui/page-heading";
import { PageMain } from "@/components/ui/page-main";
import { TwoColumns } from "@/components/ui/two-columns";
import { homeOf, may } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { longTime } from "@/lib/dates/london";
import type { Timeline } from "@/lib/entries/queries";
import { kindNames } from "@/lib/entries/words";
import type { Person } from "@/lib/people/queries";
import { listName } from "@/lib/people/rules";
import { PersonBar } from "./person-bar";
import { PersonFacts } from "./person-facts";

type PersonPageProps = {
  viewer: Viewer;
  person: Person;
  timeline: Timeline;
  /** The id of the entry that was just saved, from the address. */
  saved: string | string[] | undefined;
  /** The id of the entry that was just added to, from the address. */
  added: string | string[] | undefined;
  /** An older page of the timeline. */
  older: boolean;
};

/** A person's record: who they are, what has been recorded, and the way to record more. */
export function PersonPage({ viewer, person, timeline, saved, added, older }: PersonPageProps) {
  const home = homeOf(viewer);
  const own = (wanted: typeof saved) =>
    timeline.entries.find(({ id, authorId }) => id === wanted && authorId === viewer.staffId);
  const savedEntry = own(saved);
  const addedEntry = own(added);
  return (
    <PageMain
      backLink={home === "/" ? { href: "/", text: "My people" } : { href: home, text: "Back" }}
      beforeMain={<PersonBar person={person} viewerId={viewer.staffId} />}
    >
      <PageTitle>Person</PageTitle>
      {savedEntry && (
        <Alert variant="success" title="Entry saved" role="status">
          Entry saved: {kindNames[savedEntry.kind].toLowerCase()} on {longTime(savedEntry.occurredAt)}.
        </Alert>
      )}
      {addedEntry && (
        <Alert variant="success" title="Words added" role="status">
          Your words were added to the entry of {longTime(addedEntry.occurredAt)}.
        </Alert>
      )}
      <PageHeading
        actions={
          may(viewer, "entries:record") && person.here ? (
            <a className="govuk-button mb-0" href={`/people/${person.id}/entries/new`}>
              Record an entry
            </a>
          ) : undefined
        }
      >
        {listName(person)}
      </PageHeading>
      <TwoColumns aside={<PersonFacts person={person} />} asideLabel="About this person">
        <h2 className="govuk-heading-m">What has been recorded</h2>
        <EntryTimeline viewer={viewer} timeline={timeline} personId={person.id} older={older} />
      </TwoColumns>
    </PageMain>
  );
}
