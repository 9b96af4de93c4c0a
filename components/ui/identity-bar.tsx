import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

type IdentityItem = { key: string; content: ReactNode };

type IdentityBarProps = ComponentProps<"div"> & {
  /** Surname first: "Smith, John". */
  name: ReactNode;
  /** Prison number, location, key worker and so on, in the order they are read. */
  items?: readonly IdentityItem[] | undefined;
  /** Risk alerts, as `Badge`s. */
  badges?: ReactNode;
  actions?: ReactNode;
};

/** MOJ identity bar: whose page this is. */
export function IdentityBar({
  name,
  items = [],
  badges,
  actions,
  className,
  ...attributes
}: IdentityBarProps) {
  return (
    <div {...attributes} className={classNames("moj-identity-bar", className)}>
      <div className="moj-identity-bar__container">
        <div className="moj-identity-bar__details">
          <span className="moj-identity-bar__title">
            <strong className="identity-bar-name">{name}</strong>
            {items.map(({ key, content }) => (
              <span key={key} className="identity-bar-item">
                {" "}
                {content}
              </span>
            ))}
            {badges ? <span className="identity-bar-item"> {badges}</span> : null}
          </span>
        </div>
        {actions ? (
          <div className="moj-identity-bar__actions">
            <div className="moj-identity-bar__menu">{actions}</div>
          </div>
        ) : null}
      </div>
    </div>
  );
}
