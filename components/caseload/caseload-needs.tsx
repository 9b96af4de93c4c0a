import { NumericCard, NumericCards } from "@/components/ui/numeric-card";
import type { Case, Expectation } from "@/lib/caseload/rules";
import { needs } from "@/lib/caseload/rules";
import type { Day } from "@/lib/dates/london";

type CaseloadNeedsProps = { cases: readonly Case[]; expectation: Expectation; today: Day };

/** What of the whole caseload needs somebody to act, counted. */
export function CaseloadNeeds({ cases, expectation, today }: CaseloadNeedsProps) {
  const { expected, overdue, withoutKeyWorker, openActions, overdueActions } = needs(
    cases,
    expectation,
    today,
  );
  const ofExpected = `of ${expected} who should have key work`;
  return (
    <NumericCards label="What your cases need">
      {expected > 0 && <NumericCard label="Session overdue" value={overdue} detail={ofExpected} />}
      {expected > 0 && <NumericCard label="No key worker" value={withoutKeyWorker} detail={ofExpected} />}
      <NumericCard
        label="Open actions"
        value={openActions}
        detail={overdueActions > 0 ? `${overdueActions} overdue` : "none overdue"}
      />
    </NumericCards>
  );
}
