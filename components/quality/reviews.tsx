import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import { dayOf, longDay } from "@/lib/dates/london";
import type { Review, ReviewBy } from "@/lib/quality/note-queries";
import { elements, ratingWords, selectionWords } from "@/lib/quality/rules";
import { reviewerWords } from "./reviewer";
import { ScoreTag } from "./score-tag";

/** A score with its reason: never one without the other. */
export function ReviewWords({ review }: { review: Review }) {
  return (
    <>
      <p className="govuk-body">
        <ScoreTag score={review.score} />
      </p>
      <p className="govuk-body whitespace-pre-wrap" dir="auto">
        {review.reason}
      </p>
      <p className="govuk-body">
        {elements.individualised.name}: <strong>{ratingWords[review.individualised]}</strong>.{" "}
        {elements.continuity.name}: <strong>{ratingWords[review.continuity]}</strong>.
      </p>
    </>
  );
}

/** What has been saved for a note, and who it turned out to be about. */
export function Reviews({
  reviews,
  revealed,
}: {
  reviews: ReviewBy[];
  revealed: { personId: string; person: string; author: string };
}) {
  return (
    <>
      {reviews.map((review) => (
        <Card key={review.reviewedAt.toISOString()} as="section" aria-label="A saved score">
          <p className="govuk-body-s text-muted">
            Scored by {reviewerWords(review.byViewer, review.role)} on {longDay(dayOf(review.reviewedAt))}.{" "}
            {selectionWords[review.selection]}.
          </p>
          <ReviewWords review={review} />
        </Card>
      ))}
      <SummaryList
        rows={[
          {
            key: "Person",
            value: (
              <a className="govuk-link" href={`/people/${revealed.personId}`}>
                {revealed.person}
              </a>
            ),
          },
          { key: "Author", value: revealed.author },
        ]}
      />
    </>
  );
}
