import {
  type APIRequestContext,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
} from "@playwright/test";
import { signIn } from "./accounts";

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

type WorkerFixtures = {
  /** The cookies of an account, signed in once for each worker through the real form. */
  cookiesOf: (username: string, prison?: string) => Promise<Cookies>;
};

type TestFixtures = {
  /** A page of a browser of its own, signed in as an account, or as nobody. Errors in it fail the test. */
  pageOf: (username: string | null, more?: BrowserContextOptions) => Promise<Page>;
  /** Requests without a browser, with the cookies of an account or of nobody. */
  requestsOf: (username: string | null) => Promise<APIRequestContext>;
  /** Whether scripts run in this project. */
  scripts: boolean;
};

/** Pages of one test, watched for what a reader never sees: errors in the console, of scripts, of the content policy. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  cookiesOf: [
    async ({ browser }, use, { project: { use: options } }) => {
      const kept = new Map<string, Promise<Cookies>>();
      const open = async (username: string, prison?: string) => {
        // Without scripts, because that is quicker; the journeys sign in both ways.
        const context = await browser.newContext({
          baseURL: options.baseURL ?? "",
          javaScriptEnabled: false,
        });
        await signIn(await context.newPage(), username, prison);
        const cookies = await context.cookies();
        await context.close();
        return cookies;
      };
      await use((username, prison) => {
        const cookies = kept.get(username) ?? open(username, prison);
        kept.set(username, cookies);
        return cookies;
      });
    },
    { scope: "worker" },
  ],

  scripts: async ({ javaScriptEnabled }, use) => use(javaScriptEnabled ?? true),

  requestsOf: async ({ playwright, cookiesOf, baseURL }, use) => {
    const opened: APIRequestContext[] = [];
    await use(async (username) => {
      const cookies = username === null ? [] : await cookiesOf(username, prisonOf(username));
      const requests = await playwright.request.newContext({
        baseURL,
        storageState: { cookies, origins: [] },
      });
      opened.push(requests);
      return requests;
    });
    for (const requests of opened) await requests.dispose();
  },

  pageOf: async ({ browser, cookiesOf }, use) => {
    const contexts: BrowserContext[] = [];
    const problems: string[] = [];
    await use(async (username, more = {}) => {
      const context = await browser.newContext(more);
      contexts.push(context);
      if (username !== null) {
        await context.addCookies(await cookiesOf(username, prisonOf(username)));
      }
      context.on("console", (message) => problems.push(...problemOf(message)));
      context.on("weberror", (error) => problems.push(String(error.error())));
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    expect(problems, "errors in the browser's console").toEqual([]);
  },
});

/** The national team has to be somewhere before it sees figures. */
const prisonOf = (username: string) => (username === "national" ? "Prison C" : undefined);

/** What a console message says is wrong, if anything. A page that is refused or not found is not, by itself. */
function problemOf(message: ConsoleMessage): string[] {
  if (message.type() !== "error" && !/content security policy/i.test(message.text())) return [];
  const itself = message.location().url === message.page()?.url();
  if (itself && /status of 40[034] /.test(message.text())) return [];
  return [`${message.text()} (${message.location().url})`];
}

export { expect };
