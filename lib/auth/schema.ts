import { z } from "zod/mini";
import { withoutNul } from "@/lib/forms/text";

/**
 * The sign-in form. However long, a name or password is a wrong pair like any other, with the same answer, wait and
 * audit row: the proxy bounds what can be sent, and the length of a password hardly counts in the cost of its hash.
 */
export const signInSchema = z.object({
  username: z.string().check(z.overwrite(withoutNul), z.trim(), z.minLength(1, "Enter your username")),
  password: z.string().check(z.minLength(1, "Enter your password")),
});
