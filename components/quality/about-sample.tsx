import { Card } from "@/components/ui/card";
import { Details } from "@/components/ui/details";
import { SummaryList } from "@/components/ui/summary-list";
import { longTime, monthName } from "@/lib/dates/london";
import { countOf } from "@/lib/people/rules";
import type { Draw, Queue } from "@/lib/quality/queries";
import { DRAW_SIZE } from "@/lib/quality/rules";
import { DrawButton } from "./draw-button";
import { reviewerWords } from "./reviewer";

const drawRows = ({ population, size, drawnAt, drawnByViewer, drawnByRole, seed }: Draw) => [
  { key: "Drawn", value: `${longTime(drawnAt)}, by ${reviewerWords(drawnByViewer, drawnByRole)}` },
  { key: "Drawn from", value: countOf(population, "session") },
  { key: "Picked", value: `${size}` },
  { key: "Seed", value: <code className="text-base break-all">{seed}</code> },
];

/** Beside the sample: what it covers, how to draw more, and how anybody can draw it again. */
export function AboutSample({ current, undrawn }: Pick<Queue, "current" | "undrawn">) {
  const { month, draws } = current;
  const last = draws.at(-1);
  return (
    <>
      <Card tone="wash">
        <h2 className="govuk-heading-m">Draw more</h2>
        {last && (
          <p className="govuk-body">
            {monthName(month)} is not over. The sample covers sessions recorded until {longTime(last.drawnAt)}
            .
          </p>
        )}
        {undrawn === 0 ? (
          <p className="govuk-body">Every session recorded this month so far is in the sample.</p>
        ) : (
          <>
            <p className="govuk-body">
              {countOf(undrawn, "session of this month is", "sessions of this month are")} in no draw yet.
            </p>
            <DrawButton month={month} draw={draws.length + 1} variant="secondary">
              {`Draw ${Math.min(DRAW_SIZE, undrawn)} more`}
            </DrawButton>
          </>
        )}
      </Card>
      <Details summary="How this sample was drawn">
        <p className="govuk-body">
          Each session's own random id is put behind the seed, and the two are hashed with MD5. The sessions
          with the lowest hashes are picked. With the same seed and the same sessions the draw comes out the
          same.
        </p>
        {draws.map((draw) => (
          <SummaryList
            key={draw.id}
            rows={drawRows(draw)}
            card={draws.length > 1 ? { title: `Draw ${draw.draw}`, headingLevel: 3 } : undefined}
          />
        ))}
      </Details>
    </>
  );
}
