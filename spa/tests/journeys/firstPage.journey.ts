import type { Page } from "playwright-core";
import { gzipSync } from "node:zlib";
import { expect } from "vitest";
import { test } from "../harness/journey";
import { DEMO } from "../harness/people";

/** In bytes, gzipped. */
const BUDGET = 200_000;

test("what a browser loads for the first page is at most 200 kB of JavaScript, gzipped", async ({ open }) => {
  const page = await open("/nowhere", { as: DEMO.star });
  const loaded = sizesOfScripts(page);
  await page.goto("/");
  await page.getByRole("main").getByRole("listitem").first().waitFor();
  await page.waitForLoadState("networkidle");
  const sizes = await Promise.all(loaded);
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0), JSON.stringify(sizes, null, 2)).toBeLessThanOrEqual(BUDGET);
});

/** Of all that come from now on. */
function sizesOfScripts(page: Page): Promise<{ url: string; bytes: number }>[] {
  const found: Promise<{ url: string; bytes: number }>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    found.push(response.body().then((body) => ({ url: response.url(), bytes: gzipSync(body).length })));
  });
  return found;
}
