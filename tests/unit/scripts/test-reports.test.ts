import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { playwrightCount, vitestCount } from "@/scripts/test-reports";

const folder = mkdtempSync(path.join(tmpdir(), "keywork-reports-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (report: unknown) => {
  const name = path.join(folder, "report.json");
  writeFileSync(name, JSON.stringify(report));
  return name;
};
const vitest = (passed: number, total: number, ...results: [status: string, tests: string[]][]) =>
  file({
    numPassedTests: passed,
    numTotalTests: total,
    testResults: results.map(([status, tests]) => ({
      status,
      assertionResults: tests.map((outcome) => ({ status: outcome })),
    })),
  });
const playwright = (expected: number, unexpected = 0, flaky = 0, skipped = 0, errors: unknown[] = []) =>
  file({ stats: { expected, unexpected, flaky, skipped }, errors });

test("vitest: what passed is counted", () => {
  expect(vitestCount(vitest(2, 2, ["passed", ["passed", "passed"]]), 0)).toEqual({ passed: 2, failed: 0 });
});

test("vitest: failed, skipped and to-do tests have failed", () => {
  const report = vitest(1, 4, ["failed", ["passed", "failed", "skipped", "todo"]]);
  expect(vitestCount(report, 1)).toEqual({ passed: 1, failed: 3 });
});

test("vitest: a file that could not be loaded has failed", () => {
  expect(vitestCount(vitest(1, 1, ["passed", ["passed"]], ["failed", []]), 1)).toEqual({
    passed: 1,
    failed: 1,
  });
});

test("vitest: a bad end that names no test, no test at all, or no report has failed", () => {
  expect(vitestCount(vitest(1, 1, ["passed", ["passed"]]), 1)).toEqual({ passed: 1, failed: 1 });
  expect(vitestCount(vitest(0, 0), 0)).toEqual({ passed: 0, failed: 1 });
  expect(vitestCount(path.join(folder, "missing.json"), 0)).toEqual({ passed: 0, failed: 1 });
});

test("Playwright: unexpected, flaky and skipped tests and errors outside tests have failed", () => {
  expect(playwrightCount(playwright(3), 0)).toEqual({ passed: 3, failed: 0 });
  expect(playwrightCount(playwright(3, 1, 2, 3, ["no server"]), 1)).toEqual({ passed: 3, failed: 7 });
  expect(playwrightCount(playwright(0), 0)).toEqual({ passed: 0, failed: 1 });
  expect(playwrightCount(playwright(3), 1)).toEqual({ passed: 3, failed: 1 });
});
