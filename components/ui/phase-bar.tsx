import type { ReactNode } from "react";
import { PhaseBanner } from "./phase-banner";

type PhaseBarProps = { phase?: string | undefined; children: ReactNode };

/** What stage the service is at, under the navigation of every page. */
export function PhaseBar({ phase = "Demo", children }: PhaseBarProps) {
  return (
    <section aria-label="About this service" className="no-print">
      <PhaseBanner phase={phase}>{children}</PhaseBanner>
    </section>
  );
}
