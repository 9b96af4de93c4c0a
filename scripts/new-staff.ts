import type { Client } from "pg";
import { z } from "zod";
import { hashPassword } from "@/lib/auth/passwords";
import { Role } from "@/lib/db/generated/enums";
import { passwordRefusal } from "./new-password";
import { PlainError } from "./plain-error.mjs";

/** What `npm run staff:add` takes. */
export const staffSchema = z.object({
  username: z
    .string("Give the account's name with --username.")
    .toLowerCase()
    .regex(
      /^[a-z0-9][a-z0-9._-]{1,99}$/,
      "The username has 2 to 100 letters, digits, dots, dashes or underscores.",
    ),
  name: z
    .string("Give the person's name with --name.")
    .trim()
    .regex(/^\S.* \S+$/u, 'The name is forenames and surname, in that order: --name "Rowan Hazel".'),
  role: z.enum(Role, `Give the role with --role: one of ${Object.values(Role).join(", ")}.`),
  prison: z
    .string()
    .regex(/^[A-Z]{3}$/, "The prison is a code of three capital letters, such as MDI.")
    .optional(),
  "password-stdin": z.boolean().default(false),
});

export type NewStaff = z.infer<typeof staffSchema>;

/**
 * Adds a member of staff with one role from today and a password of their own, and leaves an audit row.
 * @throws PlainError when the account exists, the prison does not, or the password may not be chosen
 */
export async function addStaff(client: Client, staff: NewStaff, password: string): Promise<void> {
  const { username, name, role, prison } = staff;
  if (role === "NATIONAL" && prison)
    throw new PlainError("The national team belongs to no prison: leave out --prison.");
  if (role !== "NATIONAL" && !prison) throw new PlainError("Give the prison with --prison.");
  if (prison && !(await exists(client, "SELECT 1 FROM prisons WHERE code = $1", prison))) {
    throw new PlainError(`There is no prison ${prison}: add it first with npm run prison:add.`);
  }
  if (await exists(client, "SELECT 1 FROM staff WHERE username = $1", username)) {
    throw new PlainError(`There is an account "${username}" already.`);
  }
  const refusal = passwordRefusal(password, role, [username, name, prison ?? ""]);
  if (refusal) throw new PlainError(refusal);
  const split = name.lastIndexOf(" ");
  const { rows } = await client.query<{ id: string }>(
    "INSERT INTO staff (username, forenames, surname) VALUES ($1, $2, $3) RETURNING id",
    [username, name.slice(0, split).trim(), name.slice(split + 1)],
  );
  const id = rows[0]?.id;
  await client.query("INSERT INTO staff_credentials (staff_id, password_hash) VALUES ($1, $2)", [
    id,
    await hashPassword(password),
  ]);
  await client.query(
    "INSERT INTO staff_roles (staff_id, prison_code, role, from_day) VALUES ($1, $2, $3, london_today())",
    [id, prison ?? null, role],
  );
  await client.query(
    "INSERT INTO audit_events (prison_code, action, subject_type, subject_id, detail) VALUES ($1, 'staff added', 'staff', $2, $3)",
    [prison ?? null, id, { role, by: "command line" }],
  );
}

async function exists(client: Client, sql: string, value: string): Promise<boolean> {
  const { rowCount } = await client.query(sql, [value]);
  return rowCount !== 0;
}
