import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as clientEnums from "@/lib/db/generated/enums";
import { ask } from "../../support/blank-database";
import { freshDatabase, type TestDatabase } from "../../support/database";

type Field = { name: string; kind: "scalar" | "enum" | "object"; type: string; dbName?: string };
type DataModel = { models: Record<string, { dbName?: string; fields: Field[] }> };

/** PostgreSQL's types for each of Prisma's. */
const TYPES: Record<string, RegExp> = {
  String: /^(text|varchar|uuid|bpchar|_text)$/,
  Int: /^(int2|int4)$/,
  BigInt: /^int8$/,
  Boolean: /^bool$/,
  DateTime: /^(timestamptz|date)$/,
  Bytes: /^bytea$/,
  Json: /^jsonb?$/,
};

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase("empty");
});
afterAll(() => database.drop());

/** What the generated client believes, out of the client itself. */
function dataModel(): DataModel {
  const source = readFileSync("lib/db/generated/internal/class.ts", "utf8");
  const literal = /runtimeDataModel = JSON\.parse\(("(?:[^"\\]|\\.)*")\)/.exec(source)?.[1];
  if (!literal) throw new Error("The generated client holds no data model");
  return JSON.parse(JSON.parse(literal));
}

/** The name that each enum of the schema has in the database; the client does not say. */
function enumNames(): Map<string, string> {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  const found = schema.matchAll(/^enum (\w+) \{[^}]*@@map\("(\w+)"\)/gm);
  return new Map(Array.from(found, ([, name = "", mapped = ""]) => [name, mapped]));
}

test("every model and column of the client exists in the migrated database, with a fitting type", async () => {
  const rows = await ask<{ place: string; type: string }>(
    database.ownerUrl,
    "SELECT table_name || '.' || column_name AS place, udt_name AS type FROM information_schema.columns WHERE table_schema = 'public'",
  );
  const columns = new Map(rows.map(({ place, type }) => [place, type]));
  const { models } = dataModel();
  const enums = enumNames();
  const wrong: string[] = [];
  let seen = 0;
  for (const [name, { dbName: table = name, fields }] of Object.entries(models)) {
    for (const field of fields.filter(({ kind }) => kind !== "object")) {
      const place = `${table}.${field.dbName ?? field.name}`;
      const type = columns.get(place) ?? "missing";
      const fits = field.kind === "enum" ? type === enums.get(field.type) : TYPES[field.type]?.test(type);
      if (!fits) wrong.push(`${place}: ${field.type} is ${type}`);
      seen += 1;
    }
  }
  expect(wrong).toEqual([]);
  expect(seen).toBeGreaterThan(100);
});

test("every table of the database has its model, Prisma's own records apart", async () => {
  const rows = await ask<{ name: string }>(
    database.ownerUrl,
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1",
  );
  const tables = Object.entries(dataModel().models).map(([name, { dbName = name }]) => dbName);
  expect(rows.map(({ name }) => name)).toEqual([...tables, "_prisma_migrations"].sort());
});

test("the values of every enum are the same on both sides", async () => {
  const rows = await ask<{ name: string; values: string[] }>(
    database.ownerUrl,
    "SELECT t.typname AS name, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS values FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY 1",
  );
  const theirs = Object.fromEntries(rows.map(({ name, values }) => [name, values]));
  const names = enumNames();
  const ours = Object.fromEntries(
    Object.entries(clientEnums).map(([name, values]) => [names.get(name), Object.values(values)]),
  );
  expect(theirs).toEqual(ours);
});
