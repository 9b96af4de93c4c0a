import { Button } from "@/components/ui/button";
import { ButtonGroup } from "@/components/ui/button-group";
import { Table, type TableCell } from "@/components/ui/table";
import { pagesOf } from "@/lib/pages/pages";
import type { Found } from "@/lib/people/find-rules";
import { identityCells, identityHeads } from "./identity-cells";

type FindResultsProps = {
  found: Found;
  search: string;
  /** The search's own action: pages are buttons, because a link would put what was looked for into an address. */
  action: (form: FormData) => void;
};

/** MOJ case list of the people found. */
export function FindResults({ found: { people, total, page }, search, action }: FindResultsProps) {
  if (total === 0) {
    return (
      <p className="govuk-body">
        Nobody in this prison now has that prison number, name or cell. Check what you typed, or try the start
        of the surname alone. People who have left this prison are not shown.
      </p>
    );
  }
  return (
    <>
      <Table
        stacked
        firstCellIsHeader
        aria-labelledby="found"
        head={[...identityHeads, "Key worker", "POM"]}
        rows={people.map((person): TableCell[] => [
          ...identityCells(person),
          person.keyWorker ?? "None",
          person.pom ?? "None",
        ])}
      />
      {total > people.length && (
        <form action={action} className="no-print">
          <input type="hidden" name="search" value={search} />
          <ButtonGroup>
            {page > 1 && (
              <Button variant="secondary" name="page" value={page - 1}>
                Previous page
              </Button>
            )}
            {page < pagesOf(total) && (
              <Button variant="secondary" name="page" value={page + 1}>
                Next page
              </Button>
            )}
            <span className="govuk-body mb-[15px]">
              Page {page} of {pagesOf(total)}
            </span>
          </ButtonGroup>
        </form>
      )}
    </>
  );
}
