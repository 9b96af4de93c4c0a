import { z } from "zod";
import { dayOf } from "@/lib/dates/london";
import {
  AllocationEndReason,
  AllocationMethod,
  Complexity,
  KeyWorkerStatus,
  LegalStatus,
  Place,
  Responsibility,
  Role,
} from "@/lib/db/generated/enums";
import * as field from "./fields";

/** One row of each file. The keys are the file's columns; what comes out is what is staged in the database. */

/** A rule about several cells of one row: the words go to the named column. */
function refuse(ctx: z.RefinementCtx, column: string, broken: boolean, message: string): void {
  if (broken) ctx.addIssue({ code: "custom", path: [column], message });
}

export const personRow = z
  .object({
    prison_number: field.prisonNumber,
    surname: field.surname,
    forenames: field.forenames,
    date_of_birth: field.day,
    legal_status: field.oneOf(LegalStatus),
    category: field.optional(field.category),
    complexity: field.optional(field.oneOf(Complexity)),
    reception_date: field.day,
    last_admission_date: field.day,
    sentence_start_date: field.optional(field.day),
    conditional_release_date: field.optional(field.day),
    parole_eligibility_date: field.optional(field.day),
    tariff_date: field.optional(field.day),
    alerts: field.optional(field.several(field.alert)),
  })
  .superRefine((r, ctx) => {
    refuse(ctx, "date_of_birth", r.date_of_birth >= r.reception_date, "is not before reception_date");
    refuse(ctx, "last_admission_date", r.last_admission_date < r.reception_date, "is before reception_date");
  });

export const staffRow = z
  .object({
    username: field.username,
    forenames: field.forenames,
    surname: field.surname,
    prison: field.optional(field.prison),
    roles: field.several(field.oneOf(Role)),
    from: field.day,
    to: field.optional(field.day),
    capacity: field.optional(field.wholeNumber("a number of people", 0, 100)),
    status: field.optional(field.oneOf(KeyWorkerStatus)),
    line_manager: field.optional(field.username),
  })
  .superRefine((r, ctx) => {
    refuse(ctx, "to", r.to !== null && r.to < r.from, "is before from");
    refuse(ctx, "line_manager", r.line_manager === r.username, "is this member of staff");
    refuse(ctx, "roles", new Set(r.roles).size < r.roles.length, "has the same role twice");
    refuse(
      ctx,
      "roles",
      r.roles.includes("NATIONAL") && r.roles.length > 1,
      "has the national role and another: write them on two rows, the national one without a prison",
    );
    refuse(
      ctx,
      "prison",
      r.roles.includes("NATIONAL") === (r.prison !== null),
      "the national role has no prison and every other role has one",
    );
  });

export const stayRow = z
  .object({
    prison_number: field.prisonNumber,
    cell_location: field.cellLocation,
    starts_at: field.momentOrDay,
    ends_at: field.optional(field.momentOrDay),
  })
  .superRefine((r, ctx) => {
    refuse(ctx, "ends_at", r.ends_at !== null && r.ends_at <= r.starts_at, "is not after starts_at");
  })
  .transform(({ cell_location, ...row }) => ({ ...row, ...cell_location }));

export const allocationRow = z
  .object({
    prison_number: field.prisonNumber,
    prison: field.prison,
    staff: field.username,
    role: field.code("a role", "KW", "POM"),
    responsibility: field.optional(field.oneOf(Responsibility)),
    allocated_at: field.momentOrDay,
    ended_at: field.optional(field.momentOrDay),
    end_reason: field.optional(field.oneOf(AllocationEndReason)),
    method: field.optional(field.oneOf(AllocationMethod)),
  })
  .superRefine((r, ctx) => {
    refuse(ctx, "ended_at", r.ended_at !== null && r.ended_at < r.allocated_at, "is before allocated_at");
    refuse(ctx, "end_reason", r.ended_at !== null && r.end_reason === null, "enter why the allocation ended");
    refuse(
      ctx,
      "end_reason",
      r.ended_at === null && r.end_reason !== null,
      "is given, but ended_at is empty",
    );
    refuse(
      ctx,
      "responsibility",
      (r.role === "POM") !== (r.responsibility !== null),
      "a POM has a responsibility (responsible, supporting, co working) and a key worker (KW) has none",
    );
    refuse(
      ctx,
      "method",
      r.role === "POM" && r.method !== null,
      "is for key workers (KW) only: leave it empty",
    );
  });

export const entryRow = z
  .object({
    case_note_id: field.caseNoteId,
    prison_number: field.prisonNumber,
    prison: field.prison,
    type: field.code("the case note type of key work", "KA"),
    sub_type: field.code("a key work sub-type", "KS", "KE"),
    occurred_at: field.moment,
    minutes: field.wholeNumber("a whole number of minutes", 1, 240),
    place: field.oneOf(Place),
    overheard: field.yesOrNo,
    author: field.username,
    narrative: field.narrative,
    created_at: field.moment,
    next_session: field.optional(field.day),
  })
  .superRefine((r, ctx) => {
    refuse(ctx, "created_at", r.created_at < r.occurred_at, "is before occurred_at");
    refuse(
      ctx,
      "next_session",
      r.next_session !== null && r.next_session < dayOf(new Date(r.occurred_at)),
      "is before occurred_at",
    );
  })
  .transform(({ type: _, ...row }) => row);
