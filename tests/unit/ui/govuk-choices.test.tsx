import type { Divider } from "@/components/ui/choice-group";
import { Radios } from "@/components/ui/radios";
import { content, type FixtureItem, matchesPublished, type Options, sizeIn } from "./markup";

const choiceGroup = (o: Options) => ({
  name: o.name,
  idPrefix: o.idPrefix,
  legend: content(o.fieldset?.legend),
  legendSize: sizeIn(o.fieldset?.legend?.classes, "govuk-fieldset__legend"),
  legendIsPageHeading: o.fieldset?.legend?.isPageHeading,
  hint: content(o.hint),
  errorMessage: content(o.errorMessage),
  describedBy: o.fieldset?.describedBy ?? o.describedBy,
  className: o.classes,
  formGroupClassName: o.formGroup?.classes,
});

const choice = (item: FixtureItem) =>
  item.divider
    ? ({ divider: item.divider } satisfies Divider)
    : {
        value: String(item.value),
        text: content(item),
        hint: content(item.hint),
        id: item.id,
        disabled: item.disabled,
        inputProps: {
          ...item.attributes,
          ...(item.checked === undefined ? {} : { defaultChecked: item.checked }),
        },
      };

matchesPublished({
  component: "radios",
  leftOut: [
    "with conditional items",
    "with conditional item checked",
    "with optional form-group classes showing group error",
    "small with conditional reveal",
    "with falsy items",
    "attributes",
    "label with classes",
    "label with attributes",
    "fieldset params",
    "textarea in conditional",
    "with conditional items with special characters",
    "with conditional items and pre-checked value",
  ],
  wrapper: (o) => (
    <Radios {...choiceGroup(o)} items={o.items.filter(Boolean).map(choice)} defaultValue={o.value} />
  ),
});
