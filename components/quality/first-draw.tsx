import { Card } from "@/components/ui/card";
import { monthName } from "@/lib/dates/london";
import { countOf } from "@/lib/people/rules";
import type { Queue } from "@/lib/quality/queries";
import { DRAW_SIZE } from "@/lib/quality/rules";
import { DrawButton } from "./draw-button";

/** The month has no sample yet: what drawing one does, and the button. */
export function FirstDraw({ current, undrawn }: Pick<Queue, "current" | "undrawn">) {
  const month = monthName(current.month);
  return (
    <Card as="section" tone="wash" aria-labelledby="no-sample">
      <h2 className="govuk-heading-m" id="no-sample">
        No sample drawn for {month}
      </h2>
      {undrawn === 0 ? (
        <p className="govuk-body">
          No sessions have been recorded for this month yet. A sample can be drawn as soon as there is one.
        </p>
      ) : (
        <>
          <p className="govuk-body">
            {countOf(undrawn, "session")} recorded for {month} so far. The draw picks{" "}
            {Math.min(DRAW_SIZE, undrawn)} at random, and each has the same chance.
          </p>
          <p className="govuk-body">
            {month} is not over: the draw covers what is recorded until you press the button. Later sessions
            can be drawn after it.
          </p>
          <DrawButton month={current.month} draw={1}>
            Draw this month's sample
          </DrawButton>
        </>
      )}
    </Card>
  );
}
