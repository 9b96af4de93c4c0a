import { z } from "zod/mini";
import { withoutNul } from "@/lib/forms/text";

const TOO_LONG = "What you look for must be 100 characters or fewer";

/** The search for a person. `page` is a button of the results, so anything odd in it means the first page. */
export const findSchema = z.object({
  search: z
    .string()
    .check(
      z.overwrite(withoutNul),
      z.trim(),
      z.minLength(1, "Enter a prison number, a name or a cell"),
      z.maxLength(100, TOO_LONG),
    ),
  page: z.catch(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1),
});
