import { verify } from "@node-rs/argon2";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addPrison } from "@/scripts/new-prison";
import { addStaff, type NewStaff } from "@/scripts/new-staff";
import { freshDatabase, type TestDatabase } from "../../support/database";

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await freshDatabase("empty");
  client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  await addPrison(client, { code: "MDI", name: "Mulberry", category: "C", estate: "MALE_CLOSED" });
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const PASSWORD = "violet teapot gallops quietly";
const staff = (changes: Partial<NewStaff>): NewStaff => ({
  username: "rowan.hazel",
  name: "Rowan Ash Hazel",
  role: "ADMINISTRATOR",
  prison: "MDI",
  "password-stdin": false,
  ...changes,
});

test("the first administrator has names, a role from today, an argon2id password and an audit row", async () => {
  await addStaff(client, staff({}), PASSWORD);
  const { rows } = await client.query(
    `SELECT forenames, surname, demonstration, role, prison_code, from_day = london_today() AS today, to_day, password_hash
     FROM staff s JOIN staff_roles r ON r.staff_id = s.id JOIN staff_credentials c ON c.staff_id = s.id WHERE username = 'rowan.hazel'`,
  );
  expect(rows).toEqual([
    {
      ...{ forenames: "Rowan Ash", surname: "Hazel", demonstration: false },
      ...{ role: "ADMINISTRATOR", prison_code: "MDI", today: true, to_day: null },
      password_hash: expect.stringMatching(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/),
    },
  ]);
  expect(await verify(rows[0].password_hash, PASSWORD)).toBe(true);
  const audit = await client.query("SELECT detail FROM audit_events WHERE action = 'staff added'");
  expect(audit.rows).toEqual([{ detail: { role: "ADMINISTRATOR", by: "command line" } }]);
});

test.each([
  ["a name that is taken", staff({}), PASSWORD, 'There is an account "rowan.hazel" already.'],
  [
    "an unknown prison",
    staff({ username: "elm", prison: "ZZZ" }),
    PASSWORD,
    "There is no prison ZZZ: add it first with npm run prison:add.",
  ],
  [
    "a role without its prison",
    staff({ username: "elm", prison: undefined }),
    PASSWORD,
    "Give the prison with --prison.",
  ],
  [
    "the national team with a prison",
    staff({ username: "elm", role: "NATIONAL" }),
    PASSWORD,
    "The national team belongs to no prison: leave out --prison.",
  ],
  [
    "a short password",
    staff({ username: "elm" }),
    "violet teapot",
    "The password for this role must have at least 15 characters.",
  ],
])("%s is refused and nothing is added", async (_, refused, password, sentence) => {
  const before = await client.query("SELECT count(*) FROM staff");
  await expect(addStaff(client, refused, password)).rejects.toThrow(sentence);
  expect((await client.query("SELECT count(*) FROM staff")).rows).toEqual(before.rows);
});

test("the national team is added without a prison", async () => {
  await addStaff(client, staff({ username: "national.elm", role: "NATIONAL", prison: undefined }), PASSWORD);
  const { rows } = await client.query(
    "SELECT prison_code FROM staff_roles JOIN staff ON staff.id = staff_id WHERE username = 'national.elm'",
  );
  expect(rows).toEqual([{ prison_code: null }]);
});

test("a prison is added once", async () => {
  await expect(
    addPrison(client, { code: "MDI", name: "Mulberry", category: "C", estate: "MALE_CLOSED" }),
  ).rejects.toThrow("There is a prison MDI already.");
});
