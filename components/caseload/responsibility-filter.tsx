import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { type CaseOrder, responsibilities, responsibilityNames } from "@/lib/caseload/rules";
import type { Responsibility } from "@/lib/db/generated/enums";

type ResponsibilityFilterProps = { chosen: Responsibility | null; order: CaseOrder };

/** Narrows the list to one responsibility and keeps its order. */
export const ResponsibilityFilter = ({ chosen, order }: ResponsibilityFilterProps) => (
  <form method="get" className="no-print mb-[20px] flex flex-wrap items-end gap-x-[15px] gap-y-[10px]">
    <Select
      name="responsibility"
      label="Responsibility"
      formGroupClassName="mb-0"
      defaultValue={chosen ?? ""}
      items={[
        { value: "", text: "All cases" },
        ...responsibilities.map((value) => ({ value, text: responsibilityNames[value] })),
      ]}
    />
    <input type="hidden" name="sort" value={order} />
    <Button variant="secondary" className="mb-[2px]">
      Apply filter
    </Button>
  </form>
);
