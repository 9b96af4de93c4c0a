import { InsetText } from "@/components/ui/inset-text";
import type { DeliveryFigures } from "@/lib/figures/delivery";
import { notInOpenPrisons } from "@/lib/figures/rules";
import { count } from "@/lib/figures/words";

/** A male open prison has no delivery rate; what was recorded there all the same is said plainly. */
export function OpenPrison({ figures: { total } }: { figures: DeliveryFigures }) {
  return (
    <InsetText>
      <p className="govuk-body">{notInOpenPrisons}, so no delivery rate is shown.</p>
      <p className="govuk-body mb-0">
        Sessions recorded in this period all the same: {count(total.recorded)}.
      </p>
    </InsetText>
  );
}
