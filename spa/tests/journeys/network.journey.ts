import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import network from "../../messages/en/network.json";
import { holdBack } from "../harness/answers";
import { type Open, test } from "../harness/journey";
import { bringContacts, nth } from "../harness/network";
import { newSeeker } from "../harness/people";

/** So many come in three pages. */
const COUNT = 250;
/** The server gives a hundred at once; these come later. */
const isLaterPage = ({ after }: Record<string, unknown>) => after !== null;

const grid = (page: Page): Locator => page.getByRole("grid");
const link = (page: Page, number: number): Locator => grid(page).getByRole("link", { name: nth(number), exact: true });
const box = (page: Page, number: number): Locator => grid(page).getByRole("checkbox", { name: network.selectOne.replace("{name}", nth(number)) });
const selection = (page: Page): Locator => page.getByRole("group", { name: network.bulk.label });
const search = (page: Page): Locator => page.getByRole("searchbox", { name: network.search });
const hasFocus = (element: Locator): Promise<boolean> => element.evaluate((node) => node === document.activeElement);

async function openNetwork(open: Open, name: string, path = "/network"): Promise<Page> {
  const page = await open("/nowhere", { as: await newSeeker(name) });
  await bringContacts(page.context(), COUNT);
  await page.goto(path);
  await link(page, 1).waitFor();
  return page;
}

test("selecting all is called off by whatever is done with the selection after it", async ({ open }) => {
  const page = await openNetwork(open, "Isadora Wren");
  for (const callOff of [
    () => selection(page).getByRole("button", { name: network.bulk.clear }).click(),
    async () => {
      await link(page, 2).focus();
      await page.keyboard.press("Escape");
    },
    () => box(page, 1).click(),
  ]) {
    await page.reload();
    const held = await holdBack(page, "Network", isLaterPage);
    await box(page, 1).click();
    await selection(page).getByRole("button", { name: `Select all ${COUNT}` }).click();
    await page.getByRole("status").getByText(`Looked at 100 of ${COUNT}`).waitFor();
    await callOff();
    await selection(page).waitFor({ state: "detached" });
    held.letGo();

    await link(page, 2).focus();
    await page.keyboard.press("Control+End");
    await link(page, COUNT).waitFor();
    expect(await selection(page).count()).toBe(0);
    await page.unrouteAll();
  }
});

test("selecting all is of the view in which it was pressed", async ({ open }) => {
  const page = await openNetwork(open, "Cressida Holm");
  const held = await holdBack(page, "Network", isLaterPage);
  await box(page, 1).click();
  await selection(page).getByRole("button", { name: `Select all ${COUNT}` }).click();
  await search(page).fill("Company 3");
  await link(page, 4).waitFor();
  await link(page, 1).waitFor({ state: "detached" });
  held.letGo();
  expect(await selection(page).count()).toBe(0);
  await search(page).fill("");
  await box(page, 1).waitFor();
  await selection(page).getByText("1 selected").waitFor();
});

test("all are selected, those too that are still to be read", async ({ open }) => {
  const page = await openNetwork(open, "Lysander Crewe");
  await box(page, 1).click();
  await selection(page).getByRole("button", { name: `Select all ${COUNT}` }).click();
  await selection(page).getByText(`${COUNT} selected`).waitFor();
});

test("who goes on to type while rows are read keeps the letters", async ({ open }) => {
  const page = await openNetwork(open, "Ottilie Brand");
  const held = await holdBack(page, "Network", isLaterPage);
  await link(page, 1).focus();
  await page.keyboard.press("Control+End");
  await grid(page).getByRole("gridcell", { name: network.rowComing }).last().waitFor();
  await search(page).click();
  held.letGo();
  await page.keyboard.type("Contact 0249", { delay: 60 });
  await link(page, 249).waitFor();
  expect(await search(page).inputValue()).toBe("Contact 0249");
  expect(await hasFocus(search(page))).toBe(true);
});
