import { classNames } from "./class-names";
import { FormGroup } from "./form-group";
import { Hint } from "./hint";
import { TextareaControl, type TextareaProps } from "./textarea";

type CharacterCountProps = TextareaProps & {
  /** Most characters; or give `maxWords`. Never stops the typing, the server decides. */
  maxLength?: number | undefined;
  maxWords?: number | undefined;
  /** Show the live count only past this share of the limit, 0 to 100. */
  threshold?: number | undefined;
};

/** GOV.UK character count. Without JavaScript it says the limit; `Enhance` turns that into a live count. */
export function CharacterCount({
  maxLength,
  maxWords,
  threshold,
  className,
  describedBy,
  formGroupClassName,
  ...props
}: CharacterCountProps) {
  const id = props.id ?? props.name;
  return (
    <FormGroup
      {...props}
      id={id}
      className={classNames("govuk-character-count", formGroupClassName)}
      attributes={{
        "data-module": "govuk-character-count",
        "data-maxlength": maxLength,
        "data-maxwords": maxWords,
        "data-threshold": threshold,
        "data-count-type": maxWords ? "words" : undefined,
      }}
    >
      <TextareaControl
        {...props}
        className={classNames("govuk-js-character-count", className)}
        describedBy={classNames(describedBy, `${id}-info`)}
      />
      <Hint id={`${id}-info`} className="govuk-character-count__message">
        You can enter up to {maxWords ?? maxLength} {maxWords ? "words" : "characters"}
      </Hint>
    </FormGroup>
  );
}
