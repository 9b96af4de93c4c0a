import type { Client } from "pg";
import { z } from "zod";
import { Estate } from "@/lib/db/generated/enums";
import { PlainError } from "./plain-error.mjs";

/** What `npm run prison:add` takes. */
export const prisonSchema = z.object({
  code: z
    .string("Give the prison's code with --code.")
    .regex(/^[A-Z]{3}$/, "The code has three capital letters, such as MDI."),
  name: z.string("Give the prison's name with --name.").trim().min(1, "Give the prison's name with --name."),
  category: z
    .string("Give the category with --category: A, B, C or D.")
    .regex(/^[A-D]$/, "The category is A, B, C or D."),
  estate: z.enum(Estate, `Give the estate with --estate: one of ${Object.values(Estate).join(", ")}.`),
});

export type NewPrison = z.infer<typeof prisonSchema>;

/**
 * Adds a prison.
 * @throws PlainError when there is one with that code
 */
export async function addPrison(client: Client, { code, name, category, estate }: NewPrison): Promise<void> {
  const { rowCount } = await client.query(
    "INSERT INTO prisons (code, name, category, estate) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    [code, name, category, estate],
  );
  if (rowCount === 0) throw new PlainError(`There is a prison ${code} already.`);
  await client.query(
    "INSERT INTO audit_events (prison_code, action, subject_type, subject_id, detail) VALUES ($1::varchar, 'prison added', 'prison', $1::text, $2)",
    [code, { by: "command line" }],
  );
}
