import type { ComponentProps, ReactNode } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";
import { Hint } from "./hint";
import { Label } from "./label";

export type SearchProps = {
  /** Where the form goes, by GET. */
  action: string;
  label: ReactNode;
  name?: string | undefined;
  id?: string | undefined;
  hint?: ReactNode;
  defaultValue?: string | undefined;
  buttonText?: string | undefined;
  /** Button under the box instead of beside it. */
  stacked?: boolean | undefined;
  className?: string | undefined;
  /** Spread last onto the input. */
  inputProps?: ComponentProps<"input"> | undefined;
};

/** MOJ search. */
export function Search(props: SearchProps) {
  const {
    action,
    label,
    name = "search",
    id = name,
    hint,
    defaultValue,
    stacked,
    className,
    inputProps,
  } = props;
  const input = (
    <input
      id={id}
      name={name}
      type="search"
      defaultValue={defaultValue}
      aria-describedby={hint ? `${id}-hint` : undefined}
      {...inputProps}
      className={classNames("govuk-input moj-search__input", inputProps?.className)}
    />
  );
  const button = <Button className="moj-search__button">{props.buttonText ?? "Search"}</Button>;
  return (
    <search className={classNames("moj-search", stacked && "moj-search--stacked", className)}>
      <form action={action} method="get">
        <div className="govuk-form-group">
          <Label htmlFor={id} className="moj-search__label">
            {label}
          </Label>
          {hint ? (
            <Hint id={`${id}-hint`} className="moj-search__hint">
              {hint}
            </Hint>
          ) : null}
          {stacked ? (
            input
          ) : (
            <div className="govuk-input__wrapper moj-search__input-wrapper">
              {input}
              {button}
            </div>
          )}
        </div>
        {stacked ? button : null}
      </form>
    </search>
  );
}
