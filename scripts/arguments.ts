import { parseArgs } from "node:util";
import { z } from "zod";
import { PlainError } from "./plain-error.mjs";

/**
 * The options of a command, checked by a schema whose messages are whole sentences.
 * @throws PlainError with the first thing that is wrong, and how the command is used
 */
export function readArguments<Schema extends z.ZodObject>(
  schema: Schema,
  usage: string,
  args: string[],
): z.infer<Schema> {
  const names = Object.entries(schema.shape);
  const options = Object.fromEntries(
    names.map(([name, field]) => [
      name,
      { type: field instanceof z.ZodDefault ? "boolean" : "string" } as const,
    ]),
  );
  let values: Record<string, unknown>;
  try {
    values = parseArgs({ args, options, strict: true }).values;
  } catch (error) {
    throw new PlainError(`${(error as Error).message}\nUsage: ${usage}`);
  }
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  throw new PlainError(`${result.error.issues[0]?.message}\nUsage: ${usage}`);
}
