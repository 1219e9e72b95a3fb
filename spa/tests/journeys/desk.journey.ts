import type { Page } from "playwright-core";
import { expect } from "vitest";
import duplicates from "../../messages/en/duplicates.json";
import settings from "../../messages/en/settings.json";
import signInWords from "../../messages/en/signIn.json";
import { test } from "../harness/journey";
import { expectAccessible } from "../harness/looks";
import { newSeeker, query } from "../harness/people";

/** What the browser says of itself when the server does not know a session any longer. */
const UNAUTHORIZED = [/status of 401/];

async function addContact(page: Page, name: string, title: string, email: string): Promise<string> {
  const { createContact } = await query<{ createContact: { contact: { id: string } } }>(
    page.context(),
    "mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } userErrors { message } } }",
    { input: { name, title, emails: [{ value: email }] } },
  );
  return createContact.contact.id;
}

async function titlesOf(page: Page): Promise<(string | null)[]> {
  const { contacts } = await query<{ contacts: { nodes: { title: string | null }[] } }>(page.context(), "{ contacts(first: 10) { nodes { title } } }");
  return contacts.nodes.map(({ title }) => title).sort();
}

test("two contacts are made one with what was chosen of both, and two again", async ({ open }) => {
  const page = await open("/nowhere", { as: await newSeeker("Rosalind Achterberg") });
  const first = await addContact(page, "Marta Oyelaran", "Analyst", "marta@harbor.example");
  const second = await addContact(page, "Marta Oyelaran", "Head of data", "m.oyelaran@quay.example");
  await query(
    page.context(),
    "mutation ($input: ReportDuplicateInput!) { reportDuplicate(input: $input) { userErrors { message } } }",
    { input: { firstId: first, secondId: second } },
  );
  await page.goto("/duplicates");

  const pair = page.getByRole("article");
  await pair.getByRole("group", { name: duplicates.fields.TITLE }).getByLabel("Head of data").check();
  await expectAccessible(page);
  await pair.getByRole("button", { name: duplicates.merge }).click();
  await page.getByText(duplicates.none).waitFor();
  expect(await titlesOf(page)).toEqual(["Head of data"]);

  await page.getByRole("button", { name: "Take back the merge of Marta Oyelaran" }).click();
  await pair.waitFor();
  expect(await titlesOf(page)).toEqual(["Analyst", "Head of data"]);
});

test("two people who are kept apart can be thought over for a moment", async ({ open }) => {
  const page = await open("/nowhere", { as: await newSeeker("Ignatius Thorne") });
  const first = await addContact(page, "Sue Lind", "Nurse", "sue@clinic.example");
  const second = await addContact(page, "Sue Lind", "Baker", "sue@mill.example");
  await query(
    page.context(),
    "mutation ($input: ReportDuplicateInput!) { reportDuplicate(input: $input) { userErrors { message } } }",
    { input: { firstId: first, secondId: second } },
  );
  await page.goto("/duplicates");
  const pair = page.getByRole("article");
  await pair.getByRole("button", { name: duplicates.keepApart }).click();
  await page.getByText(duplicates.none).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await pair.waitFor();

  await pair.getByRole("button", { name: duplicates.keepApart }).click();
  await page.getByRole("button", { name: "Close" }).last().click();
  await expect
    .poll(async () => (await query<{ possibleDuplicates: { nodes: { state: string }[] } }>(page.context(), "{ possibleDuplicates { nodes { state } } }")).possibleDuplicates.nodes)
    .toEqual([{ state: "KEPT_APART" }]);
});

test("a token and the calendar's address are shown once, and end when they are ended", async ({ open }) => {
  const page = await open("/settings", { as: await newSeeker("Eudora Blackwood") });

  await page.getByRole("button", { name: settings.calendar.make }).click();
  const address = new URL(await page.getByLabel(settings.calendar.address).inputValue());
  expect(address.pathname).toMatch(/^\/calendar\/tlc_.+\.ics$/);
  await page.getByRole("button", { name: settings.once.done }).click();
  await page.getByRole("button", { name: settings.calendar.revoke }).click();
  await page.getByText(settings.calendar.revoked).waitFor();

  await page.getByRole("button", { name: settings.tokens.make }).click();
  await page.getByLabel(settings.tokens.name).fill("nightly");
  await page.getByRole("button", { name: settings.tokens.makeNow }).click();
  expect(await page.getByLabel(settings.tokens.secret).inputValue()).toMatch(/^tlp_/);
  await page.getByRole("button", { name: settings.once.done }).click();
  await page.reload();
  await page.getByText("nightly").waitFor();
  expect(await page.getByLabel(settings.tokens.secret).count()).toBe(0);
  await page.getByRole("button", { name: "End nightly" }).click();
  await page.getByRole("button", { name: settings.tokens.endNow }).click();
  await page.getByText(settings.tokens.none).waitFor();
});

test("a seeker takes everything along, then erases it", async ({ open }) => {
  const seeker = await newSeeker("Theodora Winslow");
  const page = await open("/settings", { as: seeker, expected: UNAUTHORIZED });
  await page.getByRole("button", { name: settings.exports.start }).click();
  const link = page.getByRole("link", { name: /\.zip$/ });
  await link.waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toMatch(/\.zip$/);

  await page.getByRole("button", { name: settings.erasure.open }).click();
  const erase = page.getByRole("button", { name: settings.erasure.do });
  expect(await erase.isDisabled()).toBe(true);
  await page.getByLabel(`Type ${seeker.email} to confirm`).fill(seeker.email);
  await expectAccessible(page);
  await erase.click();
  await page.getByRole("button", { name: signInWords.submit, exact: true }).waitFor();
  const again = await page.request.post("/session", { data: { email: seeker.email, password: seeker.password } });
  expect(again.status()).toBe(401);
});
