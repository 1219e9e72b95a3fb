import type { Page, Response } from "playwright-core";
import { gzipSync } from "node:zlib";
import { expect } from "vitest";
import { test } from "../harness/journey";
import { DEMO } from "../harness/people";

/** In bytes, gzipped. */
const BUDGET = 200_000;

test("what a browser loads for the first page is at most 200 kB of JavaScript, gzipped", async ({ open }) => {
  const page = await open("/", { as: DEMO.star });
  const loaded = scriptsOf(page);
  await page.reload();
  await page.getByRole("main").getByRole("listitem").first().waitFor();
  await page.waitForLoadState("networkidle");
  const sizes = await Promise.all(loaded.map(async (script) => ({ url: script.url(), bytes: gzipSync(await script.body()).length })));
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0), JSON.stringify(sizes, null, 2)).toBeLessThanOrEqual(BUDGET);
});

function scriptsOf(page: Page): Response[] {
  const found: Response[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") found.push(response);
  });
  return found;
}
