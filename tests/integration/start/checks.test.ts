import { afterAll, beforeAll, expect, test } from "vitest";
import { refuseUnsafeDatabase } from "@/scripts/database/checks";
import { addressOf } from "@/scripts/database/cluster";
import { ask, blankDatabase, testSettings } from "../../support/blank-database";
import { freshDatabase, type TestDatabase } from "../../support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase("empty");
});
afterAll(() => database.drop());

const nameOf = (url: string) => new URL(url).pathname.slice(1);

test("the embedded application role passes", async () => {
  await expect(refuseUnsafeDatabase(database.appUrl)).resolves.toBeUndefined();
});

test("a superuser as application role is refused", async () => {
  const superuser = addressOf(testSettings(), "postgres", nameOf(database.appUrl));
  await expect(refuseUnsafeDatabase(superuser)).rejects.toThrow(
    `The application's role "postgres" is a superuser: use keywork_app.`,
  );
});

test("a role that bypasses the policies is refused", async () => {
  await expect(refuseUnsafeDatabase(database.ownerUrl)).rejects.toThrow(
    `The application's role "keywork_owner" bypasses row-level security: use keywork_app.`,
  );
});

test("a role that owns a table is refused, also one that may only become the owner", async () => {
  const superuser = addressOf(testSettings(), "postgres", nameOf(database.appUrl));
  for (const name of ["keeper", "deputy"]) await ask(superuser, `DROP ROLE IF EXISTS ${name}_of_one_table`);
  await ask(superuser, "CREATE ROLE keeper_of_one_table LOGIN PASSWORD 'keeper'");
  await ask(
    superuser,
    "CREATE ROLE deputy_of_one_table LOGIN NOINHERIT PASSWORD 'deputy' IN ROLE keeper_of_one_table",
  );
  await ask(superuser, "CREATE TABLE kept (id int)");
  await ask(superuser, "ALTER TABLE kept OWNER TO keeper_of_one_table");
  try {
    for (const name of ["keeper", "deputy"]) {
      const url = new URL(database.appUrl);
      url.username = `${name}_of_one_table`;
      url.password = name;
      await expect(refuseUnsafeDatabase(url.href)).rejects.toThrow(
        `The application's role "${name}_of_one_table" owns the table kept: use keywork_app.`,
      );
    }
  } finally {
    await ask(superuser, "DROP TABLE kept");
    await ask(superuser, "DROP ROLE deputy_of_one_table");
    await ask(superuser, "DROP ROLE keeper_of_one_table");
  }
});

test("synchronous_commit off is refused", async () => {
  const name = nameOf(database.appUrl);
  await ask(database.ownerUrl, `ALTER DATABASE ${name} SET synchronous_commit = off`);
  await expect(refuseUnsafeDatabase(database.appUrl)).rejects.toThrow(
    "PostgreSQL has synchronous_commit switched off, so a saved entry could be lost: switch it on.",
  );
  await ask(database.ownerUrl, `ALTER DATABASE ${name} RESET synchronous_commit`);
});

test("an unmigrated database is refused", async () => {
  const blank = await blankDatabase();
  await expect(refuseUnsafeDatabase(blank.appUrl)).rejects.toThrow(
    /^The database lacks \d+ migrations: set DATABASE_OWNER_URL/,
  );
  await blank.drop();
});

test("a database that does not answer is named by its variable, without its password", async () => {
  const url = new URL(database.appUrl);
  url.password = "rowan-and-hazel";
  const refusal = refuseUnsafeDatabase(url.href);
  await expect(refusal).rejects.toThrow(/^The database that DATABASE_URL names cannot be used \(.+\)\.$/);
  await expect(refusal).rejects.not.toThrow(/rowan-and-hazel/);
});
