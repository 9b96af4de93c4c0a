import { type Day, longDay } from "@/lib/dates/london";
import type { ShownAction } from "@/lib/entries/queries";
import { actionOwnerNames, actionStateNames } from "@/lib/entries/words";

type ActionListProps = { actions: ShownAction[]; showState?: boolean; today?: Day };

/** Agreed actions: who, what, by when. Given today, those late are marked in words. */
export const ActionList = ({ actions, showState = false, today }: ActionListProps) => (
  <ul className="govuk-list govuk-list--bullet">
    {actions.map((action) => (
      <li key={action.id} dir="auto">
        {actionOwnerNames[action.owner]}: {action.description}
        {(action.dueOn || showState) && (
          <span className={isLate(action, today) ? "block text-late font-bold" : "block text-muted"}>
            {[
              action.dueOn && `${isLate(action, today) ? "was due" : "by"} ${longDay(action.dueOn)}`,
              showState && actionStateNames[action.state],
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        )}
      </li>
    ))}
  </ul>
);

const isLate = ({ dueOn, state }: ShownAction, today: Day | undefined) =>
  today !== undefined && dueOn !== null && state === "OPEN" && dueOn < today;
