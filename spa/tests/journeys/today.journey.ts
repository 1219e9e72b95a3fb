import type { Page } from "playwright-core";
import { expect } from "vitest";
import app from "../../messages/en/app.json";
import words from "../../messages/en/today.json";
import { operationsOf, test } from "../harness/journey";
import { expectAccessible } from "../harness/looks";
import { newSeeker, query } from "../harness/people";

const NO_CONNECTION = [/ERR_INTERNET_DISCONNECTED/];

const named = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");
const readings = (page: Page) => operationsOf(page).filter((operation) => operation === "Today").length;

/** Somebody named two others, of whom nobody knows yet how to reach them. */
async function withReferrals(page: Page): Promise<void> {
  const { createContact } = await query<{ createContact: { contact: { id: string } } }>(
    page.context(),
    `mutation { createContact(input: { name: "Marit Ellingsen" }) { contact { id } } }`,
  );
  for (const name of ["Oskar Lie", "Tove Dahl"]) {
    await query(page.context(), "mutation ($input: RecordReferralInput!) { recordReferral(input: $input) { userErrors { message } } }", {
      input: { fromContactId: createContact.contact.id, name, mode: "DIRECT", namePermission: "GRANTED" },
    });
  }
}

test("the focus stays in the list when a form closes, and when what it was about is done", async ({ open }) => {
  const page = await open("/nowhere", { as: await newSeeker("Rosalind Achebe") });
  await withReferrals(page);
  await page.goto("/");
  const detail = named(page, words.way.DETAILS);
  await detail.first().waitFor();
  expect(await detail.count()).toBe(2);
  const before = readings(page);

  await detail.first().press("Enter");
  await page.getByLabel("How to reach", { exact: false }).waitFor();
  await expectAccessible(page);
  await named(page, app.cancel).press("Enter");
  expect(await focused(page)).toBe(words.way.DETAILS);
  expect(readings(page)).toBe(before);

  await detail.first().press("Enter");
  await page.getByLabel("How to reach", { exact: false }).fill("somebody@example.org");
  await page.keyboard.press("Enter");
  await named(page, words.way.FOLLOW).waitFor();
  // What can be done now stands in its place, before the other one.
  await expect.poll(() => focused(page)).toBe(words.way.FOLLOW);
});

test("what is put away by a menu leaves the focus in the list", async ({ open }) => {
  const page = await open("/nowhere", { as: await newSeeker("Hedda Quist") });
  await withReferrals(page);
  await page.goto("/");
  const detail = named(page, words.way.DETAILS);
  await detail.first().waitFor();
  await named(page, words.later).first().press("Enter");
  await page.getByRole("menuitem", { name: words.snooze.NEVER }).press("Enter");
  await expect.poll(() => detail.count()).toBe(1);
  await expect.poll(() => focused(page)).toBe(words.way.DETAILS);
});

test("what was not sent comes back, and nothing is asked of a server that is not there", async ({ open }) => {
  const page = await open("/nowhere", { as: await newSeeker("Ione Marchetti"), expected: NO_CONNECTION });
  await withReferrals(page);
  await page.goto("/");
  const detail = named(page, words.way.DETAILS);
  await detail.first().waitFor();
  const before = readings(page);
  await page.context().setOffline(true);
  await page.keyboard.press("x");
  await page.getByText(app.unanswered).waitFor();
  await expect.poll(() => detail.count()).toBe(2);
  expect(readings(page)).toBe(before);
  await page.context().setOffline(false);
});

test("a tab that was left open shows the next day the next morning", async ({ open }) => {
  const page = await open("/nowhere", { as: await newSeeker("Philippa Oduya") });
  await page.clock.install();
  await page.goto("/");
  await named(page, words.way.PLAN).waitFor();
  const before = readings(page);
  await page.clock.fastForward("05:00");
  expect(readings(page)).toBe(before);
  await page.clock.fastForward("24:00:00");
  await expect.poll(() => readings(page)).toBe(before + 1);
});
