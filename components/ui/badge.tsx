import type { ComponentProps } from "react";
import { classNames } from "./class-names";

type BadgeProps = ComponentProps<"span"> & {
  /** Only the colours MOJ lists as passing contrast. */
  colour?: "red" | "blue" | "green" | "purple" | "bright-purple" | "black" | "dark-grey" | undefined;
};

/** MOJ badge. Beside a person's name it says risk only, such as "ACCT". */
export function Badge({ children, colour, className, ...attributes }: BadgeProps) {
  return (
    <span {...attributes} className={classNames("moj-badge", colour && `moj-badge--${colour}`, className)}>
      {children}
    </span>
  );
}
