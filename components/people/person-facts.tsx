import { SummaryList } from "@/components/ui/summary-list";
import { type Day, longDay } from "@/lib/dates/london";
import type { Complexity, LegalStatus } from "@/lib/db/generated/enums";
import type { Person } from "@/lib/people/queries";

const legalStatuses: Record<LegalStatus, string> = {
  REMAND: "Remand",
  CONVICTED_UNSENTENCED: "Convicted, not sentenced",
  SENTENCED: "Sentenced",
  INDETERMINATE: "Indeterminate sentence",
  RECALL: "Recall",
};

const complexities: Record<Complexity, string> = { LOW: "Low", MEDIUM: "Medium", HIGH: "High" };

const day = (value: Day | null) => (value ? longDay(value) : "None recorded");

/** Status and dates, as the service's records give them. */
export const PersonFacts = ({ person }: { person: Person }) => (
  <SummaryList
    rows={[
      { key: "Date of birth", value: longDay(person.dateOfBirth) },
      { key: "Legal status", value: legalStatuses[person.legalStatus] },
      { key: "Category", value: person.category ?? "None recorded" },
      {
        key: "Complexity of need",
        value: person.complexity ? complexities[person.complexity] : "Not assessed",
      },
      { key: "Came to this prison", value: longDay(person.lastAdmissionDate) },
      { key: "Start of term", value: longDay(person.receptionDate) },
      { key: "Conditional release", value: day(person.releaseDate) },
      { key: "Parole eligibility", value: day(person.paroleDate) },
    ]}
  />
);
