import { redirect } from "next/navigation";
import { SignInForm } from "@/components/auth/sign-in-form";
import { Alert } from "@/components/ui/alert";
import { AppHeader } from "@/components/ui/app-header";
import { PageMain } from "@/components/ui/page-main";
import { homeOf } from "@/lib/auth/permissions";
import { currentViewer } from "@/lib/auth/viewer";

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const viewer = await currentViewer();
  if (viewer) redirect(homeOf(viewer));
  const { "signed-out": signedOut } = await searchParams;
  return (
    <>
      <AppHeader />
      <PageMain>
        {signedOut === "yes" && <Alert variant="success" title="You have signed out" role="status" />}
        <SignInForm />
      </PageMain>
    </>
  );
}
