import { gzipSync } from "node:zlib";
import { expect } from "vitest";
import { scriptsOf, test } from "../harness/journey";
import { DEMO } from "../harness/people";

/** In bytes, gzipped. */
const BUDGET = 200_000;

test("what a browser loads for the first page is at most 200 kB of JavaScript, gzipped", async ({ open }) => {
  const page = await open("/", { as: DEMO.star });
  await page.getByRole("main").getByRole("listitem").first().waitFor();
  await page.waitForLoadState("networkidle");
  const scripts = scriptsOf(page);
  expect(scripts.length).toBeGreaterThan(0);
  const sizes = await Promise.all(
    scripts.map(async (url) => ({ url, bytes: gzipSync(await (await page.request.get(url)).body(), { level: 9 }).length })),
  );
  expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0), JSON.stringify(sizes, null, 2)).toBeLessThanOrEqual(BUDGET);
});
