import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actionRowsOf, fieldsOf, newEntryValues, withActionRows } from "@/lib/entries/form";
import { asTyped, placeInTime } from "@/lib/entries/rules";
import { entrySchema } from "@/lib/entries/schema";
import { errorsOf, type Values } from "@/lib/forms/state";

const good: Values = {
  kind: "SESSION",
  date: "22/11/2026",
  time: "13:25",
  minutes: "40",
  place: "PRIVATE_ROOM",
  overheard: "NO",
  narrative: "He had his visit on Saturday, the first since June.",
  nextSession: "",
};
const bounds = { admitted: "2026-06-01", today: "2026-11-22", now: new Date("2026-11-22T14:00:00Z") };

const shapeErrors = (typed: Values) => {
  const parsed = entrySchema.safeParse(fieldsOf({ ...good, ...typed }));
  return parsed.success ? {} : errorsOf(parsed.error);
};
const timeErrors = (typed: Values) => {
  const placed = placeInTime(fieldsOf({ ...good, ...typed }), bounds);
  return placed.ok ? {} : placed.errors;
};

describe("the shape of an entry", () => {
  it("a good one passes", () => expect(shapeErrors({})).toEqual({}));

  it("everything missing is said at once", () => {
    const parsed = entrySchema.safeParse(fieldsOf({}));
    expect(parsed.success).toBe(false);
    expect(Object.keys(parsed.error ? errorsOf(parsed.error) : {}).sort()).toEqual(
      ["date", "kind", "minutes", "narrative", "overheard", "place", "time"].sort(),
    );
  });

  it.each([
    [{ minutes: "0" }, "minutes"],
    [{ minutes: "241" }, "minutes"],
    [{ minutes: "4.5" }, "minutes"],
    [{ minutes: "forty" }, "minutes"],
    [{ kind: "POM_CONTACT" }, "kind"],
    [{ place: "MOON" }, "place"],
    [{ overheard: "" }, "overheard"],
    [{ narrative: "" }, "narrative"],
    [{ narrative: "   \n  " }, "narrative"],
    [{ narrative: "x".repeat(19) }, "narrative"],
    [{ narrative: "x".repeat(8001) }, "narrative"],
    [{ narrative: `a character that no database holds \0` }, "narrative"],
    [{ "actions.0.description": "x".repeat(501) }, "actions.0.description"],
    [{ "actions.0.dueOn": "1/12/2026" }, "actions.0.description"],
  ])("%j", (typed, field) => {
    expect(Object.keys(shapeErrors(typed))).toEqual([field]);
  });

  it.each<Values>([
    { minutes: "1" },
    { minutes: "240" },
    { narrative: "x".repeat(20) },
    { narrative: "x".repeat(8000) },
    { narrative: "🌱".repeat(8000) },
  ])("the limits themselves pass", (typed) => {
    expect(shapeErrors(typed)).toEqual({});
  });
});

describe("an entry's place in time", () => {
  it("is the instant in London", () => {
    expect(placeInTime(fieldsOf({ ...good, date: "4/6/2026" }), bounds)).toMatchObject({
      ok: true,
      occurredAt: new Date("2026-06-04T12:25:00Z"),
    });
  });

  it.each([
    [{ date: "31/2/2026" }, { date: "Enter the date, such as 22/11/2026" }],
    [{ date: "23/11/2026" }, { date: "The date must be today or in the past" }],
    [
      { date: "31/5/2026" },
      { date: "The date must be on or after 1 June 2026, the day they came to this prison" },
    ],
    [{ time: "14:01" }, { time: "The time must be in the past" }],
    [{ time: "2pm" }, { time: "Enter the time on the 24-hour clock, such as 14:30" }],
    [{ nextSession: "soon" }, { nextSession: "Enter the date of the next session, such as 22/11/2026" }],
    [{ nextSession: "21/11/2026" }, { nextSession: "The next session must be today or later" }],
    [
      { "actions.0.description": "Ask education", "actions.0.dueOn": "never" },
      { "actions.0.dueOn": "Enter the date, such as 22/11/2026" },
    ],
    [
      { "actions.0.description": "Ask education", "actions.0.dueOn": "1/11/2026" },
      { "actions.0.dueOn": "The date must not be before the session" },
    ],
  ])("%j", (typed, errors) => {
    expect(timeErrors(typed)).toEqual(errors);
  });

  it("empty action rows are no actions", () => {
    const placed = placeInTime(
      fieldsOf(
        withActionRows(good, [
          { description: "", owner: "POM", dueOn: "" },
          { description: "Ask education", owner: "KEY_WORKER", dueOn: "29/11/2026" },
        ]),
      ),
      bounds,
    );
    expect(placed).toMatchObject({
      ok: true,
      actions: [{ description: "Ask education", owner: "KEY_WORKER", dueOn: "2026-11-29" }],
    });
  });
});

it.each(["toString", "__proto__", "constructor", "GOVERNOR", ""])("%j owns no action", (owner) => {
  const rows = [{ description: "Ask education", owner, dueOn: "" }];
  expect(placeInTime(fieldsOf(withActionRows(good, rows)), bounds)).toMatchObject({
    ok: true,
    actions: [{ description: "Ask education", owner: "SOMEONE_ELSE" }],
  });
});

describe("the form's words", () => {
  it("action rows come back as they went in", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ description: fc.string(), owner: fc.string(), dueOn: fc.string() }), {
          maxLength: 20,
        }),
        (rows) => {
          expect(actionRowsOf(withActionRows(good, rows))).toEqual(rows);
        },
      ),
    );
  });

  it("a name that claims a huge row is left out", () => {
    expect(actionRowsOf({ "actions.99999999.description": "x" })).toEqual([]);
  });

  it("every opened form has its own key", () => {
    const [first, second] = [newEntryValues("2026-11-22"), newEntryValues("2026-11-22")];
    expect(first.date).toBe("22/11/2026");
    expect(first.submissionKey).not.toBe(second.submissionKey);
  });

  it("line ends are stored as they were typed", () => {
    expect(asTyped("one\r\ntwo\nthree")).toBe("one\ntwo\nthree");
  });
});
