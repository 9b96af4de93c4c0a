import { PageTitle } from "@/components/page-title";
import { PageMain } from "@/components/ui/page-main";

export default function ForbiddenPage() {
  return (
    <PageMain>
      <PageTitle>Not open to your role</PageTitle>
      <h1 className="govuk-heading-l">This page is not open to your role</h1>
      <p className="govuk-body">
        Your account in this prison does not include this page. Nothing was changed. That you asked for it has
        been recorded.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="/">
          Back to your first page
        </a>
      </p>
    </PageMain>
  );
}
