import type { ReactNode } from "react";

/** Lets a wide table scroll sideways inside the page, by keyboard too. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
  const reachable = { tabIndex: 0 };
  return (
    <section aria-label={label} className="scroll-region" {...reachable}>
      {children}
    </section>
  );
}
