import { readSettings } from "@/scripts/database/data-directory";
import { copyTemplate, dropCopy, type Kind } from "@/scripts/database/templates";
import { TEST_DATA } from "./test-cluster";

export type TestDatabase = {
  /** For arranging and for looking behind the policies. */
  ownerUrl: string;
  /** What the product itself connects with. */
  appUrl: string;
  drop: () => Promise<void>;
};

/**
 * A database for one test file: migrated and "empty", or with the "demonstration" loaded. It also becomes the product's
 * own (`process.env`), so call it before anything imports `@/lib/db`, and `drop` it when the file is done.
 */
export async function freshDatabase(kind: Kind): Promise<TestDatabase> {
  const settings = readSettings(TEST_DATA);
  if (!settings)
    throw new Error("The tests' PostgreSQL is not running: tests/support/start-cluster.ts starts it");
  const { name, ownerUrl, appUrl } = await copyTemplate(settings, kind);
  process.env.DATABASE_URL = appUrl;
  process.env.AUTH_SECRET = "a secret of the tests that guards nothing";
  process.env.APP_URL = "http://localhost:3000";
  return { ownerUrl, appUrl, drop: () => dropCopy(settings, name) };
}
