import { Timeline as TimelineList } from "@/components/ui/timeline";
import { may } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { longDay, longTime } from "@/lib/dates/london";
import type { ShownEntry, Timeline } from "@/lib/entries/queries";
import { kindNames, placeNames } from "@/lib/entries/words";
import { ActionList } from "./action-list";

type EntryTimelineProps = { viewer: Viewer; timeline: Timeline; personId: string; older: boolean };

/** Entries newest first, with what was agreed and added under each. */
export function EntryTimeline({ viewer, timeline, personId, older }: EntryTimelineProps) {
  if (timeline.entries.length === 0) {
    return (
      <p className="govuk-body">{older ? "There is nothing older." : "Nothing has been recorded yet."}</p>
    );
  }
  return (
    <>
      <TimelineList
        headingLevel={3}
        items={timeline.entries.map((entry) => ({
          id: entry.id,
          title: kindNames[entry.kind],
          byline: entry.authorId === viewer.staffId ? "you" : entry.authorName,
          dateTime: entry.occurredAt.toISOString(),
          date: longTime(entry.occurredAt),
          children: <EntryBody entry={entry} viewer={viewer} />,
        }))}
      />
      {older && (
        <p className="govuk-body">
          <a className="govuk-link" href={`/people/${personId}`}>
            Newest entries
          </a>
        </p>
      )}
      {timeline.olderThan && (
        <p className="govuk-body">
          <a className="govuk-link" href={`/people/${personId}?before=${timeline.olderThan}`}>
            Older entries
          </a>
        </p>
      )}
    </>
  );
}

function EntryBody({ entry, viewer }: { entry: ShownEntry; viewer: Viewer }) {
  const mine =
    entry.authorId === viewer.staffId &&
    entry.prisonCode === viewer.prisonCode &&
    may(viewer, "entries:record");
  const scorable =
    entry.kind === "SESSION" &&
    entry.authorId !== viewer.staffId &&
    entry.prisonCode === viewer.prisonCode &&
    may(viewer, "quality:score");
  return (
    <>
      <p className="govuk-body-s text-muted">
        {entry.minutes} minutes · {placeNames[entry.place]} ·{" "}
        {entry.overheard ? "others could hear" : "others could not hear"}
      </p>
      <p className="govuk-body whitespace-pre-wrap break-words" dir="auto">
        {entry.narrative}
      </p>
      {entry.actions.length > 0 && (
        <>
          <h4 className="govuk-heading-s">What was agreed</h4>
          <ActionList actions={entry.actions} showState />
        </>
      )}
      {entry.nextSessionOn && <p className="govuk-body">Next session: {longDay(entry.nextSessionOn)}</p>}
      {entry.amendments.map((amendment) => (
        <p key={amendment.id} className="govuk-inset-text whitespace-pre-wrap" dir="auto">
          <strong>
            Added by {amendment.authorName}, {longTime(new Date(amendment.recordedAt))}
          </strong>
          {"\n"}
          {amendment.words}
        </p>
      ))}
      <p className="govuk-body-s text-muted">Written {longTime(entry.recordedAt)}</p>
      {mine && (
        <p className="govuk-body no-print">
          <a className="govuk-link" href={`/entries/${entry.id}/add`}>
            Add to this entry<span className="govuk-visually-hidden"> of {longTime(entry.occurredAt)}</span>
          </a>
        </p>
      )}
      {scorable && (
        <p className="govuk-body no-print">
          <a className="govuk-link" href={`/quality/${entry.id}`}>
            Score this note<span className="govuk-visually-hidden"> of {longTime(entry.occurredAt)}</span>
          </a>
        </p>
      )}
    </>
  );
}
