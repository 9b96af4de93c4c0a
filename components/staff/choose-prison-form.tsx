"use client";

import { useActionState } from "react";
import { PageTitle } from "@/components/page-title";
import { Button } from "@/components/ui/button";
import { Enhance } from "@/components/ui/enhance";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Radios } from "@/components/ui/radios";
import { Select } from "@/components/ui/select";
import { emptyForm, summaryOf } from "@/lib/forms/state";
import { chooseWorkplace } from "@/lib/staff/actions";
import { choiceOf, type Workplace } from "@/lib/staff/choice";

type ChoosePrisonFormProps = { prisons: readonly Workplace[]; current: string | null };

const question = "Which prison are you working in?";

/** One of several prisons: radios for a few, a list to open for many. */
export function ChoosePrisonForm({ prisons, current }: ChoosePrisonFormProps) {
  const [state, action] = useActionState(chooseWorkplace, emptyForm);
  const errors = summaryOf(state, ["prison"]);
  return (
    <>
      <PageTitle error={errors.length > 0}>Choose a prison</PageTitle>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <form action={action} noValidate>
        {choiceOf(prisons) === "radios" ? (
          <Radios
            name="prison"
            legend={question}
            legendSize="l"
            legendIsPageHeading
            errorMessage={state.errors.prison}
            defaultValue={current ?? undefined}
            items={prisons.map(({ code, name }) => ({ value: code, text: name }))}
          />
        ) : (
          <Select
            name="prison"
            label={question}
            labelSize="l"
            labelIsPageHeading
            errorMessage={state.errors.prison}
            defaultValue={current ?? ""}
            items={[
              { value: "", text: "Choose a prison" },
              ...prisons.map(({ code, name }) => ({ value: code, text: `${name} (${code})` })),
            ]}
          />
        )}
        <Button preventDoubleClick>Continue</Button>
      </form>
      <Enhance refresh={state} />
    </>
  );
}
