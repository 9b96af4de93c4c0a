import { describe, expect, it } from "vitest";
import { choiceOf } from "@/lib/staff/choice";
import { stateWords } from "@/lib/staff/rules";
import { workplaceSchema } from "@/lib/staff/schema";

describe("an account's state in words", () => {
  it("says the London time at which a locked account opens, in summer too", () => {
    const lockedUntil = (instant: string) => stateWords({ state: "LOCKED", lockedUntil: new Date(instant) });
    expect(lockedUntil("2026-11-22T14:32:00Z")).toBe("Locked until 14:32");
    expect(lockedUntil("2026-07-22T14:32:00Z")).toBe("Locked until 15:32");
  });

  it.each([
    ["ACTIVE", "Active"],
    ["NO_SIGN_IN", "Cannot sign in"],
    ["LEFT", "Left"],
  ] as const)("%s is %s", (state, words) => {
    expect(stateWords({ state, lockedUntil: null })).toBe(words);
  });
});

describe("choosing a prison", () => {
  const prisons = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ code: `P${n}`, name: `Prison ${n}` }));

  it("is by radios up to ten and by a list beyond", () => {
    expect(choiceOf(prisons(2))).toBe("radios");
    expect(choiceOf(prisons(10))).toBe("radios");
    expect(choiceOf(prisons(122))).toBe("select");
  });

  it("asks for a prison when none was chosen", () => {
    for (const form of [{}, { prison: "" }]) {
      const parsed = workplaceSchema.safeParse(form);
      expect(parsed.error?.issues.map(({ message }) => message)).toEqual(["Select a prison"]);
    }
  });
});
