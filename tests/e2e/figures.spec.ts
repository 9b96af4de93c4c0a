import { parse } from "csv/sync";
import { cellsOf } from "./support/list-pages";
import { expect, test } from "./support/test";

test("a senior leader reads the study's figures beside the same from single entries", async ({ pageOf }) => {
  const page = await pageOf("leader.c");
  await page.goto("/figures/delivery?from=2022-06-01&to=2022-09-30");
  const cards = page.getByRole("list", { name: "The whole prison" });
  await expect(cards).toContainText("7.53%");
  await expect(cards).toContainText("623 of 8,278.57 expected");
  const study = await cellsOf(page.getByRole("region", { name: "Beside the 2022 study" }).getByRole("table"));
  expect(study[0]).toEqual(["Delivery rate", "7.53%", "7.53%"]);
  for (const [name, printed, here] of study) expect(here, name).toBe(printed);
  const printed = study.filter(([name]) => name?.startsWith("Notes")).map(([name, , here]) => [name, here]);
  expect(printed).toEqual([
    ["Notes scored 4", "0"],
    ["Notes scored 3", "2"],
    ["Notes scored 2", "12"],
    ["Notes scored 1a", "17"],
    ["Notes scored 1b", "21"],
    ["Notes rated", "52"],
  ]);

  await page.getByRole("link", { name: /^June 2022, the month/ }).click();
  await expect(cards).toContainText("8.44%");
  await expect(cards).toContainText("166 of 1,967.14 expected");
});

test("the file holds the page's figures, a row for each wing and one total", async ({ pageOf }) => {
  const page = await pageOf("leader.c");
  await page.goto("/figures/delivery?from=2022-06-01&to=2022-06-30");
  const wings = await cellsOf(page.getByRole("region", { name: "By wing", exact: true }).getByRole("table"));
  const quality = await cellsOf(
    page.getByRole("region", { name: "Quality by wing", exact: true }).getByRole("table"),
  );
  const link = await page.getByRole("link", { name: "Download these figures (CSV)" }).getAttribute("href");
  const answer = await page.request.get(link ?? "");
  expect(answer.headers()["content-type"]).toContain("text/csv");
  const [columns, ...rows] = parse(await answer.text()) as string[][];
  expect(columns?.join(",")).toBe(
    "prison,wing,from,to,recorded,expected,delivery_rate,rated,score_4,score_3,score_2,score_1a,score_1b",
  );
  const plain = (words = "") => words.replaceAll(/[,%]|(?<=\d) .*/g, "");
  expect(rows).toEqual(
    wings.map(([wing = "", recorded, expected, rate], place) => [
      ...["PRC", wing, "2022-06-01", "2022-06-30"],
      ...[plain(recorded), plain(expected), plain(rate)],
      ...(quality[place] ?? []).slice(1, 7).map(plain),
    ]),
  );
  expect(rows.at(-1)).toEqual(expect.arrayContaining(["Total", "166", "1967.14", "8.44"]));
  const recorded = rows.map((row) => Number(row[4]));
  expect(recorded.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(166);
});
