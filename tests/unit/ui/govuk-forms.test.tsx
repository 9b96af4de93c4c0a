import { Button, type ButtonVariant } from "@/components/ui/button";
import { CharacterCount } from "@/components/ui/character-count";
import { ErrorMessage } from "@/components/ui/error-message";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Fieldset } from "@/components/ui/fieldset";
import { Hint } from "@/components/ui/hint";
import { Label } from "@/components/ui/label";
import { PasswordInput } from "@/components/ui/password-input";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import { content, matchesPublished, type Options, raw, sizeIn } from "./markup";

const field = (o: Options) => ({
  id: o.id,
  name: o.name,
  label: content(o.label),
  labelSize: sizeIn(o.label.classes, "govuk-label"),
  labelIsPageHeading: o.label.isPageHeading,
  hint: content(o.hint),
  errorMessage: content(o.errorMessage),
  describedBy: o.describedBy,
  className: o.classes,
  formGroupClassName: o.formGroup?.classes,
  disabled: o.disabled,
  inputProps: o.attributes,
});

matchesPublished({
  component: "button",
  // Links that look like buttons are links here, and announced as such: they have no role of their own.
  leftOut: [
    "start",
    "start link",
    "start link with html",
    "link",
    "link attributes",
    "link classes",
    "explicit link",
  ],
  wrapper: (o) => {
    const variant = /govuk-button--(secondary|warning|inverse)/.exec(o.classes ?? "");
    const common = {
      variant: variant?.[1] as ButtonVariant | undefined,
      className: o.classes?.replace(variant?.[0] ?? "", ""),
      id: o.id,
      ...o.attributes,
    };
    return (
      <Button
        {...common}
        {...{ name: o.name, value: o.value, disabled: o.disabled, preventDoubleClick: o.preventDoubleClick }}
        {...(o.type === "button" ? { type: "button" } : {})}
      >
        {content(o)}
      </Button>
    );
  },
});

matchesPublished({
  component: "label",
  wrapper: (o) => {
    const size = sizeIn(o.classes, "govuk-label");
    return (
      <Label
        {...o.attributes}
        htmlFor={o.for}
        size={size}
        className={size ? undefined : o.classes}
        isPageHeading={o.isPageHeading}
      >
        {content(o)}
      </Label>
    );
  },
});

matchesPublished({
  component: "hint",
  wrapper: (o) => (
    <Hint id={o.id} className={o.classes} {...o.attributes}>
      {content(o)}
    </Hint>
  ),
});

matchesPublished({
  component: "error-message",
  wrapper: (o) => (
    <ErrorMessage
      id={o.id}
      className={o.classes}
      {...o.attributes}
      {...(o.visuallyHiddenText === undefined ? {} : { visuallyHiddenText: o.visuallyHiddenText })}
    >
      {content(o)}
    </ErrorMessage>
  ),
});

matchesPublished({
  component: "error-summary",
  leftOut: ["error list with attributes"],
  // The summary can take the focus without a script, so that it also does so in a page that came back without one.
  published: (html, o) =>
    html.replace("<div", o.disableAutoFocus ? '<div tabindex="-1"' : '<div tabindex="-1" autofocus'),
  wrapper: (o) => (
    <ErrorSummary
      title={o.titleHtml ? raw(o.titleHtml) : o.titleText}
      description={o.descriptionHtml ? raw(o.descriptionHtml) : o.descriptionText}
      errors={o.errorList?.map((item) => ({ text: content(item), href: item.href }))}
      disableAutoFocus={o.disableAutoFocus}
      className={o.classes}
      {...o.attributes}
    />
  ),
});

matchesPublished({
  component: "fieldset",
  leftOut: ["legend classes"],
  wrapper: (o) => (
    <Fieldset
      legend={content(o.legend)}
      legendSize={sizeIn(o.legend?.classes, "govuk-fieldset__legend")}
      legendIsPageHeading={o.legend?.isPageHeading}
      describedBy={o.describedBy}
      className={o.classes}
      role={o.role}
      {...o.attributes}
    >
      {o.html ? raw(o.html) : null}
    </Fieldset>
  ),
});

matchesPublished({
  component: "input",
  leftOut: [
    "with prefix with classes",
    "with prefix with attributes",
    "with suffix with classes",
    "with suffix with attributes",
    "with customised input wrapper",
  ],
  wrapper: (o) => (
    <TextInput
      {...field(o)}
      type={o.type}
      inputMode={o.inputmode}
      defaultValue={o.value}
      autoComplete={o.autocomplete}
      autoCapitalize={o.autocapitalize}
      pattern={o.pattern}
      spellCheck={o.spellcheck}
      prefix={content(o.prefix)}
      suffix={content(o.suffix)}
    />
  ),
});

matchesPublished({
  component: "password-input",
  leftOut: ["value", "with translations"],
  wrapper: (o) => (
    <PasswordInput
      {...field(o)}
      {...(o.autocomplete === "new-password" ? { autoComplete: "new-password" } : {})}
    />
  ),
});

matchesPublished({
  component: "textarea",
  wrapper: (o) => (
    <Textarea
      {...field(o)}
      defaultValue={o.value}
      autoComplete={o.autocomplete}
      spellCheck={o.spellcheck}
      rows={o.rows}
    />
  ),
});

matchesPublished({
  component: "character-count",
  leftOut: [
    "with count type 'length'",
    "with count type 'characters'",
    "with count type 'words'",
    "with count type 'characters' and value",
    "with count type 'characters' and error message",
    "with count type 'characters' and threshold",
    "with count type 'words' and value",
    "with count type 'words' and error message",
    "with count type 'words' and threshold",
    "with custom textarea description",
    "custom classes on countMessage",
    "with textarea maxlength attribute",
    "to configure in JavaScript",
    "with neither maxlength nor maxwords set",
    "with neither maxlength, maxwords nor textarea description set",
    "with translations",
  ],
  wrapper: (o) => (
    <CharacterCount
      {...field(o)}
      defaultValue={o.value}
      spellCheck={o.spellcheck}
      rows={o.rows}
      maxLength={o.maxlength}
      maxWords={o.maxwords}
      threshold={o.threshold}
    />
  ),
});

matchesPublished({
  component: "select",
  leftOut: ["attributes on items", "item selected overrides value"],
  wrapper: (o) => (
    <Select
      {...field(o)}
      items={(o.items ?? [])
        .filter(Boolean)
        .map(({ text, value, disabled }) => ({ text: String(text), value, disabled }))}
      defaultValue={o.items?.find((item) => item?.selected)?.value ?? o.value}
    />
  ),
});
