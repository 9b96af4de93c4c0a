import { hash, verify } from "@node-rs/argon2";

// OWASP ASVS 5.0, 11.4.2: argon2id with 64 MiB, 3 passes, 1 lane. The native module hashes on libuv's four
// worker threads, which bounds how many run at once.
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** An argon2id hash of a password, in the usual encoded form. */
export const hashPassword = (password: string) => hash(password, cost);

// A hash of nothing anybody knows, so that an unknown name costs the same time as a known one.
let nobody: Promise<string> | undefined;

/** Whether the password belongs to the hash. Without a hash the work is done all the same, and the answer is no. */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword(crypto.randomUUID());
  const matches = await verify(passwordHash ?? (await nobody), password);
  return matches && passwordHash !== undefined;
}
