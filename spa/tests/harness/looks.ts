import AxeBuilder from "@axe-core/playwright";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const SCREENSHOTS = process.env["SCREENSHOTS"] ?? join(import.meta.dirname, "..", "..", "target", "screenshots");

/** In CSS pixels; what is longer is cut. */
const TALLEST = 4000;

/**
 * Keeps a picture of all of a page, to be looked at by people: as in a window that is as tall as the page, so that what stays
 * at an edge of the window is at the page's.
 */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const before = page.viewportSize() ?? { width: 1280, height: 800 };
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...before, height: Math.min(Math.max(tall, before.height), TALLEST) });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
  await page.setViewportSize(before);
}

/** What axe finds wrong on a page as it stands: nothing, or the test fails and says where. */
export async function expectAccessible(page: Page): Promise<void> {
  // Where React Aria has something said, for seconds: it may name a button that is gone since.
  const { violations } = await new AxeBuilder({ page }).exclude("[data-live-announcer]").analyze();
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}): ${node.html}`));
  expect(found, `axe's findings on ${page.url()}`).toEqual([]);
}

/** A page is read by scrolling down, never to the side. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, "pixels that the page is wider than the window").toBeLessThanOrEqual(0);
}
