import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

type ErrorSummaryItem = {
  text: ReactNode;
  /** `#` and the id of the field. */
  href?: string | undefined;
};

type ErrorSummaryProps = Omit<ComponentProps<"div">, "title"> & {
  errors?: readonly ErrorSummaryItem[] | undefined;
  description?: ReactNode;
  title?: ReactNode;
  /** Leave the focus where it is. */
  disableAutoFocus?: boolean | undefined;
};

/**
 * GOV.UK error summary, at the top of `main`. It can take focus itself, so a page that comes back from the server
 * without JavaScript also starts there: `autofocus` is honoured on load. With JavaScript `Enhance` moves the focus.
 */
export function ErrorSummary({
  errors = [],
  description,
  title = "There is a problem",
  disableAutoFocus,
  className,
  ...attributes
}: ErrorSummaryProps) {
  const focus = disableAutoFocus ? {} : { autoFocus: true };
  return (
    <div
      tabIndex={-1}
      {...focus}
      {...attributes}
      className={classNames("govuk-error-summary", className)}
      data-disable-auto-focus={disableAutoFocus}
      data-module="govuk-error-summary"
    >
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          {description ? <p>{description}</p> : null}
          {errors.length > 0 ? (
            <ul className="govuk-list govuk-error-summary__list">
              {errors.map(({ text, href }) => (
                <li key={`${href} ${String(text)}`}>{href ? <a href={href}>{text}</a> : text}</li>
              ))}
            </ul>
          ) : null}
        </div>
      </div>
    </div>
  );
}
