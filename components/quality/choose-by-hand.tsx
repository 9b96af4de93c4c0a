import { Details } from "@/components/ui/details";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import type { RecentSession } from "@/lib/quality/queries";
import { SessionLink } from "./sample-notes";
import { ScoreTag } from "./score-tag";

type ChooseByHandProps = { sessions: RecentSession[]; more: boolean; page: number; days: number };

const pageLink = (page: number) => ({ href: `/quality?page=${page}#by-hand` });

/** Recent sessions outside the sample, to score one for its own sake. */
export function ChooseByHand({ sessions, more, page, days }: ChooseByHandProps) {
  return (
    <section aria-labelledby="by-hand" className="mt-8">
      <h2 className="govuk-heading-l mb-3" id="by-hand">
        Choose a note by hand
      </h2>
      <p className="govuk-body">
        Sessions of the last {days} days that are in no sample. Their scores go to the author as feedback and
        stay out of the prison's figures, because they were not picked at random.
      </p>
      <Details summary="Show recent sessions" open={page > 1}>
        {sessions.length === 0 ? (
          <p className="govuk-body">There are no {page > 1 ? "more " : ""}sessions to choose from.</p>
        ) : (
          <Table
            stacked
            caption="Recent sessions"
            captionSize="s"
            head={["Session", "Wing", "Minutes", "Score"]}
            firstCellIsHeader
            rows={sessions.map((session) => [
              <SessionLink key="session" {...session} />,
              session.wing,
              `${session.minutes}`,
              session.score ? <ScoreTag key="score" score={session.score} /> : "Not scored",
            ])}
          />
        )}
        {(page > 1 || more) && (
          <Pagination
            landmarkLabel="Pages of recent sessions"
            previous={page > 1 ? pageLink(page - 1) : undefined}
            next={more ? pageLink(page + 1) : undefined}
          />
        )}
      </Details>
    </section>
  );
}
