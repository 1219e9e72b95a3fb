import { type Browser, type BrowserContext, type Page, chromium } from "playwright-core";
import { expect, test as plain } from "vitest";
import { chromiumPath } from "./chromium";
import { type Person, signInByApi } from "./people";
import { SERVER } from "./server";

export type Theme = "light" | "dark";

/** How somebody looks at a page. */
export interface Visit {
  /** Who is signed in already; nobody unless told. */
  as?: Person;
  theme?: Theme;
  /** In CSS pixels; 1280 unless told. A narrow one is a phone's, with fingers. */
  width?: number;
  locale?: "en-GB" | "de-DE";
  /** What the console may say in this journey, such as that an answer was 401. All else fails the test. */
  expected?: readonly RegExp[];
}

/** Opens an address of the server in a browser of its own, without cookies of others. */
export type Open = (path: string, visit?: Visit) => Promise<Page>;

const PHONE = 480;
/** As much of a message is kept, in characters. */
const LONGEST = 500;
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A test in a browser. What no page may ever do fails it at its end: say something in the console, throw, or ask another host.
 */
export const test = plain.extend<{ browser: Browser; open: Open }>({
  browser: [
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: chromiumPath(), headless: true, args: FLAGS });
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
  open: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    const faults: string[] = [];
    await use(async (path, visit = {}) => {
      const context = await contextOf(browser, visit);
      contexts.push(context);
      watch(context, visit.expected ?? [], faults);
      if (visit.as !== undefined) await signInByApi(context, visit.as);
      const page = await context.newPage();
      note(page);
      await page.goto(path);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(faults, "what pages said in the console, or asked of others").toEqual([]);
  },
});

/** By which the client knows that somebody signed in in this browser before. */
const KNOWN_HERE = { origins: [{ origin: SERVER, localStorage: [{ name: "throughline.known", value: "yes" }] }], cookies: [] };

function contextOf(browser: Browser, { as, theme = "light", width = 1280, locale = "en-GB" }: Visit): Promise<BrowserContext> {
  const isPhone = width <= PHONE;
  return browser.newContext({
    ...(as === undefined ? {} : { storageState: KNOWN_HERE }),
    baseURL: SERVER,
    colorScheme: theme,
    viewport: { width, height: isPhone ? 740 : 800 },
    hasTouch: isPhone,
    isMobile: isPhone,
    locale,
    timezoneId: "Europe/Berlin",
    reducedMotion: "reduce",
  });
}

function watch(context: BrowserContext, expected: readonly RegExp[], faults: string[]): void {
  context.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    if (!expected.some((each) => each.test(message.text()))) faults.push(`${message.type()}: ${message.text().slice(0, LONGEST)}`);
  });
  context.on("weberror", (error) => faults.push(`thrown: ${error.error().message}`));
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== SERVER) faults.push(`request to another host: ${request.url()}`);
  });
}

/** What a page has asked for since it was opened. */
interface Asked {
  operations: string[];
  scripts: string[];
}

const asked = new WeakMap<Page, Asked>();

/** The names of the GraphQL operations that a page has asked for since it was opened, in their order. */
export function operationsOf(page: Page): readonly string[] {
  return asked.get(page)?.operations ?? [];
}

/** The addresses of the scripts that a page has loaded since it was opened. */
export function scriptsOf(page: Page): readonly string[] {
  return asked.get(page)?.scripts ?? [];
}

function note(page: Page): void {
  const noted: Asked = { operations: [], scripts: [] };
  asked.set(page, noted);
  page.on("request", (request) => {
    if (request.resourceType() === "script") noted.scripts.push(request.url());
    if (new URL(request.url()).pathname !== "/graphql") return;
    noted.operations.push((request.postDataJSON() as { operationName?: string }).operationName ?? "without a name");
  });
}
