import { z } from "zod/mini";
import { storable } from "@/lib/forms/storable";
import { REASON_LENGTH, ratings, scores } from "./rules";

const lines = (typed: string) => typed.replaceAll("\r\n", "\n");

/** The score form. The reason is kept as typed, but for the line ends that browsers change on sending. */
export const scoreSchema = z.object({
  score: z.enum(scores, "Choose a score"),
  individualised: z.enum(ratings, "Choose how far the note is individualised"),
  continuity: z.enum(ratings, "Choose how far the note shows continuity"),
  reason: z.pipe(
    z.pipe(z.string("Enter a reason"), z.transform(lines)),
    z.string().check(
      storable,
      z.refine((reason) => reason.trim() !== "", "Enter a reason"),
      z.maxLength(REASON_LENGTH, "Reason must be 2,000 characters or fewer"),
    ),
  ),
});

export type ScoreInput = z.infer<typeof scoreSchema>;

/** Which draw of which month the button was drawn for, so that pressing it twice is one draw. */
export const drawSchema = z.object({
  month: z.iso.date(),
  draw: z.pipe(z.string().check(z.regex(/^\d{1,3}$/)), z.transform(Number)),
});
