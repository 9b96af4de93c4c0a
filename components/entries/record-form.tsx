"use client";

import { type FormEvent, type ReactNode, startTransition, useActionState, useRef } from "react";
import { useForm } from "react-hook-form";
import { PageTitle } from "@/components/page-title";
import { Button } from "@/components/ui/button";
import { CharacterCount } from "@/components/ui/character-count";
import { Enhance } from "@/components/ui/enhance";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Radios } from "@/components/ui/radios";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { TwoColumns } from "@/components/ui/two-columns";
import { actionRowsOf, fieldOrder, fieldsOf } from "@/lib/entries/form";
import { NARRATIVE } from "@/lib/entries/limits";
import type { EntryFields } from "@/lib/entries/schema";
import { placeNames } from "@/lib/entries/words";
import { type FormState, summaryOf, type Values, valuesOf } from "@/lib/forms/state";
import { ActionRows } from "./action-rows";

type RecordFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** The words of the form as it opens. */
  opened: Values;
  /** Last session and open actions, beside the form. */
  aside: ReactNode;
};

const places = Object.entries(placeNames).map(([value, text]) => ({ value, text }));

/**
 * The recording form. Without scripts it posts itself; with them the same schema answers at once, and the
 * server has the last word.
 */
export function RecordForm({ action, opened, aside }: RecordFormProps) {
  const [state, send, sending] = useActionState(action, { values: opened, errors: {} });
  const form = useRef<HTMLFormElement>(null);
  const { register, handleSubmit, formState } = useForm<EntryFields>({
    // Judges what stands in the form, as the server will: words typed before the scripts came, or put back by
    // the browser, count too.
    resolver: async (_values, context, options) => {
      const typed = fieldsOf(valuesOf(new FormData(form.current ?? undefined)));
      // Without the file that checks them, the words go to the server as they are: it has the last word anyway.
      const check = await import("./check-fields").catch(() => null);
      return check ? check.checkFields(typed, context, options) : { values: typed, errors: {} };
    },
    shouldFocusError: false,
  });
  const typedErrors = flatten(formState.errors);
  const errors = { ...typedErrors, ...state.errors };
  const shown = { ...state, errors };
  const summary = summaryOf(shown, fieldOrder);
  const { values } = state;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const typed = new FormData(event.currentTarget, submitter);
    // Not left to React's own form action, which would put the selects back to how they first were.
    const post = () => startTransition(() => send(typed));
    if (typed.has("intent")) post();
    // Sent also when the check here fails: the server names every failing field, those of the calendar too.
    else void handleSubmit(post, post)(event);
  };

  return (
    <TwoColumns aside={aside} asideLabel="What came before">
      <PageTitle error={summary.length > 0}>Record an entry</PageTitle>
      {summary.length > 0 && <ErrorSummary errors={summary} />}
      <h1 className="govuk-heading-l">Record an entry</h1>
      <form ref={form} action={send} onSubmit={submit} noValidate>
        <input type="hidden" name="submissionKey" value={values.submissionKey} />
        <Radios
          name="kind"
          legend="What are you recording?"
          legendSize="s"
          items={[
            {
              value: "SESSION",
              text: "Key work session",
              hint: "Protected time, the two of you, about what matters to this person.",
            },
            {
              value: "BRIEF_CONTACT",
              text: "Brief contact",
              hint: "A chat at the door or a welfare check. Does not count as a session.",
            },
          ]}
          defaultValue={values.kind}
          errorMessage={errors.kind}
          inputProps={register("kind")}
        />
        <div className="flex flex-wrap items-end gap-x-6">
          <TextInput
            name="date"
            label="Date"
            width={10}
            defaultValue={values.date}
            errorMessage={errors.date}
            inputProps={register("date")}
          />
          <TextInput
            name="time"
            label="Time"
            hint="24-hour clock, such as 14:30."
            width={5}
            defaultValue={values.time}
            errorMessage={errors.time}
            inputProps={register("time")}
          />
          <TextInput
            name="minutes"
            label="Minutes"
            width={3}
            inputMode="numeric"
            defaultValue={values.minutes}
            errorMessage={errors.minutes}
            inputProps={register("minutes")}
          />
        </div>
        <div className="flex flex-wrap gap-x-10">
          <Select
            name="place"
            label="Where did you talk?"
            items={[{ value: "", text: "Choose a place" }, ...places]}
            defaultValue={values.place}
            errorMessage={errors.place}
            inputProps={register("place")}
          />
          <Radios
            name="overheard"
            legend="Could other people hear?"
            inline
            small
            items={[
              { value: "YES", text: "Yes" },
              { value: "NO", text: "No" },
            ]}
            defaultValue={values.overheard}
            errorMessage={errors.overheard}
            inputProps={register("overheard")}
          />
        </div>
        <CharacterCount
          name="narrative"
          label="What happened"
          labelSize="s"
          hint="In your own words: what this person said, what has changed since last time."
          rows={9}
          maxLength={NARRATIVE.longest}
          defaultValue={values.narrative}
          errorMessage={errors.narrative}
          inputProps={register("narrative")}
        />
        <ActionRows rows={actionRowsOf(values)} errors={errors} register={register} />
        <TextInput
          name="nextSession"
          label="Next session"
          labelSize="s"
          hint="A date, if you agreed one."
          width={10}
          defaultValue={values.nextSession}
          errorMessage={errors.nextSession}
          inputProps={register("nextSession")}
        />
        <Button preventDoubleClick aria-disabled={sending}>
          Save entry
        </Button>
      </form>
      <Enhance refresh={shown} />
    </TwoColumns>
  );
}

/** react-hook-form's nested errors as field name → words. */
function flatten(errors: object, prefix = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([name, error]) => {
      if (typeof error?.message === "string") return [[`${prefix}${name}`, error.message]];
      return error && typeof error === "object" && name !== "ref"
        ? Object.entries(flatten(error, `${prefix}${name}.`))
        : [];
    }),
  );
}
