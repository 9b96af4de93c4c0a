import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./install.mjs";

export type Count = { passed: number; failed: number };

type VitestReport = {
  numPassedTests: number;
  numTotalTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

/** Where a suite writes its report. An older one is removed, so that it cannot be taken for this run's. */
export function freshReport(suite: "unit" | "integration" | "playwright"): string {
  const file = path.join(ROOT, ".generated", `${suite}.json`);
  rmSync(file, { force: true });
  return file;
}

/**
 * What vitest's JSON report comes to. Whatever did not pass has failed, a skipped test too; so has a file that could
 * not be loaded, a report that is missing or empty, and a run that ended badly without naming a test.
 */
export function vitestCount(file: string, code: number): Count {
  const report = read<VitestReport>(file);
  if (!report) return { passed: 0, failed: 1 };
  const passed = report.numPassedTests;
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every(({ status }) => status === "passed"),
  );
  return settled(passed, report.numTotalTests - passed + unloaded.length, code);
}

/** What Playwright's JSON report comes to, by the same rules; a test that passed only when repeated has failed. */
export function playwrightCount(file: string, code: number): Count {
  const report = read<PlaywrightReport>(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return settled(expected, unexpected + flaky + skipped + report.errors.length, code);
}

function settled(passed: number, failed: number, code: number): Count {
  const unexplained = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: unexplained ? 1 : failed };
}

function read<Report>(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
