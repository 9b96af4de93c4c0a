import { z } from "zod/mini";

/** The account that a button stands beside. */
export const accountSchema = z.object({ staffId: z.uuid() });

/** The prison to work in. */
export const workplaceSchema = z.object({
  prison: z
    .string("Select a prison")
    .check(z.minLength(1, "Select a prison"), z.maxLength(3, "Select a prison")),
});
