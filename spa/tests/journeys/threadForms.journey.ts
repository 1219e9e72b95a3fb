import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import app from "../../messages/en/app.json";
import text from "../../messages/en/threads.json";
import { test } from "../harness/journey";
import { expectAccessible } from "../harness/looks";
import { newSeeker, query } from "../harness/people";
import { newThread } from "../harness/places";
import { change, idOf, take, talked, threadAt } from "../harness/threads";

/** The server is given an answer after a pause in typing. */
const PATIENCE = { timeout: 8000 };

const STORY = "A broken lift made her draw her first plan.";

const step = (page: Page, title: string) => page.getByRole("heading", { level: 2, name: title, exact: true });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const story = (page: Page) => page.getByLabel(text.debrief.story);

test("what is typed of a talk is there after going back, and saved before the thanks", async ({ open }) => {
  const page = await open("/threads", { as: await newSeeker("Ottilie Brandvold") });
  await page.getByText(text.list.none).waitFor();
  const path = await newThread(page.context(), "Perpetua Lund");
  await take(page.context(), path, talked());
  await page.goto(path);
  await story(page).fill(STORY);
  await page.getByRole("link", { name: text.step.schedule.name }).click();
  await step(page, text.step.schedule.title).waitFor();
  await page.goBack();
  await page.getByText(text.kept.restored).waitFor();
  expect(await story(page).inputValue()).toBe(STORY);
  await expectAccessible(page);
  await page.reload();
  expect(await story(page).inputValue()).toBe(STORY);

  await press(page, text.meet.onToThanks);
  await step(page, text.step.thank.title).waitFor();
  expect(await toldOf(page.context(), path)).toEqual({ story: STORY });
  await page.getByRole("link", { name: text.step.meet.name }).click();
  await page.getByText(STORY).waitFor();
  expect(await story(page).count()).toBe(0);
});

test("a debrief that is first written in two windows is not written over unseen", async ({ open }) => {
  const page = await open("/threads", { as: await newSeeker("Gideon Marsh") });
  const path = await newThread(page.context(), "Perpetua Lund");
  await take(page.context(), path, talked());
  await page.goto(path);
  await story(page).waitFor();
  const other = await page.context().newPage();
  await other.goto(path);
  await story(other).fill("Her mother kept bees.");
  await press(other, text.debrief.save);
  await other.getByText("Her mother kept bees.").waitFor();

  await story(page).fill(STORY);
  await press(page, text.debrief.save);
  const both = page.getByRole("alert").filter({ hasText: text.meanwhile.title });
  await both.getByText("Her mother kept bees.").waitFor();
  await expectAccessible(page);
  expect(await toldOf(page.context(), path)).toEqual({ story: "Her mother kept bees." });
  await press(page, text.meanwhile.keepMine);
  await page.getByRole("button", { name: text.debrief.change, exact: true }).waitFor();
  expect(await toldOf(page.context(), path)).toEqual({ story: STORY });
});

test("an answer is saved without leaving its field, and stays when it is unticked by mistake", async ({ open }) => {
  const page = await open("/threads", { as: await newSeeker("Winifred Sjöberg") });
  const path = await newThread(page.context(), "Perpetua Lund");
  await ask(page.context(), path, "What surprised you?");
  await take(page.context(), path, talked());
  await page.goto(path);
  const box = page.getByRole("checkbox", { name: "What surprised you?" });
  const answer = page.getByRole("textbox", { name: text.answers.answerTo.replace("{question}", "What surprised you?") });
  await page.locator("label", { has: box }).click();
  await answer.fill("How much of it is listening.");
  await expect.poll(() => answersOf(page.context(), path), PATIENCE).toEqual([{ asked: true, answer: "How much of it is listening." }]);
  await answer.fill("How much of it is listening, and drawing.");
  await page.goBack();
  await page.goForward();
  await answer.waitFor();
  expect(await answer.inputValue()).toBe("How much of it is listening, and drawing.");
  await expect.poll(() => answersOf(page.context(), path), PATIENCE).toEqual([{ asked: true, answer: "How much of it is listening, and drawing." }]);

  await page.locator("label", { has: box }).click();
  await expect.poll(() => answersOf(page.context(), path), PATIENCE).toEqual([{ asked: false, answer: null }]);
  await page.locator("label", { has: box }).click();
  await expect.poll(() => answersOf(page.context(), path), PATIENCE).toEqual([{ asked: true, answer: "How much of it is listening, and drawing." }]);
});

test("a question that is taken away can be had back as it was, and its keys keep the focus", async ({ open }) => {
  const page = await open("/threads", { as: await newSeeker("Leopold Fairweather") });
  const path = await newThread(page.context(), "Perpetua Lund");
  for (const question of ["How did you begin?", "What surprised you?", "What comes next?"]) await ask(page.context(), path, question);
  await page.goto(`${path}?step=prepare`);
  const tools = (question: string) => page.getByRole("group", { name: text.questions.tools.replace("{question}", question) });
  await tools("What surprised you?").getByRole("button", { name: text.questions.up }).press("Enter");
  await expect.poll(() => questionsOf(page.context(), path), PATIENCE).toEqual(["What surprised you?", "How did you begin?", "What comes next?"]);
  await expect.poll(() => focusedIn(page), PATIENCE).toBe(text.questions.tools.replace("{question}", "What surprised you?"));

  // What is taken from the list of questions leaves it, and the next one there has the focus.
  await page.locator("summary", { hasText: text.questions.bank }).click();
  const fromBank = page.getByRole("button", { name: /^Take: / });
  await fromBank.first().press("Enter");
  await page.getByText(text.questions.taken).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")), PATIENCE).toBe(await fromBank.first().getAttribute("aria-label"));
  await tools("How did you begin?").getByRole("button", { name: text.questions.remove }).press("Enter");
  await page.getByText(text.questions.removed).waitFor();
  expect(await tools("How did you begin?").count()).toBe(0);
  await expect.poll(() => focusedIn(page), PATIENCE).toBe(text.questions.tools.replace("{question}", "What comes next?"));
  await press(page, app.undo);
  await tools("How did you begin?").waitFor();
  await tools("How did you begin?").getByRole("button", { name: text.questions.remove }).press("Enter");
  await tools("What comes next?").getByRole("button", { name: text.questions.up }).press("Enter");
  await expect.poll(() => questionsOf(page.context(), path), PATIENCE).toEqual(["What comes next?", "What surprised you?", expect.any(String)]);
  await tools("What surprised you?").getByRole("button", { name: text.questions.remove }).press("Enter");
  await page.getByRole("link", { name: text.step.write.name }).click();
  await expect.poll(() => questionsOf(page.context(), path), PATIENCE).toEqual(["What comes next?", expect.any(String)]);
});

test("a claim that was changed somewhere else can be settled after one has seen it", async ({ open }) => {
  const page = await open("/threads", { as: await newSeeker("Euphemia Stroud") });
  const path = await newThread(page.context(), "Perpetua Lund");
  await take(page.context(), path, talked());
  const { contact } = await threadAt<{ contact: { id: string } }>(page.context(), path, "contact { id }");
  await change(page.context(), "recordClaim", "RecordClaimInput", { contactId: contact.id, subject: "PERSON", statement: "She draws by hand." });
  await page.goto(`${path}?step=meet`);
  await page.getByText("She draws by hand.").waitFor();
  const { brief } = await query<{ brief: { openClaims: { id: string }[] } }>(page.context(), "query ($id: ID!) { brief(threadId: $id) { openClaims { id } } }", { id: idOf(path) });
  await change(page.context(), "updateClaim", "UpdateClaimInput", { id: brief.openClaims[0]?.id, statement: "She draws all plans by hand." });
  await press(page, text.claims.state.CONFIRMED);
  await page.getByText("She draws all plans by hand.").waitFor();
  await press(page, text.claims.state.CONFIRMED);
  await page.getByText(text.claims.settled).waitFor();
});

/** The name of the group in which the focus is. */
function focusedIn(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.closest("[role=group]")?.getAttribute("aria-label"));
}

async function ask(context: BrowserContext, path: string, question: string): Promise<void> {
  await change(context, "addQuestion", "AddQuestionInput", { threadId: idOf(path), question, topic: "STORY" });
}

async function toldOf(context: BrowserContext, path: string): Promise<unknown> {
  return (await threadAt<{ debrief: unknown }>(context, path, "debrief { story }")).debrief;
}

async function answersOf(context: BrowserContext, path: string): Promise<unknown> {
  return (await threadAt<{ questions: unknown }>(context, path, "questions { asked answer }")).questions;
}

async function questionsOf(context: BrowserContext, path: string): Promise<string[]> {
  return (await threadAt<{ questions: { question: string }[] }>(context, path, "questions { question }")).questions.map(({ question }) => question);
}
