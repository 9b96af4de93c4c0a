import { Card } from "@/components/ui/card";
import { type Day, dayOf, longDay } from "@/lib/dates/london";
import type { LastTime } from "@/lib/entries/queries";
import { placeNames } from "@/lib/entries/words";
import { ActionList } from "./action-list";

type LastTimePanelProps = { lastTime: LastTime; viewerId: string; personId: string; today: Day };

const SHOWN_CHARACTERS = 400;

/** What the writer should have in view: the last session and every open action. */
export function LastTimePanel({
  lastTime: { session, openActions },
  viewerId,
  personId,
  today,
}: LastTimePanelProps) {
  return (
    <Card tone="wash">
      <h2 className="govuk-heading-m">
        {session ? `Last time, ${longDay(dayOf(session.occurredAt))}` : "Last time"}
      </h2>
      {session ? (
        <>
          <p className="govuk-body-s text-muted">
            {session.minutes} minutes, {placeNames[session.place].toLowerCase()}, with{" "}
            {session.authorId === viewerId ? "you" : session.authorName}
          </p>
          <p className="govuk-body-s whitespace-pre-wrap break-words" dir="auto">
            {shortened(session.narrative)}
          </p>
          <p className="govuk-body-s">
            <a className="govuk-link" href={`/people/${personId}`}>
              Read what has been recorded
            </a>
          </p>
        </>
      ) : (
        <p className="govuk-body-s">No session in this prison yet.</p>
      )}
      <h2 className="govuk-heading-m">Open actions</h2>
      {openActions.length > 0 ? (
        <ActionList actions={openActions} today={today} />
      ) : (
        <p className="govuk-body-s">None.</p>
      )}
    </Card>
  );
}

const shortened = (words: string) =>
  [...words].length > SHOWN_CHARACTERS
    ? `${[...words].slice(0, SHOWN_CHARACTERS).join("").trimEnd()}…`
    : words;
