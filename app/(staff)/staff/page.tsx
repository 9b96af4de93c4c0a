import { PageTitle } from "@/components/page-title";
import { AccountTable } from "@/components/staff/account-table";
import { Alert } from "@/components/ui/alert";
import { PageHeading } from "@/components/ui/page-heading";
import { PageMain } from "@/components/ui/page-main";
import { Pagination } from "@/components/ui/pagination";
import { requireViewer } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/london";
import { pageFrom, pageLinks, pagesOf } from "@/lib/pages/pages";
import { countOf } from "@/lib/people/rules";
import { listAccounts } from "@/lib/staff/queries";

export default async function StaffPage({ searchParams }: PageProps<"/staff">) {
  const viewer = await requireViewer("accounts:manage");
  const { page: asked, unlocked } = await searchParams;
  const page = pageFrom(asked);
  const { accounts, total, locked } = await listAccounts(viewer, page);
  const pages = pagesOf(total);
  return (
    <PageMain>
      <PageTitle>Staff accounts</PageTitle>
      {unlocked === "yes" && (
        <Alert variant="success" role="status" title="Account unlocked">
          Account unlocked. Its owner can sign in again now.
        </Alert>
      )}
      <PageHeading
        lead={`${countOf(total, "member", "members")} of staff${locked > 0 ? `, ${countOf(locked, "account")} locked` : ""}. An account locks for 30 minutes after 10 wrong passwords.`}
      >
        Staff accounts
      </PageHeading>
      {accounts.length > 0 ? (
        <AccountTable accounts={accounts} today={today()} />
      ) : (
        <p className="govuk-body">
          There are no accounts on this page.{" "}
          <a className="govuk-link" href="/staff">
            Show the first page
          </a>
        </p>
      )}
      {pages > 1 && <Pagination {...pageLinks(page, pages, (to) => `/staff?page=${to}`)} />}
    </PageMain>
  );
}
