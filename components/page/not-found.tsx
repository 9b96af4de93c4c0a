import { PageTitle } from "@/components/page-title";

/** The same words whether the thing does not exist or is not the viewer's to see. */
export const NotFound = () => (
  <>
    <PageTitle>Page not found</PageTitle>
    <h1 className="govuk-heading-l">Page not found</h1>
    <p className="govuk-body">
      Nothing here is open to you at this address. Check the address, or go back to{" "}
      <a className="govuk-link" href="/">
        your first page
      </a>
      .
    </p>
  </>
);
