import type { ComponentProps } from "react";
import { classNames } from "./class-names";

export type TagProps = ComponentProps<"strong"> & {
  colour?: "grey" | "teal" | "green" | "purple" | "magenta" | "red" | "orange" | "yellow" | undefined;
};

/** GOV.UK tag: the status of a thing, always in words. */
export function Tag({ children, colour, className, ...attributes }: TagProps) {
  return (
    <strong {...attributes} className={classNames("govuk-tag", colour && `govuk-tag--${colour}`, className)}>
      {children}
    </strong>
  );
}
