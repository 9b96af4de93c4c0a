"use client";

import { useActionState } from "react";
import { PageTitle } from "@/components/page-title";
import { Button } from "@/components/ui/button";
import { Enhance } from "@/components/ui/enhance";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Radios } from "@/components/ui/radios";
import { Textarea } from "@/components/ui/textarea";
import { emptyForm, type FormState, summaryOf } from "@/lib/forms/state";
import { accessReasons } from "@/lib/people/access-reasons";

type ReasonFormProps = {
  name: string;
  about: string;
  action: (before: FormState, form: FormData) => Promise<FormState>;
};

/** Asks why the record of somebody else's person is opened. */
export function ReasonForm({ name, about, action }: ReasonFormProps) {
  const [state, send] = useActionState(action, emptyForm);
  const errors = summaryOf(state, ["kind", "words"]);
  return (
    <>
      <PageTitle error={errors.length > 0}>Why do you need to open this record?</PageTitle>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <h1 className="govuk-heading-l">{name}</h1>
      <p className="govuk-body text-muted">{about}</p>
      <p className="govuk-body">
        This person is not one of yours. Say why you need the record and it opens for 12 hours. Your custodial
        managers can see the reason.
      </p>
      <form action={send} noValidate>
        <Radios
          name="kind"
          legend="Why do you need to open this record?"
          legendSize="m"
          items={Object.entries(accessReasons).map(([value, text]) => ({ value, text }))}
          defaultValue={state.values.kind}
          errorMessage={state.errors.kind}
        />
        <Textarea
          name="words"
          label="Anything to add"
          hint="Needed when you choose another reason."
          rows={3}
          defaultValue={state.values.words}
          errorMessage={state.errors.words}
        />
        <Button preventDoubleClick>Open the record</Button>
      </form>
      <Enhance refresh={state} />
    </>
  );
}
