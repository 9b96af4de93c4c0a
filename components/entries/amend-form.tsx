"use client";

import { useActionState } from "react";
import { PageTitle } from "@/components/page-title";
import { Button } from "@/components/ui/button";
import { CharacterCount } from "@/components/ui/character-count";
import { Enhance } from "@/components/ui/enhance";
import { ErrorSummary } from "@/components/ui/error-summary";
import { NARRATIVE } from "@/lib/entries/limits";
import { type FormState, summaryOf } from "@/lib/forms/state";

type AmendFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  submissionKey: string;
  /** Which entry, in words without a name. */
  title: string;
  narrative: string;
};

/** The entry as it stays, and a box for what is added to it. */
export function AmendForm({ action, submissionKey, title, narrative }: AmendFormProps) {
  const [state, send] = useActionState(action, { values: { submissionKey }, errors: {} });
  const errors = summaryOf(state, ["words"]);
  return (
    <>
      <PageTitle error={errors.length > 0}>Add to this entry</PageTitle>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <h1 className="govuk-heading-l">Add to this entry</h1>
      <h2 className="govuk-heading-m">{title}</h2>
      <blockquote className="govuk-inset-text whitespace-pre-wrap break-words" dir="auto">
        {narrative}
      </blockquote>
      <p className="govuk-body">
        What is written stays as it is. Your words stand under it, with your name and the time.
      </p>
      <form action={send} noValidate>
        <input type="hidden" name="submissionKey" value={state.values.submissionKey} />
        <CharacterCount
          name="words"
          label="What you want to add"
          labelSize="s"
          rows={6}
          maxLength={NARRATIVE.longest}
          defaultValue={state.values.words}
          errorMessage={state.errors.words}
        />
        <Button preventDoubleClick>Add to this entry</Button>
      </form>
      <Enhance refresh={state} />
    </>
  );
}
