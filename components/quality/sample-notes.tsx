import { BarCell } from "@/components/ui/bar-cell";
import { Details } from "@/components/ui/details";
import { Table } from "@/components/ui/table";
import { dayOf, monthName, shortDay, timeOf } from "@/lib/dates/london";
import { countOf } from "@/lib/people/rules";
import type { SampledMonth, SampledNote } from "@/lib/quality/queries";
import { reviewerWords } from "./reviewer";
import { ScoreTag } from "./score-tag";

/** A session by when it was: neither author nor person is named before scoring. */
export const SessionLink = ({ entryId, occurredAt }: Pick<SampledNote, "entryId" | "occurredAt">) => (
  <a className="govuk-link" href={`/quality/${entryId}`}>
    <span className="govuk-visually-hidden">Session of </span>
    {shortDay(dayOf(occurredAt))} at {timeOf(occurredAt)}
  </a>
);

const scoredBy = (note: SampledNote) =>
  `By ${reviewerWords(note.reviewedByViewer, note.reviewedByRole)}${note.reviewedAt ? `, ${shortDay(dayOf(note.reviewedAt))}` : ""}`;

const ScoredTable = ({ notes }: { notes: SampledNote[] }) => (
  <Table
    stacked
    head={["Session", "Wing", "Score", "Scored"]}
    firstCellIsHeader
    rows={notes.map((note) => [
      <SessionLink key="session" {...note} />,
      note.wing,
      note.score && <ScoreTag key="score" score={note.score} />,
      scoredBy(note),
    ])}
  />
);

type SampleNotesProps = {
  sample: SampledMonth;
  /** A month that is over: what has been scored folds away. */
  past?: boolean;
};

/** A month's sample: how far it is, what waits for the viewer and what has been scored. */
export function SampleNotes({ sample, past }: SampleNotesProps) {
  const { notes } = sample;
  const month = monthName(sample.month);
  const waiting = notes.filter(({ state }) => state === "waiting");
  const scored = notes.filter(({ state }) => state === "scored");
  const others = notes.length - waiting.length - scored.length;
  const next = waiting[0];
  const id = `sample-${sample.month}`;
  return (
    <section aria-labelledby={id}>
      <h2 className="govuk-heading-l mb-3" id={id}>
        {month} sample
      </h2>
      <p className="govuk-body max-w-96 font-bold">
        <BarCell
          value={scored.length}
          max={notes.length}
          text={`${scored.length} of ${notes.length} scored`}
        />
      </p>
      {scored.length === notes.length && (
        <p className="govuk-body">Every note of this sample has been scored.</p>
      )}
      {others > 0 && (
        <p className="govuk-body">
          {countOf(others, "note waits", "notes wait")} for another manager, because you wrote{" "}
          {others === 1 ? "it" : "them"} or have scored {others === 1 ? "it" : "them"} by hand.
        </p>
      )}
      {next && (
        <>
          <a className="govuk-button" href={`/quality/${next.entryId}`}>
            Score the next note
          </a>
          <Table
            stacked
            caption={`Waiting for you (${waiting.length})`}
            captionSize="m"
            head={["Session", "Wing", "Minutes"]}
            firstCellIsHeader
            rows={waiting.map((note) => [
              <SessionLink key="session" {...note} />,
              note.wing,
              `${note.minutes}`,
            ])}
          />
        </>
      )}
      {scored.length > 0 && (
        <Details summary={`Scored (${scored.length})`} open={!past}>
          <ScoredTable notes={scored} />
        </Details>
      )}
    </section>
  );
}
