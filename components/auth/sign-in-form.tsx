"use client";

import { useActionState } from "react";
import { PageTitle } from "@/components/page-title";
import { Button } from "@/components/ui/button";
import { Enhance } from "@/components/ui/enhance";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PasswordInput } from "@/components/ui/password-input";
import { TextInput } from "@/components/ui/text-input";
import { signIn } from "@/lib/auth/actions";
import { emptyForm, summaryOf } from "@/lib/forms/state";

/** Username and password. Works before, and without, the page's scripts. */
export function SignInForm() {
  const [state, action] = useActionState(signIn, emptyForm);
  const errors = summaryOf(state, ["username", "password"]);
  return (
    <>
      <PageTitle error={errors.length > 0}>Sign in</PageTitle>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <h1 className="govuk-heading-l">Sign in</h1>
      <form action={action} noValidate>
        <TextInput
          name="username"
          label="Username"
          width={20}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={state.values.username}
          errorMessage={state.errors.username}
        />
        <PasswordInput name="password" label="Password" errorMessage={state.errors.password} />
        <Button preventDoubleClick>Sign in</Button>
      </form>
      <Enhance refresh={state} />
    </>
  );
}
