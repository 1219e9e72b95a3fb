import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import app from "../../messages/en/app.json";
import network from "../../messages/en/network.json";
import { holdBack, refuse } from "../harness/answers";
import { type Open, test } from "../harness/journey";
import { expectAccessible } from "../harness/looks";
import { bringContacts, nth } from "../harness/network";
import { newSeeker, query } from "../harness/people";

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

async function openNetwork(open: Open, name: string, count = COUNT): Promise<Page> {
  const page = await open("/nowhere", { as: await newSeeker(name) });
  await bringContacts(page.context(), count);
  await page.goto("/network");
  await link(page, 1).waitFor();
  return page;
}

/** The names of those who have a tag, or of everybody. */
async function namesOf(page: Page, tags?: string[]): Promise<string[]> {
  const { contacts } = await query<{ contacts: { nodes: { name: string }[] } }>(
    page.context(),
    "query ($tags: [String!]) { contacts(first: 50, filter: { tags: $tags }) { nodes { name } } }",
    { tags: tags ?? null },
  );
  return contacts.nodes.map(({ name }) => name).sort();
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

test("arrows, pages and ends move through the grid, and Enter opens whoever is there", async ({ open }) => {
  const page = await openNetwork(open, "Sidonie Marsh");
  const press = (key: string) => page.keyboard.press(key);
  const isAt = (number: number) => expect.poll(() => hasFocus(link(page, number))).toBe(true);
  await grid(page).getByRole("button", { name: network.columns.name }).focus();
  for (let tabs = 0; tabs < 9 && !(await hasFocus(link(page, 1))); tabs++) await press("Tab");
  await isAt(1);
  await press("ArrowDown");
  await isAt(2);
  await press("PageDown");
  await expect.poll(() => hasFocus(link(page, 2))).toBe(false);
  await press("Control+Home");
  await isAt(1);
  await press("Home");
  expect(await hasFocus(box(page, 1))).toBe(true);
  await press("ArrowRight");
  await isAt(1);
  await press("End");
  await press("ArrowDown");
  expect(await grid(page).locator(":focus").getAttribute("aria-colindex")).toBe(await grid(page).getAttribute("aria-colcount"));
  await press("Home");
  await press("ArrowRight");
  await press("Control+End");
  await isAt(COUNT);
  await press("Enter");
  await page.getByRole("heading", { level: 1, name: nth(COUNT) }).waitFor();
  await page.goBack();
  await link(page, COUNT).waitFor();
});

test("rows are selected by Space, by Shift with an arrow or a press, and by Control with A", async ({ open }) => {
  const page = await openNetwork(open, "Leonie Tarrant", 20);
  const press = (key: string) => page.keyboard.press(key);
  const areSelected = (count: number) => selection(page).getByText(`${count} selected`, { exact: true }).waitFor();
  await link(page, 2).focus();
  await press("Space");
  await areSelected(1);
  expect(await grid(page).getByRole("row", { selected: true }).getByRole("link", { name: nth(2) }).count()).toBe(1);
  await press("Escape");
  await selection(page).waitFor({ state: "detached" });
  await press("Shift+ArrowDown");
  await press("Shift+ArrowDown");
  await areSelected(3);
  await expectAccessible(page);
  await press("Control+a");
  await areSelected(20);
  await press("Escape");
  await box(page, 3).click();
  await box(page, 7).click({ modifiers: ["Shift"] });
  await areSelected(5);
  await grid(page).getByRole("checkbox", { name: network.selectLoaded }).click();
  await areSelected(20);
  await grid(page).getByRole("checkbox", { name: network.selectLoaded }).click();
  await selection(page).waitFor({ state: "detached" });
});

test("several are tagged at once, and have their tags back at a press", async ({ open }) => {
  const page = await openNetwork(open, "Rosamund Pike", 8);
  await box(page, 2).click();
  await box(page, 4).click({ modifiers: ["Shift"] });
  await selection(page).getByRole("button", { name: network.bulk.tag }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(network.bulk.newTag, { exact: true }).fill("harbour day");
  await page.keyboard.press("Enter");
  await page.getByText("3 contacts tagged “harbour day”.").waitFor();
  expect(await namesOf(page, ["harbour day"])).toEqual([nth(2), nth(3), nth(4)]);
  await page.getByRole("button", { name: app.undo }).click();
  await page.getByText("3 contacts have their tags back.").waitFor();
  expect(await namesOf(page, ["harbour day"])).toEqual([]);

  await selection(page).getByRole("button", { name: network.bulk.tag }).click();
  await dialog.getByLabel(network.bulk.newTag, { exact: true }).fill("alumni");
  await page.keyboard.press("Enter");
  await page.getByText("3 contacts tagged “alumni”.").waitFor();
  await selection(page).getByRole("button", { name: network.bulk.tag }).click();
  await dialog.getByRole("button", { name: network.bulk.takeAwayOne.replace("{tag}", "alumni") }).click();
  await page.getByText("“alumni” taken away from 3 contacts.").waitFor();
  expect(await namesOf(page, ["alumni"])).toEqual([]);
});

test("who is deleted is gone at once, back at a press, and deleted for good when that is over", async ({ open }) => {
  const page = await openNetwork(open, "Cecily Aldous", 5);
  const remove = async () => {
    await box(page, 1).click();
    await box(page, 2).click();
    await selection(page).getByRole("button", { name: network.bulk.delete }).click();
    await link(page, 1).waitFor({ state: "detached" });
    await page.getByText("3 contacts", { exact: true }).waitFor();
  };
  await remove();
  expect(await namesOf(page)).toHaveLength(5);
  await page.getByRole("button", { name: app.undo }).click();
  await link(page, 1).waitFor();

  await remove();
  await page.getByRole("alertdialog").getByRole("button", { name: app.close }).click();
  await expect.poll(() => namesOf(page)).toEqual([nth(3), nth(4), nth(5)]);
  await page.reload();
  await link(page, 3).waitFor();
  expect(await link(page, 1).count()).toBe(0);
});

test("what is searched, filtered and sorted by is in the address, and goes away again", async ({ open }) => {
  const page = await openNetwork(open, "Winifred Oakes", 20);
  await search(page).fill("Company 3");
  await link(page, 4).waitFor();
  await link(page, 1).waitFor({ state: "detached" });
  await page.waitForURL("**q=Company**");

  await page.getByRole("button", { name: network.filter.button, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: network.filter.button });
  await dialog.getByRole("radio", { name: network.filter.metYes, exact: true }).check();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: network.filter.show, exact: true }).click();
  await page.getByText(network.nobody).waitFor();
  await page.waitForURL("**met=yes**");
  await page.reload();
  await page.getByText(network.nobody).waitFor();
  await page.getByRole("button", { name: network.filter.remove.replace("{name}", network.filter.metYes) }).click();
  await link(page, 4).waitFor();

  const byName = grid(page).getByRole("columnheader", { name: network.columns.name, exact: true });
  await byName.getByRole("button").click();
  await page.waitForURL("**sort=-name**");
  expect(await byName.getAttribute("aria-sort")).toBe("descending");
  await expect.poll(() => grid(page).getByRole("row").nth(1).getByRole("link").first().textContent()).toBe(nth(18));
  await page.getByRole("button", { name: app.clearSearch }).click();
  await expect.poll(() => grid(page).getByRole("row").nth(1).getByRole("link").first().textContent()).toBe(nth(20));
  expect(new URL(page.url()).searchParams.get("q")).toBeNull();
});

test("contacts that could not be read are said to be missing, and come when they are asked for again", async ({ open }) => {
  const page = await openNetwork(open, "Philomena Hurst", 120);
  const all = await refuse(page, "Network");
  await page.reload();
  await page.getByText(app.failed).waitFor();
  all.letGo();
  await page.getByRole("button", { name: app.retry }).click();
  await link(page, 1).waitFor();

  await page.reload();
  const later = await refuse(page, "Network", isLaterPage);
  await link(page, 1).focus();
  await page.keyboard.press("Control+End");
  const missing = page.getByRole("alert").filter({ hasText: network.someMissing });
  await missing.waitFor();
  expect(await page.getByText("120 contacts", { exact: true }).count()).toBe(1);
  later.letGo();
  await missing.getByRole("button", { name: network.again }).click();
  await missing.waitFor({ state: "detached" });
  await link(page, 120).waitFor();
});
