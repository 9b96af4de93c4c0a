import { expect, test } from "vitest";
import { signInSchema } from "@/lib/auth/schema";
import { errorsOf } from "@/lib/forms/state";

test.each([
  ["", { username: "Enter your username", password: "Enter your password" }],
  ["\0", { username: "Enter your username" }],
])("%j as both is told what is missing", (typed, errors) => {
  const read = signInSchema.safeParse({ username: typed, password: typed });
  expect(read.error && errorsOf(read.error)).toEqual(errors);
});

test("a name of any length is tried like any other, so that its answer is the same", () => {
  const username = "rowan".repeat(60_000);
  expect(signInSchema.parse({ username, password: "x".repeat(2_000) }).username).toBe(username);
});

test("a name is trimmed and loses what the database cannot take; a password is left alone", () => {
  expect(signInSchema.parse({ username: " ro\0wan ", password: " pass\0word " })).toEqual({
    username: "rowan",
    password: " pass\0word ",
  });
});
