import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import app from "../../messages/en/app.json";
import chainMap from "../../messages/en/chainMap.json";
import { refuse } from "../harness/answers";
import { type Open, test } from "../harness/journey";
import { bringNames } from "../harness/network";
import { newSeeker } from "../harness/people";

const FIRST = "Apollonia Birch";
/** More than the window shows below each other; who named them stands in their middle. */
const NAMED = 40;

const map = (page: Page): Locator => page.getByRole("group", { name: chainMap.title });
const first = (page: Page): Locator => map(page).getByRole("link", { name: new RegExp(FIRST) });

async function openMap(open: Open, name: string): Promise<Page> {
  const page = await open("/nowhere", { as: await newSeeker(name) });
  await bringNames(page.context(), FIRST, NAMED);
  await page.goto("/network/map?as=map");
  await page.getByText(chainMap.keys).waitFor();
  return page;
}

const named = (page: Page): Locator => map(page).getByRole("img", { name: /^Somebody/ });
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

/** Comes from what is before the map, as somebody without a mouse does. */
async function tabInto(page: Page): Promise<void> {
  await page.getByRole("button", { name: chainMap.asList }).focus();
  await page.keyboard.press("Tab");
}

test("a large map begins at its first contact, where the keyboard enters it", async ({ open }) => {
  const page = await openMap(open, "Thomasina Grebe");
  await first(page).waitFor();
  await tabInto(page);
  expect(await focused(page)).toContain(FIRST);
  const box = await first(page).boundingBox();
  const window = await map(page).boundingBox();
  expect(Math.abs(middle(box) - middle(window)), "pixels from the middle").toBeLessThan(2);
});

test("where the map was moved by a mouse, the keyboard enters it at what is in sight", async ({ open }) => {
  const page = await openMap(open, "Wendeline Falk");
  await first(page).waitFor();
  await map(page).hover({ position: { x: 600, y: 300 } });
  await page.mouse.wheel(0, 1200);
  await first(page).waitFor({ state: "detached" });
  await expect.poll(() => map(page).locator("[tabindex='0'][aria-label^=Somebody]").count()).toBe(1);
  await tabInto(page);
  expect(await focused(page)).toMatch(/^Somebody/);
});

test("arrows follow referrals through a map larger than the window, and Space folds it without losing the focus", async ({ open }) => {
  const page = await openMap(open, "Barbary Lowe");
  await first(page).waitFor();
  await tabInto(page);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => focused(page)).toMatch(/^Somebody 1,/);
  for (let i = 2; i <= NAMED; i++) await page.keyboard.press("ArrowDown");
  await expect.poll(() => focused(page)).toMatch(new RegExp(`^Somebody ${NAMED},`));
  expect(await named(page).filter({ hasText: `Somebody ${NAMED}` }).isVisible()).toBe(true);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => focused(page)).toContain(FIRST);

  await page.keyboard.press("Space");
  await map(page).getByRole("button", { name: chainMap.unfold }).getByText(`+${NAMED}`).waitFor();
  expect(await focused(page)).toContain(chainMap.isFolded);
  expect(await named(page).count()).toBe(0);
  await page.keyboard.press("Space");
  await named(page).first().waitFor();
  expect(await focused(page)).toContain(FIRST);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: FIRST }).waitFor();
});

test("a map that could not be read says so, and is read again", async ({ open }) => {
  const page = await open("/nowhere", { as: await newSeeker("Corisande Pell") });
  await bringNames(page.context(), FIRST, 1);
  const refused = await refuse(page, "Chains");
  await page.goto("/network/map?as=map");
  await page.getByText(app.failed).waitFor();
  refused.letGo();
  await page.getByRole("button", { name: app.retry }).click();
  await first(page).waitFor();
});

function middle(box: { y: number; height: number } | null): number {
  if (box === null) throw new Error("It is not in sight.");
  return box.y + box.height / 2;
}
