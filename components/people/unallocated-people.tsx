import { Button } from "@/components/ui/button";
import { ContextualDate } from "@/components/ui/contextual-date";
import { Pagination } from "@/components/ui/pagination";
import { Select } from "@/components/ui/select";
import { Table, type TableCell } from "@/components/ui/table";
import type { Day } from "@/lib/dates/london";
import { pageLinks, pagesOf } from "@/lib/pages/pages";
import type { UnallocatedPage } from "@/lib/people/find-rules";
import { identityCells, identityHeads } from "./identity-cells";

type UnallocatedPeopleProps = UnallocatedPage & { wing: string | null; page: number; today: Day };

/** People without a key worker, the longest here first, with a filter by wing. */
export function UnallocatedPeople({ people, wings, wing, page, today }: UnallocatedPeopleProps) {
  const all = wings.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) {
    return <p className="govuk-body">Everyone in this prison who should have a key worker has one.</p>;
  }
  const total = wing === null ? all : (wings.find((one) => one.wing === wing)?.count ?? 0);
  const href = (to: number) =>
    `/people?${new URLSearchParams({ ...(wing !== null && { wing }), page: String(to) })}`;
  return (
    <section aria-labelledby="without-key-worker">
      <h2 id="without-key-worker" className="govuk-heading-m">
        People without a key worker ({wing === null ? all : `${total} of ${all}`})
      </h2>
      <form method="get" className="no-print mb-[20px] flex flex-wrap items-end gap-x-[15px] gap-y-[10px]">
        <Select
          name="wing"
          label="Wing"
          formGroupClassName="mb-0"
          defaultValue={wing ?? ""}
          items={[
            { value: "", text: "All wings" },
            ...wings.map((one) => ({ value: one.wing, text: `${one.wing} (${one.count})` })),
          ]}
        />
        <Button variant="secondary" className="mb-[2px]">
          Apply filter
        </Button>
      </form>
      {people.length === 0 ? (
        <p className="govuk-body">Everyone here who should have a key worker has one.</p>
      ) : (
        <Table
          stacked
          firstCellIsHeader
          aria-labelledby="without-key-worker"
          head={[...identityHeads, "Here since", "POM"]}
          rows={people.map((person): TableCell[] => [
            ...identityCells(person),
            <ContextualDate key="here" day={person.lastAdmission} today={today} />,
            person.pom ?? "None",
          ])}
        />
      )}
      {pagesOf(total) > 1 && <Pagination {...pageLinks(page, pagesOf(total), href)} />}
    </section>
  );
}
