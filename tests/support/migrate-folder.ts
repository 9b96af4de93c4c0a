import { migrate, readMigrations } from "@/scripts/migrate";

// Migrates a database with the migrations of a folder, for the test that kills it midway.
const [ownerUrl = "", folder = ""] = process.argv.slice(2);
await migrate(ownerUrl, readMigrations(folder));
