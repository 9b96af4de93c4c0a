"use client";

import { type ReactNode, useActionState } from "react";
import { PageTitle } from "@/components/page-title";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Enhance } from "@/components/ui/enhance";
import { ErrorMessage } from "@/components/ui/error-message";
import { ErrorSummary } from "@/components/ui/error-summary";
import { describedByIds } from "@/components/ui/form-group";
import { Hint } from "@/components/ui/hint";
import { Label } from "@/components/ui/label";
import { PageHeading } from "@/components/ui/page-heading";
import { emptyForm, summaryOf } from "@/lib/forms/state";
import { find } from "@/lib/people/find-actions";
import { foundWords } from "@/lib/people/find-rules";
import { FindResults } from "./find-results";

const hint = "Prison number, surname or first name, or cell such as B-2-014. The start is enough.";

/** The search for a person; `children` stand below it until somebody was looked for. */
export function FindPerson({ children }: { children: ReactNode }) {
  const [state, action] = useActionState(find, { ...emptyForm, found: null });
  const errors = summaryOf(state, ["search"]);
  const error = state.errors.search;
  const { search = "" } = state.values;
  return (
    <>
      <PageTitle error={errors.length > 0}>Find a person</PageTitle>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <PageHeading>Find a person</PageHeading>
      <search className="moj-search no-print mb-[30px]">
        <form action={action} noValidate>
          <div className={classNames("govuk-form-group", error && "govuk-form-group--error")}>
            <Label htmlFor="search" className="moj-search__label">
              Find anyone in this prison
            </Label>
            <Hint id="search-hint" className="moj-search__hint">
              {hint}
            </Hint>
            {error && <ErrorMessage id="search-error">{error}</ErrorMessage>}
            <div className="govuk-input__wrapper moj-search__input-wrapper">
              <input
                id="search"
                name="search"
                type="search"
                autoComplete="off"
                spellCheck={false}
                maxLength={100}
                defaultValue={search}
                aria-describedby={describedByIds("search", { hint, errorMessage: error })}
                className={classNames("govuk-input moj-search__input", error && "govuk-input--error")}
              />
              <Button className="moj-search__button">Search</Button>
            </div>
          </div>
        </form>
      </search>
      {/* Always there, so that its words are read out when they come. */}
      <div role="status">
        {state.found && (
          <h2 id="found" className="govuk-heading-m">
            {foundWords(state.found.total, state.found.page)}
          </h2>
        )}
      </div>
      {state.found ? <FindResults found={state.found} search={search} action={action} /> : children}
      <Enhance refresh={state} />
    </>
  );
}
