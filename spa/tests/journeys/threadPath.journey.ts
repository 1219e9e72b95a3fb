import type { Page } from "playwright-core";
import { expect } from "vitest";
import text from "../../messages/en/threads.json";
import { test } from "../harness/journey";
import { expectAccessible } from "../harness/looks";
import { newSeeker } from "../harness/people";
import { newThread } from "../harness/places";
import { ASKED, agreedOn, change, idOf, take, talked, threadAt } from "../harness/threads";

const step = (page: Page, title: string) => page.getByRole("heading", { level: 2, name: title, exact: true });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("a talk took place at the time agreed on, also for a page that was open before it", async ({ open }) => {
  const page = await open("/threads", { as: await newSeeker("Hedwig Tamm") });
  const path = await newThread(page.context(), "Perpetua Lund");
  const time = new Date(Date.now() + 6000);
  await take(page.context(), path, agreedOn(time));
  await page.goto(`${path}?step=meet`);
  const held = page.getByRole("button", { name: text.meet.held, exact: true });
  await held.waitFor();
  expect(Date.now()).toBeLessThan(time.getTime());
  await page.waitForTimeout(time.getTime() - Date.now() + 500);
  await held.click();
  await page.getByLabel(text.debrief.story).waitFor();
  const { heldAt } = await threadAt<{ heldAt: string }>(page.context(), path, "heldAt");
  expect(new Date(heldAt).getTime()).toBe(time.getTime());
});

test("an answer that is neither yes nor no is no silence", async ({ open }) => {
  const page = await open("/threads", { as: await newSeeker("Ludovic Penrose") });
  const path = await newThread(page.context(), "Perpetua Lund");
  await take(page.context(), path, [ASKED]);
  await page.goto(path);
  await press(page, text.ask.maybe);
  await press(page, text.ask.noteReply);
  await page.getByText(text.ask.repliedWhy).waitFor();
  expect(await page.getByRole("button", { name: text.ask.maybe, exact: true }).count()).toBe(0);
  await page.getByRole("button", { name: text.ask.yes, exact: true }).waitFor();
  await expectAccessible(page);
});

test("a closed thread asks for nothing and says nothing that was not so", async ({ open }) => {
  const page = await open("/threads", { as: await newSeeker("Cosima Whitlock") });
  const closed = { kind: "CLOSED", closeReason: "OTHER" } as const;
  const neverAsked = await newThread(page.context(), "Perpetua Lund");
  await take(page.context(), neverAsked, [closed]);
  await page.goto(neverAsked);
  await page.getByText(text.close.leftOut.write).waitFor();
  expect(await page.getByText(text.write.byWord).count()).toBe(0);
  await expectAccessible(page);

  const neverAnswered = await newThread(page.context(), "Tobias Vinter");
  await take(page.context(), neverAnswered, [ASKED, closed]);
  await page.goto(`${neverAnswered}?step=ask`);
  await page.getByText(text.close.leftOut.ask).waitFor();
  expect(await page.getByRole("button", { name: text.ask.yes, exact: true }).count()).toBe(0);
  expect(await page.getByRole("textbox").count()).toBe(0);
  await page.getByRole("button", { name: text.close.lateYes, exact: true }).waitFor();

  const neverThanked = await newThread(page.context(), "Amelie Brandt");
  await take(page.context(), neverThanked, [...talked(), closed]);
  await page.goto(`${neverThanked}?step=thank`);
  await page.getByText(text.close.leftOut.thank).waitFor();
  expect(await page.getByRole("textbox").count()).toBe(0);
  // Whom they named can be noted ever after.
  await page.getByRole("link", { name: text.step.refer.name }).click();
  await page.getByLabel(text.refer.who).waitFor();
});

test("who was promised an introduction waits for it before writing", async ({ open }) => {
  const page = await open("/threads", { as: await newSeeker("Ignatius Bell") });
  const path = await newThread(page.context(), "Perpetua Lund");
  await take(page.context(), path, talked());
  const { contact } = await threadAt<{ contact: { id: string } }>(page.context(), path, "contact { id }");
  await change(page.context(), "recordReferral", "RecordReferralInput", {
    fromContactId: contact.id,
    threadId: idOf(path),
    name: "Tobias Vinter",
    mode: "INTRODUCTION",
    namePermission: "GRANTED",
  });
  await page.goto(`${path}?step=refer`);
  await page.getByText("Tobias Vinter").waitFor();
  const follow = page.getByRole("button", { name: text.refer.follow.replace("{name}", "Tobias Vinter") });
  expect(await follow.count()).toBe(0);
  await press(page, text.refer.introduced);
  await follow.click();
  await page.getByRole("heading", { level: 1, name: "Tobias Vinter" }).waitFor();
  await step(page, text.step.write.title).waitFor();
});
