import { type ComponentProps, createElement, type ReactNode } from "react";
import { classNames } from "./class-names";

type SummaryAction = {
  href: string;
  text: ReactNode;
  /** What the action is about, for people who hear the link alone. */
  visuallyHiddenText?: string | undefined;
};

type SummaryRow = {
  key: ReactNode;
  value: ReactNode;
  actions?: readonly SummaryAction[] | undefined;
  className?: string | undefined;
};

type SummaryCard = {
  title?: ReactNode;
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  actions?: readonly SummaryAction[] | undefined;
};

type SummaryListProps = ComponentProps<"dl"> & {
  rows: readonly SummaryRow[];
  /** Draws the list inside a titled card. */
  card?: SummaryCard | undefined;
  noBorder?: boolean | undefined;
};

function ActionLink({ action, cardTitle }: { action: SummaryAction; cardTitle: ReactNode }) {
  const { href, text, visuallyHiddenText } = action;
  return (
    <a className="govuk-link" href={href}>
      {text}
      {visuallyHiddenText || cardTitle ? (
        <span className="govuk-visually-hidden">
          {visuallyHiddenText ? ` ${visuallyHiddenText}` : null}
          {cardTitle ? <> ({cardTitle})</> : null}
        </span>
      ) : null}
    </a>
  );
}

function RowActions({ actions, cardTitle }: { actions: readonly SummaryAction[]; cardTitle: ReactNode }) {
  const [first] = actions;
  if (!first) return null;
  return (
    <dd className="govuk-summary-list__actions">
      {actions.length === 1 ? (
        <ActionLink action={first} cardTitle={cardTitle} />
      ) : (
        <ul className="govuk-summary-list__actions-list">
          {actions.map((action) => (
            <li
              key={`${action.href} ${String(action.text)}`}
              className="govuk-summary-list__actions-list-item"
            >
              <ActionLink action={action} cardTitle={cardTitle} />
            </li>
          ))}
        </ul>
      )}
    </dd>
  );
}

function CardActions({ actions, cardTitle }: { actions: readonly SummaryAction[]; cardTitle: ReactNode }) {
  const [first] = actions;
  if (!first) return null;
  if (actions.length === 1) {
    return (
      <div className="govuk-summary-card__actions">
        <ActionLink action={first} cardTitle={cardTitle} />
      </div>
    );
  }
  return (
    <ul className="govuk-summary-card__actions">
      {actions.map((action) => (
        <li key={`${action.href} ${String(action.text)}`} className="govuk-summary-card__action">
          <ActionLink action={action} cardTitle={cardTitle} />
        </li>
      ))}
    </ul>
  );
}

function summaryRow(
  { key, value, actions, className }: SummaryRow,
  anyActions: boolean,
  cardTitle: ReactNode,
) {
  return (
    <div
      className={classNames(
        "govuk-summary-list__row",
        anyActions && !actions && "govuk-summary-list__row--no-actions",
        className,
      )}
    >
      <dt className="govuk-summary-list__key">{key}</dt>
      <dd className="govuk-summary-list__value">{value}</dd>
      {actions ? <RowActions actions={actions} cardTitle={cardTitle} /> : null}
    </div>
  );
}

/**
 * GOV.UK summary list: names and values, with what can be changed; inside a card when given one. Rows are known by
 * their place alone, so they are given as plain arguments, which need no keys.
 */
export function SummaryList({ rows, card, noBorder, className, ...attributes }: SummaryListProps) {
  const anyActions = rows.some((row) => row.actions?.length);
  const list = createElement(
    "dl",
    {
      ...attributes,
      className: classNames("govuk-summary-list", noBorder && "govuk-summary-list--no-border", className),
    },
    ...rows.map((row) => summaryRow(row, anyActions, card?.title)),
  );
  if (!card) return list;
  const Heading = `h${card.headingLevel ?? 2}` as const;
  return (
    <div className="govuk-summary-card">
      <div className="govuk-summary-card__title-wrapper">
        {card.title ? <Heading className="govuk-summary-card__title">{card.title}</Heading> : null}
        {card.actions ? <CardActions actions={card.actions} cardTitle={card.title} /> : null}
      </div>
      <div className="govuk-summary-card__content">{list}</div>
    </div>
  );
}
