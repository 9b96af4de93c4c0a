import type { ImportKind } from "@/lib/imports/columns";

/** A row of each file that loads as it is, beside the example set. */
export const good: Record<ImportKind, Record<string, string>> = {
  people: {
    ...{ prison_number: "B2001LM", surname: "Lime", forenames: "Bay", date_of_birth: "1990-01-01" },
    ...{ legal_status: "sentenced", reception_date: "2021-01-04", last_admission_date: "2021-02-01" },
  },
  staff: {
    ...{ username: "IVY_YEW", forenames: "Yew", surname: "Ivy", prison: "MDI", roles: "key worker" },
    ...{ from: "2020-01-01", to: "", capacity: "6", status: "active", line_manager: "OAK_WILLOW" },
  },
  stays: {
    ...{ prison_number: "A1002HZ", cell_location: "MDI-A-1-009" },
    ...{ starts_at: "2023-01-09T10:00:00", ends_at: "2023-02-01" },
  },
  allocations: {
    ...{ prison_number: "A1003AS", prison: "MDI", staff: "ELM_HOLLY", role: "KW", responsibility: "" },
    ...{ allocated_at: "2022-02-15", ended_at: "", end_reason: "", method: "auto" },
  },
  entries: {
    ...{ case_note_id: "9", prison_number: "A1001RW", prison: "MDI", type: "KA", sub_type: "KS" },
    ...{
      occurred_at: "2022-06-12T09:00:00",
      minutes: "45",
      place: "cell",
      overheard: "no",
      author: "ELM_HOLLY",
    },
    ...{ narrative: "Twenty characters or more.", created_at: "2022-06-12T10:00:00", next_session: "" },
  },
};

type Change = Record<string, string>;
/** A file of the good row, once for each set of changes to it. */
export const file = (kind: ImportKind, ...changes: Change[]) => {
  const columns = Object.keys(good[kind]);
  const rows = changes.map((change) =>
    columns.map((column) => change[column] ?? good[kind][column]).join(","),
  );
  return [columns.join(","), ...rows, ""].join("\n");
};

/** What is changed in the good row (or rows), and what is said about it, without the file's name. */
export const cases: [ImportKind, Change | Change[], string][] = [
  [
    "people",
    { prison_number: "A123BC" },
    'line 2, prison_number: "A123BC" is not a prison number such as A1234BC',
  ],
  [
    "people",
    { prison_number: "A1001RW" },
    'line 2, prison_number: "A1001RW" is already known here: take the row out of the file',
  ],
  ["people", [{}, {}], 'line 3, prison_number: "B2001LM" is in this file already, as on line 2'],
  ["people", { surname: " " }, "line 2, surname: enter a surname"],
  [
    "people",
    { date_of_birth: "1990-02-30" },
    'line 2, date_of_birth: "1990-02-30" is not a date such as 2022-06-04',
  ],
  [
    "people",
    { date_of_birth: "2021-01-04" },
    'line 2, date_of_birth: "2021-01-04" is not before reception_date',
  ],
  [
    "people",
    { reception_date: "2098-01-01", last_admission_date: "2098-01-01" },
    'line 2, reception_date: "2098-01-01" is in the future',
  ],
  [
    "people",
    { last_admission_date: "2020-12-31" },
    'line 2, last_admission_date: "2020-12-31" is before reception_date',
  ],
  [
    "people",
    { legal_status: "guilty" },
    'line 2, legal_status: "guilty" is not one of remand, convicted unsentenced, sentenced, indeterminate, recall',
  ],
  [
    "staff",
    { prison: "ZZZ" },
    'line 2, prison: "ZZZ" names a prison that is not known here: add it first with npm run prison:add',
  ],
  ["staff", { prison: "" }, "line 2, prison: the national role has no prison and every other role has one"],
  [
    "staff",
    { roles: "key worker;wizard" },
    'line 2, roles: "key worker;wizard" (part 2) is not one of key worker, pom, custodial manager, homd, case administrator, senior leader, administrator, national',
  ],
  ["staff", { roles: "pom;pom" }, 'line 2, roles: "pom;pom" has the same role twice'],
  ["staff", [{}, {}], 'line 3, roles: "key worker" is a role that line 2 gives already'],
  [
    "staff",
    [{}, { roles: "pom", surname: "Oak" }],
    'line 3, surname: "Oak" differs from line 2, which has the same username',
  ],
  [
    "staff",
    { username: "ELM_HOLLY" },
    'line 2, username: "elm_holly" is already a member of staff here: an administrator changes roles',
  ],
  ["staff", { to: "2019-12-31" }, 'line 2, to: "2019-12-31" is before from'],
  [
    "staff",
    { line_manager: "NOBODY" },
    'line 2, line_manager: "nobody" is no member of staff here or in this file',
  ],
  ["staff", { line_manager: "ivy_yew" }, 'line 2, line_manager: "ivy_yew" is this member of staff'],
  ["staff", { capacity: "-1" }, 'line 2, capacity: "-1" is not a number of people from 0 to 100'],
  [
    "stays",
    { prison_number: "Z9999ZZ" },
    'line 2, prison_number: "Z9999ZZ" is nobody known here: load people first',
  ],
  [
    "stays",
    { cell_location: "A-1-001" },
    'line 2, cell_location: "A-1-001" is not a cell location such as MDI-A-1-001 or MDI-RECP',
  ],
  [
    "stays",
    { cell_location: "ZZZ-A-1-001" },
    'line 2, cell_location: "ZZZ" names a prison that is not known here: add it first with npm run prison:add',
  ],
  [
    "stays",
    { ends_at: "2023-01-09T10:00:00" },
    'line 2, ends_at: "2023-01-09T10:00:00" is not after starts_at',
  ],
  [
    "stays",
    { starts_at: "2097-01-01", ends_at: "" },
    'line 2, starts_at: "2097-01-01T00:00:00" is in the future',
  ],
  [
    "stays",
    { ends_at: "2097-01-01" },
    'line 2, ends_at: "2097-01-01T00:00:00" is in the future: leave it empty while the person is there',
  ],
  ["stays", [{}, { starts_at: "2023-01-31" }], "line 3, starts_at: this stay overlaps the stay on line 2"],
  [
    "stays",
    { starts_at: "2022-07-31" },
    "line 2, starts_at: this stay overlaps one already known here, from 28 March 2022 at 00:00",
  ],
  [
    "stays",
    { starts_at: "2022-03-27T01:30:00" },
    'line 2, starts_at: "2022-03-27T01:30:00" is not a date such as 2022-06-04T14:30 or 2022-06-04',
  ],
  [
    "allocations",
    { staff: "nobody" },
    'line 2, staff: "nobody" is no member of staff known here: load staff first',
  ],
  [
    "allocations",
    { staff: "OAK_WILLOW" },
    'line 2, staff: "oak_willow" had no key worker role in MDI on 15 February 2022 at 00:00',
  ],
  [
    "allocations",
    { allocated_at: "2022-02-13" },
    "line 2, allocated_at: the person was not in MDI on that day",
  ],
  [
    "allocations",
    { prison_number: "A1002HZ", allocated_at: "2022-04-01" },
    "line 2, ended_at: the person is no longer in MDI: enter when the allocation ended",
  ],
  [
    "allocations",
    { prison_number: "A1001RW" },
    "line 2, ended_at: the person already has a key worker here: end that allocation first",
  ],
  [
    "allocations",
    [{}, { staff: "FERN_BRYONY" }],
    "line 3, ended_at: the person has another allocation that has not ended, on line 2",
  ],
  [
    "allocations",
    [
      { ended_at: "2022-03-01", end_reason: "manual" },
      { ended_at: "2022-03-01", end_reason: "manual" },
    ],
    'line 3, staff: "elm_holly" has this allocation already, as on line 2',
  ],
  [
    "allocations",
    {
      prison_number: "A1002HZ",
      staff: "FERN_BRYONY",
      allocated_at: "2022-03-30",
      ended_at: "2022-04-30",
      end_reason: "manual",
    },
    "line 2, allocated_at: this allocation is already known here: it was loaded before",
  ],
  ["allocations", { role: "CM" }, 'line 2, role: "CM" is not a role: KW or POM'],
  [
    "allocations",
    { role: "POM", method: "" },
    "line 2, responsibility: a POM has a responsibility (responsible, supporting, co working) and a key worker (KW) has none",
  ],
  ["allocations", { ended_at: "2022-03-01" }, "line 2, end_reason: enter why the allocation ended"],
  [
    "allocations",
    { ended_at: "2022-02-01", end_reason: "manual" },
    'line 2, ended_at: "2022-02-01" is before allocated_at',
  ],
  [
    "entries",
    { occurred_at: "2022-13-01" },
    'line 2, occurred_at: "2022-13-01" is not a date such as 2022-06-04T14:30',
  ],
  [
    "entries",
    { occurred_at: "2096-01-01T10:00:00", created_at: "2096-01-01T10:00:00" },
    'line 2, occurred_at: "2096-01-01T10:00:00" is in the future',
  ],
  [
    "entries",
    { occurred_at: "2022-01-17T15:19:59" },
    "line 2, occurred_at: the person was not in MDI on 17 January 2022 at 15:19",
  ],
  ["entries", { minutes: "0" }, 'line 2, minutes: "0" is not a whole number of minutes from 1 to 240'],
  ["entries", { minutes: "241" }, 'line 2, minutes: "241" is not a whole number of minutes from 1 to 240'],
  ["entries", { minutes: "" }, "line 2, minutes: enter a whole number of minutes from 1 to 240"],
  [
    "entries",
    { place: "moon" },
    'line 2, place: "moon" is not one of private room, cell, wing office, landing, work or education, elsewhere',
  ],
  ["entries", { overheard: "maybe" }, 'line 2, overheard: "maybe" is not yes or no'],
  ["entries", { type: "GEN" }, 'line 2, type: "GEN" is not the case note type of key work: KA'],
  ["entries", { sub_type: "XX" }, 'line 2, sub_type: "XX" is not a key work sub-type: KS or KE'],
  [
    "entries",
    { author: "nobody" },
    'line 2, author: "nobody" is no member of staff known here: load staff first',
  ],
  ["entries", { narrative: "Too short." }, "line 2, narrative: has 10 characters: at least 20 are needed"],
  [
    "entries",
    { narrative: "x".repeat(8001) },
    "line 2, narrative: has 8,001 characters: at most 8,000 are kept",
  ],
  [
    "entries",
    { narrative: "Twenty characters\0 or more." },
    "line 2, narrative: has a NUL character in it, which cannot be stored",
  ],
  [
    "entries",
    { created_at: "2022-06-12T08:59:59" },
    'line 2, created_at: "2022-06-12T08:59:59" is before occurred_at',
  ],
  ["entries", { next_session: "2022-06-11" }, 'line 2, next_session: "2022-06-11" is before occurred_at'],
  ["entries", [{}, {}], 'line 3, case_note_id: "9" is in this file already, as on line 2'],
  [
    "entries",
    { case_note_id: "51200001" },
    'line 2, case_note_id: "51200001" is already known in MDI: it was loaded before',
  ],
  ["entries", { overheard: "no,ELM" }, "line 2: has 14 cells where the first line names 13 columns"],
];
