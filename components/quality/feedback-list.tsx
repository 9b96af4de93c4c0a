import { Card } from "@/components/ui/card";
import { dayOf, longDay, monthName } from "@/lib/dates/london";
import type { Feedback } from "@/lib/quality/feedback-queries";
import { selectionWords } from "@/lib/quality/rules";
import { ReviewWords } from "./reviews";

function Item({ feedback }: { feedback: Feedback }) {
  const name = `${feedback.surname}, ${feedback.forenames}`;
  return (
    <Card as="article" className="max-w-3xl">
      <h3 className="govuk-heading-s">
        Session with{" "}
        {feedback.stillTheirs ? (
          <a className="govuk-link" href={`/people/${feedback.personId}`}>
            {name}
          </a>
        ) : (
          name
        )}{" "}
        on {longDay(dayOf(feedback.occurredAt))}
      </h3>
      <ReviewWords review={feedback} />
      <p className="govuk-body-s text-muted">
        {selectionWords[feedback.selection]}, scored on {longDay(dayOf(feedback.reviewedAt))}.
      </p>
    </Card>
  );
}

/** Feedback under the month it was given in, in the order of the query. */
export function FeedbackList({ feedback }: { feedback: Feedback[] }) {
  const months = new Map<string, Feedback[]>();
  for (const one of feedback) {
    const month = monthName(dayOf(one.reviewedAt));
    months.set(month, [...(months.get(month) ?? []), one]);
  }
  return [...months].map(([month, given]) => (
    <section key={month} aria-label={month}>
      <h2 className="govuk-heading-m">{month}</h2>
      {given.map((one) => (
        <Item key={one.reviewId} feedback={one} />
      ))}
    </section>
  ));
}
