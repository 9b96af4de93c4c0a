import { z } from "zod/mini";

/** The prison to work in. */
export const workplaceSchema = z.object({
  prison: z
    .string("Select a prison")
    .check(z.minLength(1, "Select a prison"), z.maxLength(3, "Select a prison")),
});
