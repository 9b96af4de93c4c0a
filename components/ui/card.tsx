import type { ComponentProps } from "react";
import { classNames } from "./class-names";

type CardProps = ComponentProps<"div"> & {
  /** `wash` for what is read beside the work. */
  tone?: "plain" | "wash" | undefined;
  as?: "div" | "section" | "article" | undefined;
};

/** A bordered box. */
export function Card({ tone = "plain", as: Element = "div", className, children, ...attributes }: CardProps) {
  return (
    <Element {...attributes} className={classNames("card", tone === "wash" && "card--wash", className)}>
      {children}
    </Element>
  );
}
