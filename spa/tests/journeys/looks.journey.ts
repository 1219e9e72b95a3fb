import { type ExpectStatic, describe } from "vitest";
import type { Page } from "playwright-core";
import { type Open, type Visit, operationsOf, test } from "../harness/journey";
import { expectAccessible, expectNoSidewaysScroll, keepPicture } from "../harness/looks";
import { PAGES, type PageToLookAt } from "../pages";

const THEMES = ["light", "dark"] as const;
const WIDTHS = [1280, 360];
const WIDEST = 2560;

// They change nothing, so that one may wait for its page while another is looked at.
describe.concurrent.each(PAGES)("the page $name", (each) => {
  test.for(WIDTHS)("has nothing that axe finds, light or dark, %i wide", async (width, { open, expect }) => {
    const page = await opened(open, expect, each, { width });
    await expectNoSidewaysScroll(page);
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme });
      await keepPicture(page, `${each.name}-${theme}-${width}`);
      await expectAccessible(page);
    }
  });

  test("asks the server only what it needs", async ({ open, expect }) => {
    const page = await opened(open, expect, each);
    await expect.poll(() => difference(operationsOf(page), each)).toEqual({ missing: [], surplus: [] });
  });

  test("is kept in German, and very wide", async ({ open, expect }) => {
    const page = await opened(open, expect, each, { locale: "de-DE", width: WIDEST });
    await keepPicture(page, `${each.name}-german-${WIDEST}`);
    expect(await page.locator("html").getAttribute("lang")).toBe("de");
    await expectNoSidewaysScroll(page);
  });
});

/** What was asked and need not be, and what was not; in whatever order, for they go side by side. */
function difference(operations: readonly string[], { asks, mayAsk = [] }: PageToLookAt): { missing: string[]; surplus: string[] } {
  const missing = [...asks];
  const surplus: string[] = [];
  const left = [...mayAsk];
  for (const operation of operations.filter((each) => each !== "Who")) {
    if (!taken(missing, operation) && !taken(left, operation)) surplus.push(operation);
  }
  return { missing, surplus };
}

function taken(from: string[], operation: string): boolean {
  const place = from.indexOf(operation);
  if (place >= 0) from.splice(place, 1);
  return place >= 0;
}

/** Lines in place of what is still to come, which have a name for who does not see them. */
const SKELETON = "[role=status][aria-label]";

/** The page as it is when nothing more comes. Of tests that go side by side each has an expect of its own. */
async function opened(open: Open, expect: ExpectStatic, { path, as, shows }: PageToLookAt, visit: Visit = {}): Promise<Page> {
  const page = await open(typeof path === "string" ? path : await path(), { ...visit, ...(as === undefined ? {} : { as }) });
  await shows(page).first().waitFor();
  await page.waitForLoadState("networkidle");
  // A slow page may have been silent before it asked for all of it.
  await expect.poll(() => page.locator(SKELETON).count()).toBe(0);
  return page;
}
