import { Card } from "@/components/ui/card";
import { Details } from "@/components/ui/details";
import { dayOf, daysBetween, longDay, timeOf } from "@/lib/dates/london";
import { actionOwnerNames, placeNames } from "@/lib/entries/words";
import { countOf } from "@/lib/people/rules";
import type { Note } from "@/lib/quality/note-queries";
import { recordingDelay } from "@/lib/quality/rules";

/** Words exactly as typed: every space and line kept. */
const Words = ({ children }: { children: string }) => (
  <p className="govuk-body whitespace-pre-wrap [overflow-wrap:anywhere]" dir="auto">
    {children}
  </p>
);

function Agreed({ actions }: Pick<Note, "actions">) {
  if (actions.length === 0) return <p className="govuk-body">No actions were agreed.</p>;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {actions.map(({ description, owner, due }) => (
        <li key={`${owner} ${due} ${description}`}>
          <span className="whitespace-pre-wrap">{description}</span>{" "}
          <span className="text-muted">
            ({actionOwnerNames[owner]}
            {due ? `, by ${longDay(due)}` : ""})
          </span>
        </li>
      ))}
    </ul>
  );
}

const facts = ({ occurredAt, recordedAt, minutes, place, overheard }: Note) =>
  `${[
    `Session on ${longDay(dayOf(occurredAt))} at ${timeOf(occurredAt)}`,
    countOf(minutes, "minute"),
    placeNames[place].toLowerCase(),
    overheard ? "others could hear" : "nobody else could hear",
  ].join(", ")}. ${recordingDelay(daysBetween(dayOf(occurredAt), dayOf(recordedAt)))}.`;

function Earlier({ earlier }: Pick<Note, "earlier">) {
  if (earlier.length === 0) {
    return <p className="govuk-body">There is no earlier session with this person on record.</p>;
  }
  return (
    <Details
      summary={
        earlier.length === 1
          ? "The one earlier session with this person"
          : "The last two sessions with this person"
      }
    >
      {earlier.map(({ occurredAt, narrative, actions }) => (
        <div key={occurredAt.toISOString()}>
          <h3 className="govuk-heading-s mb-1">{longDay(dayOf(occurredAt))}</h3>
          <Words>{narrative}</Words>
          <p className="govuk-body mb-1">What was agreed:</p>
          <Agreed actions={actions} />
        </div>
      ))}
    </Details>
  );
}

/** The note and what belongs to judging it: when, where, what was agreed, and what went before. */
export function NoteToRead({ note }: { note: Note }) {
  return (
    <>
      <Card as="article" aria-label="The note">
        <p className="govuk-body-s text-muted">
          {facts(note)}
          {note.revealed ? "" : " Author and person are hidden until you score."}
        </p>
        <Words>{note.narrative}</Words>
        {note.amendments.map(({ words, recordedAt }) => (
          <div key={recordedAt.toISOString()}>
            <p className="govuk-body-s mb-1 text-muted">Added on {longDay(dayOf(recordedAt))}</p>
            <Words>{words}</Words>
          </div>
        ))}
      </Card>
      <h2 className="govuk-heading-m">What was agreed</h2>
      <Agreed actions={note.actions} />
      {note.nextSessionOn && <p className="govuk-body">Next session: {longDay(note.nextSessionOn)}.</p>}
      <Earlier earlier={note.earlier} />
    </>
  );
}
