import { FindPerson } from "@/components/people/find-person";
import { UnallocatedPeople } from "@/components/people/unallocated-people";
import { PageMain } from "@/components/ui/page-main";
import { requireViewer } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/london";
import { fromAddress } from "@/lib/forms/text";
import { pageFrom } from "@/lib/pages/pages";
import { listUnallocated } from "@/lib/people/find-queries";

export default async function PeoplePage({ searchParams }: PageProps<"/people">) {
  const viewer = await requireViewer("people:find");
  const { wing: asked, page: askedPage } = await searchParams;
  const wing = fromAddress(asked) || null;
  const page = pageFrom(askedPage);
  const { people, wings } = await listUnallocated(viewer, { wing, page });
  return (
    <PageMain>
      <FindPerson>
        {viewer.estate === "MALE_OPEN" ? (
          <p className="govuk-body">Key work is not delivered in open prisons.</p>
        ) : (
          <UnallocatedPeople people={people} wings={wings} wing={wing} page={page} today={today()} />
        )}
      </FindPerson>
    </PageMain>
  );
}
