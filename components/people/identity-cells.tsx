import type { TableCell } from "@/components/ui/table";
import type { FoundPerson } from "@/lib/people/find-rules";

/** The headings over `identityCells`. */
export const identityHeads = ["Name", "Prison number", "Where"] as const;

/** Who somebody is and where: the first cells of each row of a list of people. */
export const identityCells = (
  person: Pick<FoundPerson, "id" | "name" | "prisonNumber" | "location">,
): TableCell[] => [
  <a key="name" className="govuk-link font-bold" href={`/people/${person.id}`}>
    {person.name}
  </a>,
  person.prisonNumber,
  { content: person.location, className: "whitespace-nowrap" },
];
