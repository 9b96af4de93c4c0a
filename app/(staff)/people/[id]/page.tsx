import { redirect } from "next/navigation";
import { PersonPage } from "@/components/people/person-page";
import { PersonSummary } from "@/components/people/person-summary";
import { may } from "@/lib/auth/permissions";
import { requireViewer, showNotFound } from "@/lib/auth/viewer";
import { openRecord } from "@/lib/entries/queries";
import { isId } from "@/lib/people/queries";

export default async function Page({ params, searchParams }: PageProps<"/people/[id]">) {
  const viewer = await requireViewer("people:find");
  const { id } = await params;
  const { saved, added, before } = await searchParams;
  const older = isId(before) ? before : null;
  const found = await openRecord(viewer, id, older);
  if (!found) showNotFound();
  const { person, timeline } = found;
  if (!timeline && may(viewer, "access:give-reason")) redirect(`/people/${id}/reason`);
  if (!timeline) return <PersonSummary person={person} />;
  return (
    <PersonPage
      viewer={viewer}
      person={person}
      timeline={timeline}
      saved={saved}
      added={added}
      older={older !== null}
    />
  );
}
