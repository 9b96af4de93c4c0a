import { defineConfig } from "prisma/config";

/** The owner's address is for Prisma's own migrate commands; the product's migrations run by scripts/migrate.ts. */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_OWNER_URL ?? "" },
});
