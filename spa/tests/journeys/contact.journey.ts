import type { Page } from "playwright-core";
import { expect } from "vitest";
import app from "../../messages/en/app.json";
import words from "../../messages/en/contact.json";
import { test } from "../harness/journey";
import { expectAccessible, keepPicture } from "../harness/looks";
import { newSeeker, query } from "../harness/people";

const { facts } = words;

test("two tabs that change the same contact see each other's words, and nothing is lost", async ({ open }) => {
  const first = await open("/", { as: await newSeeker("Rosalind Achebe") });
  const tabs = first.context();
  const { createContact } = await query<{ createContact: { contact: { id: string } } }>(
    tabs,
    `mutation { createContact(input: { name: "Marit Ellingsen", title: "Engineer" }) { contact { id } } }`,
  );
  const { id } = createContact.contact;
  const second = await tabs.newPage();
  for (const tab of [first, second]) {
    await tab.goto(`/contacts/${id}`);
    await tab.getByRole("button", { name: facts.edit }).click();
  }

  await first.getByLabel(facts.title).fill("Head of water");
  await first.getByLabel(facts.place).fill("Bergen");
  await first.getByRole("button", { name: app.save }).click();
  await first.getByText("Head of water").first().waitFor();

  await second.getByLabel(facts.title).fill("Water engineer");
  await second.getByLabel(facts.school).fill("Northfield University");
  await second.getByRole("button", { name: app.save }).click();
  await second.getByRole("alert").getByText(facts.conflict).waitFor();
  const versions = second.getByRole("group", { name: facts.title });
  expect(await versions.getByRole("radio", { name: "Water engineer" }).isChecked()).toBe(true);
  await keepPicture(second, "contact-in-two-tabs");
  await expectAccessible(second);
  await versions.getByRole("radio", { name: "Head of water" }).check();
  await second.getByRole("button", { name: app.save }).click();
  await second.getByRole("button", { name: facts.edit }).waitFor();

  const { contact } = await query<{ contact: object }>(tabs, `{ contact(id: "${id}") { title place school } }`);
  expect(contact).toEqual({ title: "Head of water", place: "Bergen", school: "Northfield University" });
});

const { balance, tie, timeline } = words;

async function newContact(page: Page, fields: string): Promise<string> {
  const { createContact } = await query<{ createContact: { contact: { id: string } } }>(
    page.context(),
    `mutation { createContact(input: { name: "Marit Ellingsen", ${fields} }) { contact { id } } }`,
  );
  return createContact.contact.id;
}

test("a year that is none is refused here, and takes nothing away", async ({ open }) => {
  const page = await open("/nowhere", { as: await newSeeker("Philippa Oduya") });
  const id = await newContact(page, "graduationYear: 2014");
  const year = async () => (await query<{ contact: { graduationYear: number | null } }>(page.context(), `{ contact(id: "${id}") { graduationYear } }`)).contact.graduationYear;
  await page.goto(`/contacts/${id}`);
  await page.getByRole("button", { name: facts.edit }).click();
  const field = page.getByLabel(facts.graduationYear);
  for (const typed of ["2o14", "2014.5"]) {
    await field.fill(typed);
    await page.getByRole("button", { name: app.save }).click();
    await page.getByText(facts.noYear).waitFor();
    expect(await field.inputValue()).toBe(typed);
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  }
  await expectAccessible(page);
  expect(await year()).toBe(2014);
  await field.fill("2015");
  await page.getByRole("button", { name: app.save }).click();
  await expect.poll(year).toBe(2015);
});

test("what is noted of a person stands in what happened at once", async ({ open }) => {
  const page = await open("/nowhere", { as: await newSeeker("Hedda Quist") });
  await page.goto(`/contacts/${await newContact(page, `title: "Engineer"`)}`);
  const story = page.getByRole("region", { name: timeline.title });
  await story.getByText(timeline.none).waitFor();

  await page.getByRole("button", { name: tie.strength }).click();
  await page.getByRole("option", { name: /^4/ }).click();
  await story.getByText(timeline.kinds.STRENGTH).waitFor();

  const gifts = page.getByRole("region", { name: balance.title });
  await gifts.getByRole("button", { name: balance.add, exact: true }).click();
  await gifts.getByLabel(balance.what, { exact: true }).fill("An article on tides");
  await gifts.getByRole("button", { name: app.save }).click();
  await story.getByText("An article on tides").waitFor();
});

test("a change is taken back also after another one, and only what it changed", async ({ open }) => {
  const page = await open("/nowhere", { as: await newSeeker("Ione Marchetti") });
  const id = await newContact(page, `title: "Engineer", place: "Bergen"`);
  await page.goto(`/contacts/${id}`);
  await page.getByRole("button", { name: facts.edit }).click();
  await page.getByLabel(facts.title).fill("Head of water");
  await page.getByLabel(facts.place).fill("Oslo");
  await page.getByRole("button", { name: app.save }).click();
  await page.getByText("Marit Ellingsen is saved.").waitFor();
  await query(page.context(), `mutation { updateContact(input: { id: "${id}", place: "Hamar" }) { contact { id } } }`);
  await page.getByRole("button", { name: tie.strength }).click();
  await page.getByRole("option", { name: /^4/ }).click();
  await page.getByRole("button", { name: app.undo }).click();
  await expect
    .poll(async () => (await query<{ contact: object }>(page.context(), `{ contact(id: "${id}") { title place strength } }`)).contact)
    .toEqual({ title: "Engineer", place: "Hamar", strength: 4 });
});

test("on the way to another person, nobody is shown as somebody else", async ({ open }) => {
  const page = await open("/nowhere", { as: await newSeeker("Barnaby Stroud") });
  const first = await newContact(page, `title: "Engineer"`);
  const { createContact } = await query<{ createContact: { contact: { id: string } } }>(
    page.context(),
    `mutation { createContact(input: { name: "Oskar Lie" }) { contact { id } } }`,
  );
  await query(page.context(), "mutation ($input: RecordReferralInput!) { recordReferral(input: $input) { userErrors { message } } }", {
    input: { fromContactId: first, toContactId: createContact.contact.id, mode: "DIRECT", namePermission: "GRANTED" },
  });
  await page.goto(`/contacts/${first}`);
  await page.getByRole("heading", { level: 1, name: "Marit Ellingsen" }).waitFor();
  let answer = () => {};
  const isAsked = new Promise<void>((resolve) => (answer = resolve));
  await page.route("**/graphql", async (route) => {
    if (route.request().postData()?.includes("ContactPage") === true) await isAsked;
    await route.continue();
  });
  await page.getByRole("link", { name: "Oskar Lie" }).click();
  await page.waitForURL(`**/contacts/${createContact.contact.id}`);
  await page.getByRole("status", { name: app.loading }).waitFor();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(app.network);
  expect(await page.getByRole("main").textContent()).not.toContain("Marit");
  answer();
  await page.getByRole("heading", { level: 1, name: "Oskar Lie" }).waitFor();
});

test("a long story is told page by page, and says when the rest does not come", async ({ open }) => {
  const page = await open("/nowhere", { as: await newSeeker("Cornelius Vane"), expected: [/ERR_FAILED/] });
  const id = await newContact(page, `title: "Engineer"`);
  for (let number = 1; number <= 31; number++) {
    await query(page.context(), "mutation ($input: RecordTouchInput!) { recordTouch(input: $input) { userErrors { message } } }", {
      input: { contactId: id, channel: "EMAIL", brought: `Article ${number}` },
    });
  }
  await page.goto(`/contacts/${id}`);
  const story = page.getByRole("region", { name: timeline.title });
  const happenings = story.getByRole("listitem");
  await expect.poll(() => happenings.count()).toBe(30);
  await page.route("**/graphql", (route) => (route.request().postData()?.includes('"after":"') === true ? route.abort() : route.continue()));
  await story.getByRole("button", { name: "Show earlier (1)" }).click();
  await story.getByRole("alert").getByText(app.failedRest).waitFor();
  expect(await happenings.count()).toBe(30);
  await page.unroute("**/graphql");
  await story.getByRole("button", { name: "Show earlier (1)" }).click();
  await story.getByText("Article 1", { exact: true }).waitFor();
  expect(await happenings.count()).toBe(31);

  await story.getByRole("button", { name: timeline.touch }).click();
  await story.getByLabel(timeline.brought).fill("A map of the fjord");
  await story.getByRole("button", { name: app.save }).click();
  await happenings.first().getByText("A map of the fjord").waitFor();
});
