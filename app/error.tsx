"use client";

/** Shown when something broke. The details stay in the server's log. */
export default function ErrorPage() {
  return (
    <main id="main-content" className="govuk-width-container govuk-main-wrapper">
      <title>There is a problem with the service – Key work</title>
      <h1 className="govuk-heading-l">There is a problem with the service</h1>
      <p className="govuk-body">
        This page could not be shown. If you were saving, check whether it was saved before you send it again.
      </p>
      <p className="govuk-body">
        Load the page again, or go back to{" "}
        <a className="govuk-link" href="/">
          your first page
        </a>
        .
      </p>
    </main>
  );
}
