import type { Page } from "playwright-core";
import { expect } from "vitest";
import app from "../../messages/en/app.json";
import words from "../../messages/en/insights.json";
import { test } from "../harness/journey";
import { expectAccessible } from "../harness/looks";
import { DEMO, newSeeker, query } from "../harness/people";
import { newThread } from "../harness/places";

const { sharingDialog, withdrawDialog } = words;

/** Something that an interview taught, past the page; its id. */
async function newInsight(page: Page, insight: string): Promise<string> {
  const threadId = (await newThread(page.context(), "Marit Ellingsen")).split("/").at(-1);
  const scheduledFor = new Date(Date.now() + 60_000).toISOString();
  for (const event of [{ kind: "REQUESTED" }, { kind: "ACCEPTED" }, { kind: "SCHEDULED", scheduledFor, format: "PHONE" }, { kind: "HELD" }]) {
    await query(page.context(), "mutation ($input: RecordThreadEventInput!) { recordThreadEvent(input: $input) { userErrors { message } } }", {
      input: { threadId, ...event },
    });
  }
  const { recordInsight } = await query<{ recordInsight: { insight: { id: string } } }>(
    page.context(),
    "mutation ($input: RecordInsightInput!) { recordInsight(input: $input) { insight { id } userErrors { message } } }",
    { input: { threadId, insight, kind: "TIP", topic: "ADVICE" } },
  );
  return recordInsight.insight.id;
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
