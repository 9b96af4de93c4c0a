import { PageTitle } from "@/components/page-title";
import { FeedbackList } from "@/components/quality/feedback-list";
import { PageHeading } from "@/components/ui/page-heading";
import { PageMain } from "@/components/ui/page-main";
import { Pagination } from "@/components/ui/pagination";
import { requireViewer } from "@/lib/auth/viewer";
import { pageFrom } from "@/lib/pages/pages";
import { listFeedback } from "@/lib/quality/feedback-queries";

export default async function FeedbackPage({ searchParams }: PageProps<"/feedback">) {
  const viewer = await requireViewer("feedback:own");
  const page = pageFrom((await searchParams).page);
  const { feedback, more } = await listFeedback(viewer, page);
  return (
    <PageMain>
      <PageTitle>Feedback</PageTitle>
      <PageHeading lead="What managers say about the notes of your sessions, with the good work of each month first.">
        Feedback
      </PageHeading>
      {feedback.length === 0 ? (
        <p className="govuk-body">
          {page > 1
            ? "There is no more feedback."
            : "None of your notes has been scored yet. When one is, the score and its reason are shown here."}
        </p>
      ) : (
        <FeedbackList feedback={feedback} />
      )}
      {(page > 1 || more) && (
        <Pagination
          previous={page > 1 ? { href: `/feedback?page=${page - 1}` } : undefined}
          next={more ? { href: `/feedback?page=${page + 1}` } : undefined}
        />
      )}
    </PageMain>
  );
}
