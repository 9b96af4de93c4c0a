import { z } from "zod/mini";
import { storable } from "@/lib/forms/storable";
import { ACTION_LONGEST, ACTIONS_MOST, MINUTES, NARRATIVE } from "./limits";

// Characters as PostgreSQL counts them, not UTF-16 halves.
const lengthOf = (text: string) => [...text].length;

const actionSchema = z
  .object({
    description: z.string().check(
      storable,
      z.refine((text) => lengthOf(text) <= ACTION_LONGEST, {
        error: `What was agreed must be ${ACTION_LONGEST} characters or fewer`,
      }),
    ),
    owner: z.string(),
    dueOn: z.string(),
  })
  .check(
    z.refine(({ description, dueOn }) => description.trim() !== "" || dueOn.trim() === "", {
      error: "Enter what was agreed, or remove the date",
      path: ["description"],
    }),
  );

/**
 * The fields of the recording form as they are typed. Whether dates and times exist and lie where they may is
 * for `placeInTime` to say: it needs the person's dates.
 */
export const entrySchema = z.object({
  kind: z.enum(["SESSION", "BRIEF_CONTACT"], "Choose what you are recording"),
  date: z.string().check(z.refine((text) => text.trim() !== "", { error: "Enter the date" })),
  time: z.string().check(z.refine((text) => text.trim() !== "", { error: "Enter the time" })),
  minutes: z.string().check(
    z.refine(
      (text) =>
        /^\d{1,3}$/.test(text.trim()) && Number(text) >= MINUTES.fewest && Number(text) <= MINUTES.most,
      {
        error: `Minutes must be a whole number from ${MINUTES.fewest} to ${MINUTES.most}`,
      },
    ),
  ),
  place: z.enum(
    ["PRIVATE_ROOM", "CELL", "WING_OFFICE", "LANDING", "WORK_OR_EDUCATION", "ELSEWHERE"],
    "Choose where you talked",
  ),
  overheard: z.enum(["YES", "NO"], "Choose whether other people could hear"),
  narrative: z.string().check(
    storable,
    z.refine((text) => lengthOf(text.trim()) > 0, { error: "Enter what happened", abort: true }),
    z.refine((text) => lengthOf(text.trim()) >= NARRATIVE.shortest, {
      error: `What happened must be ${NARRATIVE.shortest} characters or more`,
    }),
    z.refine((text) => lengthOf(text) <= NARRATIVE.longest, {
      error: "What happened must be 8,000 characters or fewer",
    }),
  ),
  actions: z.array(actionSchema).check(z.maxLength(ACTIONS_MOST, `Enter ${ACTIONS_MOST} actions or fewer`)),
  nextSession: z.string(),
});

export type EntryFields = z.infer<typeof entrySchema>;

/** Words added to an entry later. */
export const amendmentSchema = z.object({
  words: z.string().check(
    storable,
    z.refine((text) => text.trim() !== "", { error: "Enter what you want to add", abort: true }),
    z.refine((text) => lengthOf(text) <= NARRATIVE.longest, {
      error: "What you add must be 8,000 characters or fewer",
    }),
  ),
});
