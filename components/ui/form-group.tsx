import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { ErrorMessage } from "./error-message";
import { Hint } from "./hint";
import { Label, type TextSize } from "./label";

/** What every single-control field takes. */
export type FieldProps = {
  name: string;
  /** Defaults to the name. The error summary links to it. */
  id?: string | undefined;
  label: ReactNode;
  labelSize?: TextSize | undefined;
  labelIsPageHeading?: boolean | undefined;
  hint?: ReactNode;
  errorMessage?: ReactNode;
  /** Ids of other elements that describe the control, read before hint and error. */
  describedBy?: string | undefined;
  /** Added to the control itself. */
  className?: string | undefined;
  formGroupClassName?: string | undefined;
  disabled?: boolean | undefined;
};

/** The value of `aria-describedby`: what is given, then the hint, then the error. `undefined` when there is nothing. */
export function describedByIds(
  id: string,
  { describedBy, hint, errorMessage }: Pick<FieldProps, "describedBy" | "hint" | "errorMessage">,
): string | undefined {
  return classNames(describedBy, Boolean(hint) && `${id}-hint`, Boolean(errorMessage) && `${id}-error`);
}

/** Hint and error of a control, with the ids that `describedByIds` names. */
export function HintAndError({
  id,
  hint,
  errorMessage,
}: { id: string } & Pick<FieldProps, "hint" | "errorMessage">) {
  return (
    <>
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
      {errorMessage ? <ErrorMessage id={`${id}-error`}>{errorMessage}</ErrorMessage> : null}
    </>
  );
}

type FormGroupProps = Omit<FieldProps, "name" | "id" | "describedBy" | "className" | "disabled"> & {
  id: string;
  className?: string | undefined;
  children: ReactNode;
  /** Attributes of the group, such as `data-module`. */
  attributes?: Record<`data-${string}`, string | number | undefined> | undefined;
};

/** GOV.UK form group: label, hint, error, then the control as children. */
export function FormGroup({
  id,
  label,
  labelSize,
  labelIsPageHeading,
  hint,
  errorMessage,
  className,
  formGroupClassName,
  attributes,
  children,
}: FormGroupProps) {
  return (
    <div
      {...attributes}
      className={classNames(
        "govuk-form-group",
        Boolean(errorMessage) && "govuk-form-group--error",
        className,
        formGroupClassName,
      )}
    >
      <Label htmlFor={id} size={labelSize} isPageHeading={labelIsPageHeading}>
        {label}
      </Label>
      <HintAndError id={id} hint={hint} errorMessage={errorMessage} />
      {children}
    </div>
  );
}
