import { headers } from "next/headers";
import type { ReactNode } from "react";
import { SignOutButton } from "@/components/auth/sign-out-button";
import { AppHeader } from "@/components/ui/app-header";
import { AppNavigation } from "@/components/ui/app-navigation";
import { PhaseBar } from "@/components/ui/phase-bar";
import { roleNames } from "@/lib/auth/roles";
import { sectionsFor } from "@/lib/auth/sections";
import { currentViewer } from "@/lib/auth/viewer";

/** The header and the viewer's sections around a page; the bare header when nobody is signed in. Gates nothing. */
export async function StaffFrame({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  if (!viewer) {
    return (
      <>
        <AppHeader />
        {children}
      </>
    );
  }
  const path = (await headers()).get("x-path") ?? "/";
  const sections = viewer.prisonCode === null ? [] : sectionsFor(viewer, path);
  return (
    <>
      <AppHeader
        prisonName={viewer.prisonName ?? undefined}
        userName={viewer.name}
        roleName={viewer.roles.map((role) => roleNames[role]).join(", ")}
        severalPrisons={viewer.severalPrisons}
        signOut={<SignOutButton />}
      />
      {sections.length > 0 && <AppNavigation items={sections} />}
      <PhaseBar phase={viewer.demonstration ? "Demonstration" : "Beta"}>
        {viewer.demonstration ? "Every person here is invented." : "This is a new service."}
      </PhaseBar>
      {children}
    </>
  );
}
