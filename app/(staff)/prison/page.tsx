import { PageTitle } from "@/components/page-title";
import { ChoosePrisonForm } from "@/components/staff/choose-prison-form";
import { Button } from "@/components/ui/button";
import { PageMain } from "@/components/ui/page-main";
import { enterPrison } from "@/lib/auth/actions";
import { requireSignedIn } from "@/lib/auth/viewer";
import { listWorkplaces } from "@/lib/staff/queries";

export default async function PrisonPage() {
  const viewer = await requireSignedIn();
  const prisons = await listWorkplaces(viewer);
  const [only, ...others] = prisons;
  return (
    <PageMain>
      {only && others.length === 0 ? (
        <>
          <PageTitle>Your prison</PageTitle>
          <h1 className="govuk-heading-l">You work in {only.name}</h1>
          <p className="govuk-body">
            Your account is for this prison alone. An administrator of another prison can add you there.
          </p>
          <form action={enterPrison}>
            <input type="hidden" name="prison" value={only.code} />
            <Button preventDoubleClick>Continue</Button>
          </form>
        </>
      ) : (
        <ChoosePrisonForm prisons={prisons} current={viewer.prisonCode} />
      )}
    </PageMain>
  );
}
