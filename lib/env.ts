import { z } from "zod";

/** What the server reads from its environment, and the sentence for each thing that is wrong with it. */
const shape = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: z.coerce.number("PORT must be a number from 1 to 65535").int().min(1).max(65535).default(3000),
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: "DATABASE_URL must look like postgresql://role:password@host:5432/database",
  }),
  AUTH_SECRET: z
    .string("AUTH_SECRET must hold at least 32 random characters")
    .min(32, "AUTH_SECRET must hold at least 32 random characters"),
  APP_URL: z
    .url({ protocol: /^https?$/, error: "APP_URL must be the http or https address of the service" })
    .optional(),
});

/** The server's settings. `APP_URL` is the address that browsers use. */
export type Environment = Required<z.infer<typeof shape>>;

let parsed: Environment | undefined;

/**
 * The server's settings, read at the first call, so that a build needs none of them.
 * @throws Error with one sentence that names everything wrong
 */
export function env(): Environment {
  if (parsed) return parsed;
  const result = shape.safeParse(process.env);
  if (!result.success) {
    throw new Error(`${result.error.issues.map(({ message }) => message).join("; ")}.`);
  }
  const { APP_URL = `http://localhost:${result.data.PORT}`, ...rest } = result.data;
  parsed = { ...rest, APP_URL };
  return parsed;
}
