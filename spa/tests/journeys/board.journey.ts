import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import app from "../../messages/en/app.json";
import board from "../../messages/en/board.json";
import { holdBack, refuse } from "../harness/answers";
import { test } from "../harness/journey";
import { DEMO } from "../harness/people";
import { cohortOf } from "../harness/places";
import { expectAccessible } from "../harness/looks";

const spring = cohortOf(DEMO.advisor, "Spring graduates");

const main = (page: Page): Locator => page.getByRole("main");
const lead = (page: Page): Locator => main(page).getByText(/^\d+ people from .+ to .+\.$/);
const part = (page: Page, title: string): Locator => main(page).getByRole("region", { name: title, exact: true });
const hasFocus = (element: Locator): Promise<boolean> => element.evaluate((node) => node === document.activeElement);

test("until figures of other days are here, those that are shown keep their own days", async ({ open }) => {
  const page = await open(await spring(), { as: DEMO.advisor });
  const before = await lead(page).textContent();
  const finding = await main(page).getByText(/\.$/).first().textContent();
  const held = await holdBack(page, "Board");
  const period = page.getByRole("button", { name: new RegExp(board.settings.period) });
  await period.click();
  await page.getByRole("option", { name: board.settings.periods.month }).click();
  await page.waitForURL("**period=month**");
  const busy = main(page).locator("[aria-busy=true]");
  await busy.waitFor();
  expect(await lead(page).textContent()).toBe(before);
  expect(await main(page).getByText(finding ?? "", { exact: true }).count()).toBe(1);
  held.letGo();
  await busy.waitFor({ state: "detached" });
  expect(await lead(page).textContent()).not.toBe(before);
  expect(await hasFocus(period)).toBe(true);
});

test("a part that could not be read says so and nothing else, and comes when it is asked for again", async ({ open }) => {
  const page = await open("/nowhere", { as: DEMO.advisor });
  const refused = await Promise.all(["BoardTrends", "Attention", "ReportRuns", "ReportLinks"].map((operation) => refuse(page, operation)));
  await page.goto(await spring());
  const alerts = main(page).getByRole("alert").filter({ hasText: app.failed });
  await expect.poll(() => alerts.count()).toBe(3);
  await part(page, board.trends.title).getByText(app.failed).waitFor();
  await part(page, board.run.title).getByText(app.failed).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: board.share.open }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(app.failed).waitFor();
  expect(await dialog.getByText(board.share.noneYet).count()).toBe(0);

  refused.forEach(({ letGo }) => letGo());
  await dialog.getByRole("button", { name: app.retry }).click();
  await dialog.getByRole("heading", { name: board.share.yours }).waitFor();
  await dialog.getByRole("button", { name: board.share.close }).click();
  for (let left = 3; left > 0; left--) {
    await alerts.getByRole("button", { name: app.retry }).first().click();
    await expect.poll(() => alerts.count()).toBe(left - 1);
  }
  await main(page).getByRole("heading", { name: /would be glad of a talk/ }).waitFor();
});

test("everybody who would be glad of a talk is listed at a press, and the address says so", async ({ open }) => {
  const page = await open("/cohorts", { as: DEMO.advisor });
  const names = main(page).getByRole("heading", { level: 3 }).filter({ has: page.getByRole("link") }).locator("[href^='/seekers/']");
  const all = main(page).getByRole("button", { name: /^Show all \d+$/ });
  const count = Number(/\d+/.exec((await all.textContent()) ?? "")?.[0]);
  expect(await names.count()).toBe(5);
  await all.click();
  await expect.poll(() => names.count()).toBe(count);
  expect(new URL(page.url()).searchParams.get("everybody")).toBe("true");
  const fewer = main(page).getByRole("button", { name: board.attention.fewer });
  expect(await hasFocus(fewer)).toBe(true);
  await page.reload();
  await expect.poll(() => names.count()).toBe(count);
  await fewer.click();
  await expect.poll(() => names.count()).toBe(5);
});

test("a report is kept, and is there for whoever comes later", async ({ open }) => {
  // Days of which nobody has kept a report yet.
  const first = new Date(Date.UTC(2025, 0, 1 + Math.floor(Math.random() * 500)));
  const last = new Date(first.getTime() + 6 * 86_400_000);
  const inWords = (day: Date) => new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "UTC" }).format(day);
  const inAddress = (day: Date) => day.toISOString().slice(0, 10);

  const page = await open(`${await spring()}?from=${inAddress(first)}&to=${inAddress(last)}`, { as: DEMO.advisor });
  const kept = part(page, board.run.title);
  await kept.getByRole("button", { name: board.run.now }).click();
  const line = kept.getByRole("listitem").filter({ hasText: `${inWords(first)} to ${inWords(last)}` }).filter({ hasText: board.run.DONE });
  await line.waitFor();
  await page.reload();
  await line.waitFor();
});

test("an address for charts is shown until it is closed, shows them to anybody, and ends", async ({ open }) => {
  const page = await open(await spring(), { as: DEMO.advisor });
  await page.getByRole("button", { name: board.share.open }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: board.share.make }).click();
  const address = dialog.getByLabel(board.share.address);
  await address.waitFor();
  const picture = await address.inputValue();
  const ends = dialog.getByRole("button", { name: new RegExp(`^End the address made by ${DEMO.advisor.name}`) });
  await ends.first().waitFor();

  // Nobody is shown it again, so that a press beside it does not close it.
  await page.mouse.click(5, 5);
  expect(await address.inputValue()).toBe(picture);
  await expectAccessible(page);
  const stranger = await open("/nowhere");
  const look = async () => (await stranger.request.get(picture)).status();
  expect(await look()).toBe(200);

  await dialog.getByRole("button", { name: board.share.close }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("button", { name: board.share.open }).click();
  await dialog.getByRole("button", { name: board.share.make }).waitFor();
  expect(await address.count()).toBe(0);
  // The latest is the first.
  await ends.first().click();
  await page.getByText(board.share.ended).waitFor();
  expect(await look()).toBe(404);
});
