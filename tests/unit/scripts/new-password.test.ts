import { expect, test } from "vitest";
import { passwordRefusal, shortestPassword } from "@/scripts/new-password";

const context = ["rowan.hazel", "Rowan Hazel", "MDI"];

test("those who oversee others need 15 characters, the others 8", () => {
  expect(shortestPassword("KEY_WORKER")).toBe(8);
  expect(shortestPassword("POM")).toBe(8);
  for (const role of ["CUSTODIAL_MANAGER", "HOMD", "SENIOR_LEADER", "ADMINISTRATOR", "NATIONAL"] as const) {
    expect(shortestPassword(role)).toBe(15);
  }
});

test.each([
  "violet teapot gallops",
  "jtkmbwvqpd",
  "Glöyn byw yn dawnsio",
  "x".repeat(3) + "kettle drum bicycle".repeat(4),
])("%s may be chosen", (password) =>
  expect(passwordRefusal(password, "KEY_WORKER", context)).toBeUndefined(),
);

test.each([
  ["password12345678", /too easy/],
  ["keyworker-prison-2026", /too easy/],
  ["RowanHazelRowanHazel", /too easy/],
  ["aaaaaaaaaaaaaaaaaaaa", /too easy/],
  ["1234567890123456", /too easy/],
  ["liverpool liverpool", /too easy/],
  ["demonstration-only-2022", /demonstration password/],
  ["teapot violet", /at least 15/],
  [`teapot ${"violet ".repeat(200)}`, /at most 1,000/],
])("%s may not be an administrator's", (password, sentence) =>
  expect(passwordRefusal(password, "ADMINISTRATOR", context)).toMatch(sentence),
);

test("characters are counted, not bytes or halves of them", () => {
  expect(passwordRefusal("🌳🌲🌴🌵", "KEY_WORKER", context)).toMatch(/at least 8/);
});
