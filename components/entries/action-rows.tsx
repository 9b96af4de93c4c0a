"use client";

import { useEffect, useRef } from "react";
import type { UseFormRegister } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Fieldset } from "@/components/ui/fieldset";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { ActionRow } from "@/lib/entries/form";
import type { EntryFields } from "@/lib/entries/schema";
import { actionOwnerNames } from "@/lib/entries/words";

type ActionRowsProps = {
  rows: ActionRow[];
  errors: Record<string, string>;
  register: UseFormRegister<EntryFields>;
};

const owners = Object.entries(actionOwnerNames).map(([value, text]) => ({ value, text }));

/** What was agreed: a row for each action. The buttons post the form, so that they work without scripts. */
export function ActionRows({ rows, errors, register }: ActionRowsProps) {
  const before = useRef(rows.length);
  useEffect(() => {
    if (rows.length > before.current)
      document.getElementById(`actions.${rows.length - 1}.description`)?.focus();
    before.current = rows.length;
  }, [rows.length]);
  return (
    <Fieldset legend="What was agreed" legendSize="s">
      {rows.map((row, place) => {
        const name = `actions.${place}` as const;
        return (
          // Drawn anew when a row comes or goes, so that each shows its own words.
          <div key={`${name} of ${rows.length}`} className="flex flex-wrap items-end gap-x-4">
            <TextInput
              name={`${name}.description`}
              label="What"
              formGroupClassName="grow basis-48"
              defaultValue={row.description}
              errorMessage={errors[`${name}.description`]}
              inputProps={register(`${name}.description`)}
            />
            <Select
              name={`${name}.owner`}
              label="Who"
              items={owners}
              defaultValue={row.owner}
              inputProps={register(`${name}.owner`)}
            />
            <TextInput
              name={`${name}.dueOn`}
              label="By when"
              width={10}
              defaultValue={row.dueOn}
              errorMessage={errors[`${name}.dueOn`]}
              inputProps={register(`${name}.dueOn`)}
            />
            {rows.length > 1 && (
              <Button variant="secondary" name="intent" value={`remove-action-${place}`}>
                Remove<span className="govuk-visually-hidden"> action {place + 1}</span>
              </Button>
            )}
          </div>
        );
      })}
      <Button variant="secondary" name="intent" value="add-action">
        Add an action
      </Button>
    </Fieldset>
  );
}
