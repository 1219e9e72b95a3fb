import type { Page, Request } from "playwright-core";
import { expect } from "vitest";
import refusals from "../../messages/en/refusals.json";
import text from "../../messages/en/threads.json";
import { test } from "../harness/journey";
import { expectAccessible } from "../harness/looks";
import { newSeeker, query } from "../harness/people";
import { newThread } from "../harness/places";
import { CAN_RESTART, restartServer } from "../harness/server";

const CONTACT = "Ingeborg Halvorsen";

const UNFIT = `Dear Sir or Madam,

I would love to pick your brain. Are you hiring? Could you give me a job?`;

const FIT = `Dear ${CONTACT},

You moved from nursing to hospital planning, and you are the only one I know who has seen both sides. I am not looking for a job; I would like to learn from your experience.

What surprised you most when you left the ward?

Would you have ten minutes for me, by phone, by video or in person, whenever it suits you?

Kind regards
Rosalind`;

const PROMISE = "Send the report on night shifts";

const step = (page: Page, title: string) => page.getByRole("heading", { level: 2, name: title, exact: true });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const editor = (page: Page) => page.getByRole("textbox", { name: text.compose.body, exact: true });

test("a thread from draft to thanks, with refused steps on the way", async ({ open }) => {
  const seeker = await newSeeker("Rosalind Achterberg");
  const page = await open("/threads", { as: seeker });

  // Who has never heard of it is told what it is, and begins.
  await page.getByText(text.list.none).waitFor();
  await press(page, text.list.begin);
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(text.new.whom, { exact: true }).fill(CONTACT);
  await dialog.getByLabel(text.new.job, { exact: true }).fill("Hospital planner");
  await dialog.getByLabel(text.new.email, { exact: true }).fill("ingeborg@example.org");
  await dialog.getByLabel(text.new.purpose).fill("She moved from nursing to hospital planning.");
  await dialog.getByRole("button", { name: text.new.begin }).click();
  await step(page, text.step.write.title).waitFor();
  await expectAccessible(page);

  // What would close a door is marked while one types, and not taken as sent.
  await editor(page).fill(UNFIT);
  await page.locator('[data-found][data-severity="ERROR"]').first().waitFor({ state: "attached" });
  await expectAccessible(page);
  await press(page, text.compose.sent);
  await page.getByRole("alert").getByText(refusals.MESSAGE_UNFIT).waitFor();

  // A better wording is taken at a press or by keys, and taken back as if it were typed; then the whole is written better.
  const before = await editor(page).inputValue();
  await page.getByRole("button", { name: /^Use: “Dear/ }).first().click();
  expect(await editor(page).inputValue()).not.toBe(before);
  const named = await editor(page).inputValue();
  await page.getByRole("button", { name: text.check.show }).first().click();
  await page.keyboard.press("Alt+Enter");
  expect(await editor(page).inputValue()).not.toBe(named);
  await page.keyboard.press("Control+z");
  expect(await editor(page).inputValue()).toBe(named);
  await editor(page).fill(FIT);
  await page.getByText(text.check.clean).or(page.getByText(/warning|hint/)).first().waitFor();
  await page.locator('[data-found][data-severity="ERROR"]').waitFor({ state: "detached" });
  await page.getByText(text.compose.kept.server, { exact: true }).waitFor();
  await press(page, text.compose.sent);

  // They agree, and a time is found.
  await step(page, text.step.ask.title).waitFor();
  await press(page, text.ask.yes);
  await page.getByLabel(text.ask.minutes).fill("20");
  await press(page, text.ask.noteYes);
  await step(page, text.step.schedule.title).waitFor();
  await page.getByLabel(text.schedule.when).fill(soon());
  await page.getByText(text.format.PHONE, { exact: true }).click();
  await press(page, text.schedule.agree);

  // Nobody is prepared without questions and something to bring.
  await step(page, text.step.prepare.title).waitFor();
  await press(page, text.prepare.iAm);
  await page.getByRole("alert").getByText(refusals.QUESTIONS_MISSING).waitFor();
  await expectAccessible(page);
  const question = page.getByLabel(text.questions.words, { exact: true });
  for (const words of ["How did you come to plan hospitals?", "What does a good ward look like?", "Do you like your work?"]) {
    await question.fill(words);
    await press(page, text.questions.addThis);
    await page.getByRole("listitem").filter({ hasText: words }).waitFor();
  }
  await page.getByText(text.questions.closed, { exact: true }).first().waitFor();
  await page.getByLabel(text.give.words, { exact: true }).fill("An article on daylight in wards");
  await press(page, text.give.plan);
  await page.getByRole("listitem").filter({ hasText: "An article on daylight in wards" }).waitFor();
  await press(page, text.prepare.iAm);

  // They talk, and what was agreed on is written down.
  await step(page, text.step.meet.title).waitFor();
  await press(page, text.meet.held);
  await page.getByLabel(text.debrief.story).fill("A broken lift made her draw her first plan.");
  await page.getByText(text.debrief.asked).click();
  await press(page, text.debrief.save);
  await press(page, text.debrief.change);
  await press(page, text.commitments.add);
  await page.getByLabel(text.commitments.what, { exact: true }).fill(PROMISE);
  await page.getByRole("button", { name: text.commitments.save, exact: true }).last().click();
  await page.getByRole("listitem").filter({ hasText: PROMISE }).waitFor();
  await press(page, text.meet.onToThanks);

  // The promise is ticked off as soon as the thanks name it.
  await step(page, text.step.thank.title).waitFor();
  await editor(page).fill(`Dear ${CONTACT},\n\nThank you for the time that you gave me.\n\nKind regards\nRosalind`);
  await page.getByText(text.thank.notNamed).waitFor();
  await editor(page).fill(
    `Dear ${CONTACT},\n\nThank you for the time that you gave me, and for offering to send the report on night shifts.\n\nKind regards\nRosalind`,
  );
  await page.getByText(text.thank.named, { exact: true }).waitFor();
  await expectAccessible(page);
  await page.getByText(text.compose.kept.server, { exact: true }).waitFor();
  await press(page, text.compose.sent);

  // Whom they named begins the next thread; that one asked for names is noted.
  await step(page, text.step.keep.title).waitFor();
  await page.getByRole("link", { name: text.step.refer.name }).click();
  await page.getByLabel(text.refer.who).fill("Tobias Vinter");
  await page.getByLabel(text.refer.details).fill("tobias@example.org");
  await press(page, text.refer.save);
  await press(page, text.refer.follow.replace("{name}", "Tobias Vinter"));
  await page.getByRole("heading", { level: 1, name: "Tobias Vinter" }).waitFor();
  await step(page, text.step.write.title).waitFor();

  const { threads } = await query<{ threads: { nodes: { state: string; contact: { name: string } }[] } }>(
    page.context(),
    "{ threads(first: 5) { nodes { state contact { name } } } }",
  );
  expect(threads.nodes.map(({ state, contact }) => `${contact.name}: ${state}`).sort()).toEqual([`${CONTACT}: THANKED`, "Tobias Vinter: DRAFT"]);
});

test("a draft that the server did not get is there again", async ({ open }) => {
  const words = "Dear Perpetua Lund, what did you learn last?";
  const page = await open("/threads", { as: await newSeeker("Cornelius Dray"), expected: [/ERR_FAILED/] });
  await page.getByText(text.list.none).waitFor();
  await page.route("**/graphql", (route) => (isSaving(route.request()) ? route.abort() : route.continue()));
  await page.goto(await newThread(page.context(), "Perpetua Lund"));
  await editor(page).fill(words);
  await page.getByText(text.compose.kept.device).waitFor();

  await page.reload();
  await page.getByText(text.compose.restored).waitFor();
  expect(await editor(page).inputValue()).toBe(words);
  await page.unroute("**/graphql");
  await page.getByText(text.compose.kept.server, { exact: true }).waitFor();

  await page.reload();
  await step(page, text.step.write.title).waitFor();
  expect(await editor(page).inputValue()).toBe(words);
});

test.skipIf(!CAN_RESTART)("a draft goes on after the server has started again in its middle", async ({ open }) => {
  const words = "Dear Perpetua Lund, who taught you the most?";
  const page = await open("/threads", { as: await newSeeker("Barnaby Stroud"), expected: [/ERR_|status of (404|50)/] });
  await page.goto(await newThread(page.context(), "Perpetua Lund"));
  await editor(page).fill("Dear Perpetua Lund");
  await page.getByText(text.compose.kept.server, { exact: true }).waitFor();
  const restarted = restartServer();
  await editor(page).fill(words);
  await restarted;
  await page.getByText(text.compose.kept.server, { exact: true }).waitFor();
  await page.reload();
  await step(page, text.step.write.title).waitFor();
  expect(await editor(page).inputValue()).toBe(words);
});

test("two windows that write the same draft see both versions", async ({ open }) => {
  const page = await open("/threads", { as: await newSeeker("Philippa Oduya") });
  const path = await newThread(page.context(), "Perpetua Lund");
  await page.goto(path);
  await editor(page).fill("The first beginning");
  await page.getByText(text.compose.kept.server, { exact: true }).waitFor();
  const other = await page.context().newPage();
  await other.goto(path);
  await editor(other).fill("What the other window made of it");
  await other.getByText(text.compose.kept.server, { exact: true }).waitFor();

  await editor(page).fill("What this window made of it");
  const both = page.getByRole("alert").filter({ hasText: text.compose.conflict });
  await both.getByText("What the other window made of it").waitFor();
  await both.getByText("What this window made of it").waitFor();
  await expectAccessible(page);
  await press(page, text.compose.keepMine);
  await page.getByText(text.compose.kept.server, { exact: true }).waitFor();
  await other.reload();
  await step(other, text.step.write.title).waitFor();
  expect(await editor(other).inputValue()).toBe("What this window made of it");
});

test("the way into one's own mail has the words that are there, or is not there", async ({ open }) => {
  const page = await open("/threads", { as: await newSeeker("Ferdinand Oakes") });
  await page.goto(await newThread(page.context(), "Perpetua Lund"));
  const link = page.getByRole("link", { name: text.compose.openMail, exact: true });
  await page.getByLabel(text.compose.subject, { exact: true }).fill("Ten minutes");
  await editor(page).fill("Former words");
  await link.waitFor();
  expect(await link.getAttribute("href")).toContain("Former%20words");
  // The next address comes late.
  await page.route("**/graphql", async (route) => {
    if (operationOf(route.request()) === "DraftMailto") await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await editor(page).fill("Present words");
  await page.waitForRequest((request) => operationOf(request) === "DraftMailto");
  await page.getByText(text.compose.kept.server, { exact: true }).waitFor();
  expect(await link.count()).toBe(0);
  await link.waitFor();
  expect(await link.getAttribute("href")).toContain("Present%20words");
});

function isSaving(request: Request): boolean {
  return operationOf(request) === "SaveDraft";
}

function operationOf(request: Request): string | undefined {
  return (request.postDataJSON() as { operationName?: string } | null)?.operationName;
}

/** In a week, at half past two, as a field for a time takes it. */
function soon(): string {
  const day = new Date();
  day.setDate(day.getDate() + 7);
  return `${day.toISOString().slice(0, 10)}T14:30`;
}
