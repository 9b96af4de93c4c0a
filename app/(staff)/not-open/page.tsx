import { PageTitle } from "@/components/page-title";
import { PageMain } from "@/components/ui/page-main";
import { requireSignedIn } from "@/lib/auth/viewer";

/** Where a viewer is sent whose role does not include the page they asked for. Answers 403 (see proxy.ts). */
export default async function NotOpenPage() {
  await requireSignedIn();
  return (
    <PageMain>
      <PageTitle>Not open to your role</PageTitle>
      <h1 className="govuk-heading-l">This page is not open to your role</h1>
      <p className="govuk-body">
        Your account in this prison does not include the page you asked for. Nothing was changed. That you
        asked for it has been recorded.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="/">
          Back to your first page
        </a>
      </p>
    </PageMain>
  );
}
