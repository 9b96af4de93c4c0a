import type { ReactNode } from "react";
import { classNames } from "./class-names";

type NumericCardProps = {
  label: ReactNode;
  /** The figure as it is shown: "18.44%". */
  value: ReactNode;
  /** What it is made of: "696 of 3,784 expected". */
  detail?: ReactNode;
  /** What to set it beside, or what it leaves out. */
  note?: ReactNode;
  noteTone?: "muted" | "late" | undefined;
};

/** MOJ numeric data card, to its written description: a figure never stands without its n. */
export function NumericCard({ label, value, detail, note, noteTone = "muted" }: NumericCardProps) {
  return (
    <li className="numeric-card">
      <p className="numeric-card__label">{label}</p>
      <p className="numeric-card__value">{value}</p>
      {detail ? <p className="numeric-card__detail">{detail}</p> : null}
      {note ? (
        <p className={classNames("numeric-card__note", noteTone === "late" && "numeric-card__note--late")}>
          {note}
        </p>
      ) : null}
    </li>
  );
}

/** A row of numeric cards: as many side by side as fit. */
export function NumericCards({ children, label }: { children: ReactNode; label: string }) {
  return (
    <ul className="numeric-cards" aria-label={label}>
      {children}
    </ul>
  );
}
