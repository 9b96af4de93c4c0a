import type { APIResponse, Page } from "@playwright/test";

/** A form as the server draws it for a browser without scripts: every field with its first value. */
export async function formOn(page: Page, path: string, button: string): Promise<[string, string][]> {
  const answer = await page.request.get(path);
  return page.evaluate(
    ([html = "", words]) => {
      const drawn = new DOMParser().parseFromString(html, "text/html");
      const form = [...drawn.forms].find((each) =>
        [...each.querySelectorAll("button")].some((one) => one.textContent?.trim() === words),
      );
      if (!form) throw new Error(`No form with the button ${words}`);
      return [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]);
    },
    [await answer.text(), button],
  );
}

/** Sends a form as a browser without scripts does, redirects not followed. `origin` null leaves the header out. */
export function post(
  page: Page,
  path: string,
  fields: readonly [string, string][],
  origin: string | null,
): Promise<APIResponse> {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return page.request.post(path, {
    multipart: form,
    headers: origin === null ? {} : { origin },
    maxRedirects: 0,
  });
}

/** The fields with some of them typed anew. */
export const typedOver = (fields: readonly [string, string][], typed: Record<string, string>) => [
  ...fields.filter(([name]) => !(name in typed)),
  ...Object.entries(typed),
];
