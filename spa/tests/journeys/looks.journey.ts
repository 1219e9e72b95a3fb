import { describe, expect } from "vitest";
import { type Theme, operationsOf, test } from "../harness/journey";
import { expectAccessible, expectNoSidewaysScroll, keepPicture } from "../harness/looks";
import { PAGES } from "../pages";

const THEMES: readonly Theme[] = ["light", "dark"];
const WIDTHS = [1280, 360];

describe.each(PAGES)("the page $name", ({ name, path, as, shows, asks }) => {
  const who = as === undefined ? {} : { as };

  for (const theme of THEMES) {
    for (const width of WIDTHS) {
      test(`has nothing that axe finds, ${theme} and ${width} wide`, async ({ open }) => {
        const page = await open(path, { ...who, theme, width });
        await shows(page).first().waitFor();
        await keepPicture(page, `${name}-${theme}-${width}`);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      });
    }
  }

  test("asks the server only what it needs", async ({ open }) => {
    const page = await open(path, who);
    await shows(page).first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(operationsOf(page).filter((operation) => operation !== "Who")).toEqual(asks);
  });

  test("is kept in German", async ({ open }) => {
    const page = await open(path, { ...who, locale: "de-DE" });
    await shows(page).first().waitFor();
    await keepPicture(page, `${name}-german`);
    expect(await page.locator("html").getAttribute("lang")).toBe("de");
    await expectNoSidewaysScroll(page);
  });
});
