import { Checkboxes } from "@/components/ui/checkboxes";
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
        name: item.name,
        disabled: item.disabled,
        behaviour: item.behaviour,
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

matchesPublished({
  component: "checkboxes",
  leftOut: [
    "with pre-checked values",
    "with divider, None and conditional items",
    "with conditional items",
    "with optional form-group classes showing group error",
    "small with conditional reveal",
    "with falsy values",
    "attributes",
    "with label classes",
    "with conditional items with special characters",
    "label with attributes",
    "fieldset params",
    "with conditional item checked",
    "textarea in conditional",
  ],
  wrapper: (o) => (
    <Checkboxes {...choiceGroup(o)} items={o.items.filter(Boolean).map(choice)} defaultValues={o.values} />
  ),
});
