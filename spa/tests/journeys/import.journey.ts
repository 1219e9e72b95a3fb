import { expect } from "vitest";
import type { BrowserContext, Page } from "playwright-core";
import app from "../../messages/en/app.json";
import words from "../../messages/en/imports.json";
import { test } from "../harness/journey";
import { expectAccessible } from "../harness/looks";
import { newSeeker, query } from "../harness/people";

/** As LinkedIn writes it, with a note above the columns. */
const CONNECTIONS = `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Wren,Halloway,https://www.linkedin.com/in/wren-halloway-journey,wren@example.org,Tidewater Analytics,Data Lead,05 Mar 2024
,,,,Nobody & Co,Director,03 Feb 2021
Ivo,Castellan,https://www.linkedin.com/in/ivo-castellan-journey,,Brightfield,Product Manager,04 Apr 2023
Odile,Marchbanks,https://www.linkedin.com/in/odile-marchbanks-journey,odile(at)example,Marchbanks,Partner,04 Apr 2023
`;

async function choose(page: Page, name: string, content: string): Promise<void> {
  await page.getByRole("button", { name: words.choose }).waitFor();
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
}

async function expectState(page: Page, state: string): Promise<void> {
  await page.getByRole("status").getByText(state, { exact: true }).waitFor();
}

/** What the button says that imports so many. */
const importing = (rows: number) => `Import ${rows} rows`;

async function takeBack(page: Page): Promise<void> {
  await page.getByRole("button", { name: words.undo.open }).click();
  await page.getByRole("button", { name: words.undo.do }).click();
  await expectState(page, words.states.UNDONE);
}

async function namesOf(context: BrowserContext): Promise<string[]> {
  const { contacts } = await query<{ contacts: { nodes: { name: string }[] } }>(context, "{ contacts(first: 50) { nodes { name } } }");
  return contacts.nodes.map(({ name }) => name).sort();
}

test("connections of LinkedIn are tried out, imported, mended where they were not accepted, and taken back", async ({ open }) => {
  const page = await open("/import", { as: await newSeeker("Clementine Voss") });
  const seeker = page.context();

  await choose(page, "Connections.csv", CONNECTIONS);
  await expectState(page, words.states.CHECKED);
  await page.getByText("Nobody & Co").waitFor();
  await expectAccessible(page);
  expect(await namesOf(seeker), "what a dry run stores").toEqual([]);

  await page.getByRole("button", { name: importing(2) }).click();
  await expectState(page, words.states.IMPORTED);
  expect(await namesOf(seeker)).toEqual(["Ivo Castellan", "Wren Halloway"]);

  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: words.rejected.download }).click()]);
  expect(download.suggestedFilename()).toBe("Connections-rejected.csv");

  await page.getByRole("button", { name: words.rejected.mend }).click();
  const rows = page.getByRole("group");
  await rows.filter({ hasText: "Line 6" }).getByLabel("First Name").fill("Nora");
  await rows.filter({ hasText: "Line 6" }).getByLabel("Last Name").fill("Nobody");
  await rows.filter({ hasText: "Line 8" }).getByLabel("Email Address").fill("odile@example.org");
  await page.getByRole("button", { name: words.rejected.sendMended }).click();
  await page.getByRole("button", { name: importing(2) }).click();
  await expectState(page, words.states.IMPORTED);
  expect(await namesOf(seeker)).toEqual(["Ivo Castellan", "Nora Nobody", "Odile Marchbanks", "Wren Halloway"]);

  await takeBack(page);
  expect(await namesOf(seeker)).toEqual(["Ivo Castellan", "Wren Halloway"]);
  await page.getByRole("link", { name: words.all }).click();
  await page.getByRole("link", { name: "Connections.csv" }).click();
  await takeBack(page);
  expect(await namesOf(seeker)).toEqual([]);
});

test("what was built on since an import stays when it is taken back, and is listed", async ({ open }) => {
  const page = await open("/import", { as: await newSeeker("Barnaby Quill") });
  const seeker = page.context();
  await choose(page, "people.csv", "Name,Company\nIsolde Fenwick,Harbor\nRuben Achterberg,Mill\n");
  await page.getByRole("button", { name: importing(2) }).click();
  await expectState(page, words.states.IMPORTED);

  const { contacts } = await query<{ contacts: { nodes: { id: string }[] } }>(seeker, '{ contacts(first: 1, filter: {search: "Isolde"}) { nodes { id } } }');
  await query(seeker, "mutation ($id: ID!) { updateContact(input: {id: $id, title: \"Harbour pilot\"}) { userErrors { message } } }", {
    id: contacts.nodes[0]?.id,
  });

  await takeBack(page);
  await page.getByRole("link", { name: words.kept.entities.CONTACT }).waitFor();
  await page.getByText(words.kept.CHANGED_SINCE).waitFor();
  expect(await namesOf(seeker)).toEqual(["Isolde Fenwick"]);
});

test("where it cannot be read what columns can be, that is told, and none seems to be left out", async ({ open }) => {
  const page = await open("/import", { as: await newSeeker("Ephraim Castell"), expected: [/ERR_FAILED/] });
  await page.route("**/graphql", (route) => (route.request().postData()?.includes("ImportFields") === true ? route.abort() : route.continue()));
  await choose(page, "people.csv", "Name,Company\nIsolde Fenwick,Harbor\n");
  await page.getByText(app.failed).waitFor();
  expect(await page.getByText(words.columns.leftOut).count()).toBe(0);
  await page.unroute("**/graphql");
  await page.getByRole("button", { name: app.retry }).click();
  await page.getByRole("button", { name: /Company/ }).getByText(words.fields.ORGANIZATION).waitFor();
});

test("who leaves while a file is tried out is not pulled back to it", async ({ open }) => {
  const page = await open("/import", { as: await newSeeker("Ottilie Brandt") });
  const tried = page.waitForResponse((answer) => answer.request().postData()?.includes("CheckImport") === true);
  await page.route("**/graphql", async (route) => {
    if (route.request().postData()?.includes("CheckImport") === true) await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  const trying = page.waitForRequest((request) => request.postData()?.includes("CheckImport") === true);
  await choose(page, "people.csv", "Name,Company\nIsolde Fenwick,Harbor\n");
  await trying;
  await page.getByRole("link", { name: app.settings }).click();
  await tried;
  await page.waitForTimeout(300);
  expect(new URL(page.url()).pathname).toBe("/settings");
});

test("columns that nobody knows are explained before anything is tried", async ({ open }) => {
  const page = await open("/import", { as: await newSeeker("Philippa Stroud") });
  await choose(page, "list.csv", "Wer;Wo\nAurelia Finch;Stadtwerke\nTobias Wendt;Hafen\n");
  await page.getByText(words.explain).waitFor();
  await page.getByRole("button", { name: /Wer/ }).click();
  await page.getByRole("option", { name: words.fields.NAME }).click();
  await page.getByRole("button", { name: words.check }).click();
  await page.getByRole("button", { name: importing(2) }).waitFor();
});

test("a file that is no list is refused with the reason", async ({ open }) => {
  const page = await open("/import", { as: await newSeeker("Leopold Varga") });
  await choose(page, "paper.pdf", "%PDF-1.4 an essay");
  await expectState(page, words.states.REFUSED);
  await page.getByRole("alert").getByText("PDF").waitFor();
  await expectAccessible(page);
});
