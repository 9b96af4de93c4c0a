"use client";

import { useEffect } from "react";

/** Only what the form pages use; each arrives as its own small file after the page can be read. */
const loadComponents = () =>
  Promise.all([
    import("govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs"),
    import("govuk-frontend/dist/govuk/components/character-count/character-count.mjs"),
    import("govuk-frontend/dist/govuk/components/password-input/password-input.mjs"),
    import("govuk-frontend/dist/govuk/components/button/button.mjs"),
  ]);

type EnhanceProps = {
  /** Whatever changes when the form comes back from the server, such as the action's state. */
  refresh?: unknown;
};

/**
 * Starts the GOV.UK behaviours on a form page: live character count, show password, double click, error summary.
 * Draws nothing. The page works without it. Reading pages leave it out and send no such code.
 */
export function Enhance({ refresh }: EnhanceProps) {
  useEffect(() => {
    // Read so that a new answer from the server runs this again.
    void refresh;
    let left = false;
    document.body.classList.add("js-enabled", "govuk-frontend-supported");
    const summary = document.querySelector<HTMLElement>(
      "[data-module='govuk-error-summary']:not([data-disable-auto-focus='true'])",
    );
    summary?.focus();
    loadComponents().then(([{ ErrorSummary }, { CharacterCount }, { PasswordInput }, { Button }]) => {
      if (left) return;
      for (const Component of [ErrorSummary, CharacterCount, PasswordInput, Button]) {
        const name = Component.moduleName;
        const fresh = document.querySelectorAll<HTMLElement>(
          `[data-module='${name}']:not([data-${name}-init])`,
        );
        for (const element of fresh) new Component(element);
      }
    });
    return () => {
      left = true;
    };
  }, [refresh]);
  return null;
}
