import type { ReactNode } from "react";
import { AppHeader } from "@/components/ui/app-header";
import { PageMain } from "@/components/ui/page-main";

/** A page for somebody who is not signed in, or for whom nothing else can be drawn. */
export const PlainPage = ({ children }: { children: ReactNode }) => (
  <>
    <AppHeader />
    <PageMain>{children}</PageMain>
  </>
);
