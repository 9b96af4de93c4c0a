import { z } from "zod/mini";

/** Refuses words that could not be kept as they were typed: see text.ts. */
export const storable = z.refine<string>((text) => !text.includes("\0"), {
  error: "The text contains a character that cannot be stored. Delete it or type the text again",
});
