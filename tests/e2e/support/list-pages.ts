import type { Locator, Page } from "@playwright/test";

/** The row of a list that a person's name, or anything else that is linked, leads. */
export const rowOf = (page: Page, name: string): Locator =>
  page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });

/** The words of a table's rows below its headings, a list of cells each. */
export const cellsOf = async (table: Locator): Promise<string[][]> =>
  table.evaluate((drawn) =>
    [...drawn.querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map((cell) => (cell as HTMLElement).innerText.replaceAll(/\s+/g, " ").trim()),
    ),
  );
