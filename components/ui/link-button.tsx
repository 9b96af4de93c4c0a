import type { ComponentProps } from "react";
import type { ButtonVariant } from "./button";
import { classNames } from "./class-names";

export type LinkButtonProps = ComponentProps<"a"> & {
  href: string;
  variant?: ButtonVariant | undefined;
};

/** GOV.UK button drawn by a link: goes somewhere, changes nothing. */
export function LinkButton({ children, variant, className, ...attributes }: LinkButtonProps) {
  // GOV.UK gives these links the role of a button, for people told to press it.
  const role = { role: "button" };
  return (
    <a
      draggable={false}
      data-module="govuk-button"
      {...role}
      {...attributes}
      className={classNames("govuk-button", variant && `govuk-button--${variant}`, className)}
    >
      {children}
    </a>
  );
}
