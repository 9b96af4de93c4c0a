import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/**
 * No rule of axe is broken on the page as it stands. Axe itself is a script: a page drawn without scripts is copied,
 * as it was drawn, into a browser that runs axe and nothing else.
 */
export async function expectAccessible(page: Page, scripts: boolean): Promise<void> {
  const examined = scripts ? page : await copyOf(page);
  const { violations } = await new AxeBuilder({ page: examined }).analyze();
  if (!scripts) await examined.context().close();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help}: ${target} ${html}`),
  );
  expect(found).toEqual([]);
}

async function copyOf(page: Page): Promise<Page> {
  const html = (await page.content()).replaceAll(/<script\b.*?<\/script>/gs, "");
  const browser = page.context().browser();
  if (!browser) throw new Error("The page has no browser");
  const context = await browser.newContext({ javaScriptEnabled: true, viewport: page.viewportSize() });
  const copy = await context.newPage();
  await copy.route(page.url(), (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: html }),
  );
  await copy.goto(page.url());
  return copy;
}

/** Nothing has to be scrolled sideways to be read. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.scrollingElement?.scrollWidth ?? 0,
    window: document.scrollingElement?.clientWidth ?? 0,
  }));
  expect(content, `${page.url()} is wider than its window`).toBeLessThanOrEqual(window);
}
