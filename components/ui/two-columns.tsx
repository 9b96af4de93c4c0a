import type { ReactNode } from "react";
import { classNames } from "./class-names";

type TwoColumnsProps = {
  children: ReactNode;
  aside: ReactNode;
  /** Names the side column for people who move by landmark. */
  asideLabel: string;
  /** Two columns of like width. */
  even?: boolean | undefined;
};

/** The work on the left, what belongs beside it on the right; under each other on a narrow screen. */
export function TwoColumns({ children, aside, asideLabel, even }: TwoColumnsProps) {
  return (
    <div className={classNames("two-columns", even && "two-columns--even")}>
      <div>{children}</div>
      <aside aria-label={asideLabel}>{aside}</aside>
    </div>
  );
}
