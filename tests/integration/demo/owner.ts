import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { freshDatabase, type TestDatabase } from "../../support/database";

/** Gives a test file its own demonstration database; answers the owner's connection to it, once the tests run. */
export function ownerOfDemonstration(): () => pg.Client {
  let database: TestDatabase | undefined;
  let client: pg.Client;

  beforeAll(async () => {
    database = await freshDatabase("demonstration");
    client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
  });

  afterAll(async () => {
    await client?.end();
    await database?.drop();
  });

  return () => client;
}
