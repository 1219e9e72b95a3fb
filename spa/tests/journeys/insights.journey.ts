import type { Page } from "playwright-core";
import { expect } from "vitest";
import app from "../../messages/en/app.json";
import words from "../../messages/en/insights.json";
import { test } from "../harness/journey";
import { expectAccessible } from "../harness/looks";
import { DEMO, newSeeker, query } from "../harness/people";

const { sharingDialog, withdrawDialog } = words;

/** Makes or changes one thing past the page, or says why not; its id. */
async function record(page: Page, mutation: string, what: string, input: object): Promise<string> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { what: ${what} { id } userErrors { message } } }`;
  const { done } = await query<{ done: { what: { id: string } | null; userErrors: object[] } }>(page.context(), text, { input });
  expect(done.userErrors).toEqual([]);
  return done.what?.id ?? "";
}

/** Something that an interview taught; its id. */
async function newInsight(page: Page, insight: string): Promise<string> {
  const contactId = await record(page, "createContact", "contact", { name: "Marit Ellingsen" });
  const threadId = await record(page, "openThread", "thread", { contactId, approach: "COLD", channel: "PHONE", purpose: "She built the ward." });
  const scheduledFor = new Date(Date.now() + 60_000).toISOString();
  for (const event of [{ kind: "REQUESTED" }, { kind: "ACCEPTED" }, { kind: "SCHEDULED", scheduledFor, format: "PHONE" }, { kind: "HELD" }]) {
    await record(page, "recordThreadEvent", "thread", { threadId, ...event });
  }
  return record(page, "recordInsight", "insight", { threadId, insight, kind: "TIP", topic: "ADVICE" });
}

const reworded = (page: Page, id: string, insight: string) =>
  query(page.context(), "mutation ($input: UpdateInsightInput!) { updateInsight(input: $input) { userErrors { message } } }", { input: { id, insight } });

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole("button", { name: field }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

test("a search takes every letter, however fast it is typed", async ({ open }) => {
  const page = await open("/insights", { as: DEMO.star });
  const search = page.getByRole("searchbox", { name: words.search });
  await search.waitFor();
  await search.pressSequentially("record and", { delay: 15 });
  await search.press("Home");
  await search.pressSequentially("a ", { delay: 15 });
  expect(await search.inputValue()).toBe("a record and");
  await page.waitForURL(/q=/);
  expect(await search.inputValue()).toBe("a record and");
  await expectAccessible(page);
});

test("what was reworded elsewhere is seen before it is shared", async ({ open }) => {
  const page = await open("/nowhere", { as: await newSeeker("Rosalind Achebe") });
  const id = await newInsight(page, "Begin with the smallest ward.");
  await page.goto("/insights");
  await page.getByRole("button", { name: "Share: Begin with" }).click();
  await reworded(page, id, "Begin with the largest ward.");
  const dialog = page.getByRole("dialog");
  await choose(page, sharingDialog.role, words.roles.HEALTH_CARE);
  await choose(page, sharingDialog.sector, words.sectors.HEALTH);
  await dialog.getByLabel(sharingDialog.words).fill("Begin small.");
  await dialog.getByRole("button", { name: sharingDialog.share }).click();
  await dialog.getByRole("alert").getByText("Was changed meanwhile").waitFor();
  await dialog.getByText("Begin with the largest ward.").waitFor();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: app.takeTheirs }).click();
  await dialog.getByRole("button", { name: sharingDialog.share }).click();
  await page.getByText(sharingDialog.doneWaits).waitFor();

  await page.getByRole("button", { name: "Withdraw: Begin with" }).click();
  await dialog.getByRole("button", { name: withdrawDialog.do }).click();
  await page.getByText(withdrawDialog.done).waitFor();
});

test("a list whose later page does not come is not taken for the whole", async ({ open }) => {
  const page = await open("/nowhere", { as: DEMO.star, expected: [/ERR_FAILED/] });
  await page.route("**/graphql", async (route) => {
    const sent = route.request().postData() ?? "";
    if (!sent.includes('"Insights"')) return route.continue();
    if (sent.includes('"after":"')) return route.abort();
    const answer = await route.fetch();
    return route.fulfill({ response: answer, body: (await answer.text()).replace('"hasNextPage":false', '"hasNextPage":true') });
  });
  await page.goto("/insights");
  await page.getByRole("alert").getByText(app.failedRest).waitFor();
  await page.unroute("**/graphql");
  await page.getByRole("button", { name: app.retry }).click();
  await page.getByText(app.failedRest).waitFor({ state: "detached" });
});
