import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextInput } from "@/components/ui/text-input";
import type { AskedPeriod } from "@/lib/figures/schema";
import type { StudyPeriod } from "@/lib/figures/study";

type PeriodFormProps = { asked: AskedPeriod; studyPeriods: readonly StudyPeriod[] };

/** Asks for another period. What was typed stays typed. */
export function PeriodForm({ asked, studyPeriods }: PeriodFormProps) {
  const errors = asked.ok ? {} : asked.errors;
  return (
    <Card tone="wash" as="section" className="no-print" aria-label="Change period">
      <form
        method="get"
        action="/figures/delivery"
        className="flex flex-wrap items-end gap-x-6 gap-y-4"
        noValidate
      >
        {(["from", "to"] as const).map((field) => (
          <TextInput
            key={field}
            name={field}
            label={field === "from" ? "From" : "To"}
            width={10}
            defaultValue={asked.typed[field]}
            errorMessage={errors[field]}
            formGroupClassName="mb-0"
            autoComplete="off"
          />
        ))}
        <Button className="mb-0">Show</Button>
      </form>
      <p className="govuk-body-s mt-3 mb-0 text-muted">
        Write days like 1/6/2022.
        {studyPeriods.length > 0 && " Periods of the 2022 study: "}
        {studyPeriods.map(({ name, from, to }, index) => (
          <span key={name}>
            {index > 0 && "; "}
            <a className="govuk-link" href={`/figures/delivery?from=${from}&to=${to}`}>
              {name}
            </a>
          </span>
        ))}
        {studyPeriods.length > 0 && "."}
      </p>
    </Card>
  );
}
