import { AmendForm } from "@/components/entries/amend-form";
import { PageMain } from "@/components/ui/page-main";
import { requireViewer, showNotFound } from "@/lib/auth/viewer";
import { longTime } from "@/lib/dates/london";
import { saveAmendment } from "@/lib/entries/actions";
import { getOwnEntry } from "@/lib/entries/queries";
import { kindNames } from "@/lib/entries/words";

export default async function AddPage({ params }: PageProps<"/entries/[id]/add">) {
  const viewer = await requireViewer("entries:record");
  const { id } = await params;
  const entry = await getOwnEntry(viewer, id);
  if (!entry) showNotFound();
  return (
    <PageMain backLink={{ href: `/people/${entry.personId}` }}>
      <AmendForm
        action={saveAmendment.bind(null, id)}
        submissionKey={crypto.randomUUID()}
        title={`${kindNames[entry.kind]}, ${longTime(entry.occurredAt)}`}
        narrative={entry.narrative}
      />
    </PageMain>
  );
}
