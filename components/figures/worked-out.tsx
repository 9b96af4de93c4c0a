import { Details } from "@/components/ui/details";
import type { Estate } from "@/lib/db/generated/enums";
import { definitions, estateDefinitions } from "@/lib/figures/rules";

type WorkedOutProps = { estate: Estate | null; frequencyWeeks: number; outside: boolean };

/** The definitions from beside the formulas, and what this prison adds to them. */
export function WorkedOut({ estate, frequencyWeeks, outside }: WorkedOutProps) {
  const ofEstate = estate === null ? undefined : estateDefinitions[estate];
  return (
    <Details
      summary="How this is worked out"
      // On paper nothing can be opened, so it is printed open.
      className="print:[&::details-content]:block print:[&::details-content]:[content-visibility:visible]"
    >
      <dl className="m-0">
        {definitions.map(({ name, meaning }) => (
          <div key={name} className="mb-3">
            <dt className="font-bold">{name}</dt>
            <dd className="m-0">{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="govuk-body">
        This prison expects one session for each person every{" "}
        {frequencyWeeks === 1 ? "week" : `${frequencyWeeks} weeks`}. {ofEstate}
      </p>
      {outside && (
        <p className="govuk-body">
          Figures of 1 to 4 people are not shown here (&ldquo;fewer than 5&rdquo;), nor others from which they
          could be worked out (&ldquo;withheld&rdquo;).
        </p>
      )}
      <p className="govuk-body mb-0">
        In the file, expected has two decimals and delivery_rate is a percentage with two decimals; both are
        empty where they do not apply.
      </p>
    </Details>
  );
}
