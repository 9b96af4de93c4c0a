import { expect, test } from "vitest";
import { emptyTimeRows, scriptRow, timeRows } from "@/bench/measures";
import { tableOf } from "@/bench/table";

test("the table stands each value beside its floor and says which bound is broken", () => {
  const rows = [
    ...emptyTimeRows([5]),
    ...timeRows("/", { served: [14], sql: [3], empty: [5] }),
    scriptRow("/sign-in", "form", 139_030, 134_900),
  ];
  expect(tableOf(rows)).toBe(
    [
      "                          Value  SQL alone  Empty page      Floor  Ratio  Bound",
      "Empty page, p50         5.00 ms",
      "Empty page, p95         5.00 ms",
      "/, p50                 14.00 ms    3.00 ms     5.00 ms    8.00 ms  1.750",
      "/, p95                 14.00 ms    3.00 ms     5.00 ms    8.00 ms  1.750  1.500    OVER BOUND",
      "/sign-in, JavaScript  139.03 kB              134.90 kB  134.90 kB  1.031  1.250  within bound",
    ].join("\n"),
  );
});
