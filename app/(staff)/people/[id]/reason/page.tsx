import { redirect } from "next/navigation";
import { ReasonForm } from "@/components/people/reason-form";
import { PageMain } from "@/components/ui/page-main";
import { recordRefusal } from "@/lib/audit/record";
import { requireViewer, showNotFound } from "@/lib/auth/viewer";
import { openWithReason } from "@/lib/people/actions";
import { getPerson } from "@/lib/people/queries";
import { listName } from "@/lib/people/rules";

export default async function ReasonPage({ params }: PageProps<"/people/[id]/reason">) {
  const viewer = await requireViewer("access:give-reason");
  const { id } = await params;
  const person = await getPerson(viewer, id);
  if (!person?.here) {
    await recordRefusal(viewer, { type: "person", id });
    showNotFound();
  }
  if (person.open) redirect(`/people/${id}`);
  return (
    <PageMain backLink={{ href: "/people", text: "Find a person" }}>
      <ReasonForm
        name={listName(person)}
        about={[
          person.prisonNumber,
          person.cell,
          person.keyWorker ? `Key worker: ${person.keyWorker}` : "No key worker",
        ]
          .filter(Boolean)
          .join(" · ")}
        action={openWithReason.bind(null, id)}
      />
    </PageMain>
  );
}
