import { stringify } from "csv/sync";
import { afterEach, beforeEach, expect, it } from "vitest";
import { exampleSet, openImport, refusal } from "./loading";

let database: Awaited<ReturnType<typeof openImport>>;
beforeEach(async () => {
  database = await openImport();
});
afterEach(() => database.close());

it("loads the documented example in its order, whatever order it is given in", async () => {
  const outcomes = await database.load(
    await exampleSet("entries", "allocations", "stays", "staff", "people"),
  );
  expect(outcomes.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    "people loaded",
    "staff loaded",
    "stays loaded",
    "allocations loaded",
    "entries loaded",
  ]);
  expect(await database.counts()).toEqual({
    people: 3,
    staff: 4,
    staff_roles: 5,
    stays: 4,
    locations: 3,
    allocations: 2,
    pom_allocations: 2,
    entries: 2,
    audit_events: 5,
  });
});

it("keeps each value where it belongs", async () => {
  await database.load(await exampleSet("people", "staff", "stays", "allocations", "entries"));
  const { rows: people } = await database.owner.query(
    "SELECT surname, legal_status, alerts, prison_code FROM people ORDER BY prison_number",
  );
  expect(people).toEqual([
    { surname: "Rowan", legal_status: "SENTENCED", alerts: ["ACCT open"], prison_code: "MDI" },
    { surname: "Hazel", legal_status: "REMAND", alerts: [], prison_code: "MDI" },
    {
      surname: "Aspen",
      legal_status: "INDETERMINATE",
      alerts: ["CSRA high", "Escape list"],
      prison_code: "MDI",
    },
  ]);
  const { rows: staff } = await database.owner.query(
    `SELECT s.username, s.capacity, s.key_worker_status AS status, m.username AS manager
     FROM staff s LEFT JOIN staff m ON m.id = s.line_manager_id WHERE s.username LIKE 'fern%'`,
  );
  expect(staff).toEqual([
    { username: "fern_bryony", capacity: 8, status: "UNAVAILABLE_ANNUAL_LEAVE", manager: "oak_willow" },
  ]);
  const { rows: entries } = await database.owner.query(
    `SELECT kind, occurred_at, recorded_at, minutes, place, overheard, author_name, wing, e.key_worker_id = e.author_id AS own
     FROM entries e ORDER BY case_note_id`,
  );
  expect(entries).toEqual([
    {
      kind: "SESSION",
      occurred_at: new Date("2022-06-04T13:30:00Z"),
      recorded_at: new Date("2022-06-04T14:35:00Z"),
      minutes: 45,
      place: "PRIVATE_ROOM",
      overheard: false,
      author_name: "H. Elm",
      wing: "A",
      own: true,
    },
    {
      kind: "BRIEF_CONTACT",
      occurred_at: new Date("2022-06-05T09:10:00Z"),
      recorded_at: new Date("2022-06-05T09:30:00Z"),
      minutes: 5,
      place: "LANDING",
      overheard: true,
      author_name: "B. Fern",
      wing: "A",
      own: true,
    },
  ]);
});

it("leaves one audit row for each file and prison, without a word of any note", async () => {
  await database.load(await exampleSet("people", "staff", "stays", "allocations", "entries"));
  const { rows } = await database.owner.query(
    "SELECT prison_code, actor_id, action, detail FROM audit_events ORDER BY id",
  );
  expect(rows.map((row) => [row.prison_code, row.actor_id, row.action, row.detail])).toEqual([
    [null, null, "import", { kind: "people", rows: 3 }],
    ["MDI", null, "import", { kind: "staff", rows: 4 }],
    ["MDI", null, "import", { kind: "stays", rows: 4 }],
    ["MDI", null, "import", { kind: "allocations", rows: 4 }],
    ["MDI", null, "import", { kind: "entries", rows: 2 }],
  ]);
});

it("stores text exactly as it is in the file", async () => {
  const narratives = [
    "  Spaces around, kept, and a tab\tinside  ",
    "Llongyfarchiadau ŵŷ, Siân — “da iawn” 👨‍👩‍👧 🎉",
    "שלום, זה טקסט מימין לשמאל; مرحبا بالعالم",
    "<script>alert('no')</script> & &amp; \\N \\. ''",
    '=1+1 "quoted" line one\r\nline two\n\\.\n\nline five',
    "\\.\nbackslash and full stop alone on a line\r\n\\.\r\n",
    "e\u0301 is not é, and \u200d\u200b\ufeff stay where they are",
  ];
  await database.load(await exampleSet("people", "staff", "stays"));
  const header = (await exampleSet("entries"))["entries.csv"]?.split("\n")[0] ?? "";
  const rows = narratives.map((text, at) => [
    ...[`n${at}`, "A1001RW", "MDI", "KA", "KS", "2022-06-04T14:30:00", "45", "cell", "no", "ELM_HOLLY", text],
    ...["2022-06-04T15:00:00", ""],
  ]);
  const outcomes = await database.load({
    "entries.csv": `\ufeff${header}\r\n${stringify(rows, { record_delimiter: "\r\n" })}`,
  });
  expect(refusal(outcomes)).toEqual([]);
  const stored = await database.owner.query("SELECT narrative FROM entries ORDER BY case_note_id");
  expect(stored.rows.map(({ narrative }) => narrative)).toEqual(narratives);
});

it("recognises a file by its header when its name does not say", async () => {
  const { "people.csv": content = "" } = await exampleSet("people");
  const [outcome] = await database.load({ "from the old system.csv": content });
  expect(outcome).toMatchObject({ kind: "people", state: "loaded", rows: 3 });
});

it("lets a member of staff work in two prisons, and the national team in none", async () => {
  await database.owner.query(
    "INSERT INTO prisons (code, name, category, estate) VALUES ('LEI', 'Invented too', 'B', 'MALE_CLOSED')",
  );
  const [outcome] = await database.load({
    "staff.csv": `username,forenames,surname,prison,roles,from
IVY,Ivy,Yew,MDI,key worker,2020-01-01
IVY,Ivy,Yew,LEI,KEY_WORKER;custodial manager,2021-01-01
MOSS,Moss,Larch,,national,2021-01-01`,
  });
  expect(outcome).toMatchObject({ state: "loaded", rows: 3 });
  expect(await database.counts()).toMatchObject({ staff: 2, staff_roles: 4, audit_events: 3 });
  const { rows } = await database.owner.query("SELECT count(*)::int AS passwords FROM staff_credentials");
  expect(rows).toEqual([{ passwords: 0 }]);
});
