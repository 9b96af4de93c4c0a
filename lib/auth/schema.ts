import { z } from "zod/mini";

/** The sign-in form. Lengths are bounded so that a huge password cannot be made to cost hashing time. */
export const signInSchema = z.object({
  username: z
    .string()
    .check(z.trim(), z.minLength(1, "Enter your username"), z.maxLength(100, "Enter your username")),
  password: z.string().check(z.minLength(1, "Enter your password"), z.maxLength(1000, "Enter your password")),
});
