import { redirect } from "next/navigation";
import { LastTimePanel } from "@/components/entries/last-time-panel";
import { RecordForm } from "@/components/entries/record-form";
import { PersonBar } from "@/components/people/person-bar";
import { PageMain } from "@/components/ui/page-main";
import { recordRefusal } from "@/lib/audit/record";
import { may } from "@/lib/auth/permissions";
import { requireViewer, showNotFound } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/london";
import { saveEntry } from "@/lib/entries/actions";
import { newEntryValues } from "@/lib/entries/form";
import { openRecording } from "@/lib/entries/queries";
import { listName } from "@/lib/people/rules";

export default async function RecordPage({ params }: PageProps<"/people/[id]/entries/new">) {
  const viewer = await requireViewer("entries:record");
  const { id } = await params;
  const found = await openRecording(viewer, id);
  if (!found) showNotFound();
  if (!found.lastTime) {
    if (may(viewer, "access:give-reason")) redirect(`/people/${id}/reason`);
    await recordRefusal(viewer, { type: "person", id });
    showNotFound();
  }
  return (
    <PageMain
      backLink={{ href: `/people/${id}`, text: listName(found.person) }}
      beforeMain={<PersonBar person={found.person} viewerId={viewer.staffId} />}
    >
      <RecordForm
        action={saveEntry.bind(null, id)}
        opened={newEntryValues(today())}
        aside={
          <LastTimePanel lastTime={found.lastTime} viewerId={viewer.staffId} personId={id} today={today()} />
        }
      />
    </PageMain>
  );
}
