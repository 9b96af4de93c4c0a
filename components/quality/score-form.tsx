"use client";

import { type ReactNode, useActionState } from "react";
import { PageTitle } from "@/components/page-title";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CharacterCount } from "@/components/ui/character-count";
import { Enhance } from "@/components/ui/enhance";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Radios } from "@/components/ui/radios";
import { TwoColumns } from "@/components/ui/two-columns";
import { emptyForm, type FormState, summaryOf } from "@/lib/forms/state";
import { score } from "@/lib/quality/actions";
import {
  elements,
  REASON_LENGTH,
  ratings,
  ratingWords,
  scoreLabel,
  scores,
  scoreWords,
} from "@/lib/quality/rules";

type ScoreFormProps = {
  entryId: string;
  heading: ReactNode;
  /** Above the heading while there are no errors. */
  notice: ReactNode;
  /** The note, drawn by the server. */
  children: ReactNode;
  /** What the viewer has saved. The form then shows only when it was sent again with other answers. */
  saved: ReactNode;
};

const scoreItems = scores.map((code) => ({
  value: code,
  text: <span className="font-bold">{scoreLabel(code)}</span>,
  hint: scoreWords[code].meaning,
}));
const ratingItems = ratings.map((rating) => ({ value: rating, text: ratingWords[rating] }));

/** The criteria, as the fields of the form. */
function Fields({ values, errors }: Pick<FormState, "values" | "errors">) {
  const field = (name: string) => ({ name, defaultValue: values[name], errorMessage: errors[name] });
  const element = (name: keyof typeof elements) => (
    <Radios
      {...field(name)}
      legend={elements[name].name}
      legendSize="s"
      hint={elements[name].meaning}
      items={ratingItems}
      inline
      small
    />
  );
  return (
    <>
      <Radios
        {...field("score")}
        legend="Score"
        legendSize="s"
        hint="Decide first if it is a key work session at all. If it is not, choose 1b."
        items={scoreItems}
        small
      />
      {element("individualised")}
      {element("continuity")}
      <CharacterCount
        {...field("reason")}
        label="Reason"
        labelSize="s"
        hint="The author reads this beside the score. Say what is good first, then one thing to try."
        rows={5}
        maxLength={REASON_LENGTH}
        threshold={75}
      />
    </>
  );
}

/** The note beside the score form, with the page's heading and errors above both. */
export function ScoreForm({ entryId, heading, notice, children, saved }: ScoreFormProps) {
  const [state, action] = useActionState(score, emptyForm);
  const errors = summaryOf(state, ["score", "individualised", "continuity", "reason"]);
  const open = !saved || Boolean(state.problem);
  return (
    <>
      <PageTitle error={errors.length > 0}>{saved ? "Scored note" : "Score this note"}</PageTitle>
      {errors.length > 0 ? <ErrorSummary errors={errors} /> : notice}
      {heading}
      <TwoColumns
        even
        asideLabel="Score"
        aside={
          <>
            {saved}
            {open && (
              <Card>
                <form action={action} noValidate>
                  <input type="hidden" name="entry" value={entryId} />
                  <Fields values={state.values} errors={state.errors} />
                  <Button preventDoubleClick className="mb-0">
                    Save score
                  </Button>
                </form>
              </Card>
            )}
          </>
        }
      >
        {children}
      </TwoColumns>
      {open && <Enhance refresh={state} />}
    </>
  );
}
