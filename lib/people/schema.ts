import { z } from "zod/mini";
import { storable } from "@/lib/forms/storable";

/** The form that opens the record of somebody else's person. */
export const accessReasonSchema = z
  .object({
    kind: z.enum(
      ["COVERING_A_SESSION", "SAFETY", "COMPLAINT", "OTHER"],
      "Choose why you need to open this record",
    ),
    words: z
      .string()
      .check(storable, z.trim(), z.maxLength(500, "The reason must be 500 characters or fewer")),
  })
  .check(
    z.refine((given) => given.kind !== "OTHER" || given.words.length > 0, {
      error: "Enter the reason in your own words",
      path: ["words"],
    }),
  );

export type AccessReasonInput = z.infer<typeof accessReasonSchema>;
