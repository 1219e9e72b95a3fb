import type { Page } from "playwright-core";
import { expect } from "vitest";
import app from "../../messages/en/app.json";
import network from "../../messages/en/network.json";
import settings from "../../messages/en/settings.json";
import words from "../../messages/en/signIn.json";
import threads from "../../messages/en/threads.json";
import { operationsOf, test } from "../harness/journey";
import { expectAccessible, keepPicture } from "../harness/looks";
import { newSeeker, query } from "../harness/people";
import { newThread } from "../harness/places";
import { CAN_RESTART, restartServer } from "../harness/server";

/** What the browser says of itself when the server knows nobody. */
const UNAUTHORIZED = [/status of 401/];
const NO_CONNECTION = [/ERR_INTERNET_DISCONNECTED/];
/** The same of a server that fell and starts again, where the page loads ahead what it may need. */
const GONE = [/ERR_CONNECTION_(REFUSED|RESET)/, /ERR_EMPTY_RESPONSE/, /status of 404/];
const WHY = "She moved from law to water, which nobody else I know did.";

async function beginContact(page: Page, name: string) {
  await page.getByRole("button", { name: network.add }).first().click();
  await page.getByLabel(network.new.name, { exact: true }).fill(name);
  await page.getByLabel(network.new.interest).fill(WHY);
}

async function expectKept(page: Page, name: string) {
  expect(await page.getByLabel(network.new.name, { exact: true }).inputValue()).toBe(name);
  expect(await page.getByLabel(network.new.interest).inputValue()).toBe(WHY);
}

async function finishContact(page: Page, name: string) {
  await page.getByRole("button", { name: network.new.create, exact: true }).click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
  const { contacts } = await query<{ contacts: { nodes: { name: string; interest: string }[] } }>(page.context(), "{ contacts(first: 9) { nodes { name interest } } }");
  expect(contacts.nodes).toEqual([{ name, interest: WHY }]);
}

test("a session that ends in the middle is asked for over the page, and what was typed stays", async ({ open }) => {
  const seeker = await newSeeker("Ione Marchetti");
  const page = await open("/network", { as: seeker, expected: UNAUTHORIZED });
  await beginContact(page, "Ngozi Lamprecht");
  await page.context().clearCookies();
  await page.getByRole("button", { name: network.new.create, exact: true }).click();

  const again = page.getByRole("dialog", { name: words.again.title });
  await again.waitFor();
  await keepPicture(page, "sign-in-again");
  await expectAccessible(page);
  expect(await again.getByLabel(words.email).inputValue()).toBe(seeker.email);
  await page.keyboard.press("Escape");
  await again.getByLabel(words.password).fill(seeker.password);
  await page.keyboard.press("Enter");
  await again.waitFor({ state: "detached" });

  await expectKept(page, "Ngozi Lamprecht");
  await finishContact(page, "Ngozi Lamprecht");
});

test("what is no GraphQL notices too that a session has ended", async ({ open }) => {
  const seeker = await newSeeker("Sunniva Aldous");
  const page = await open("/settings", { as: seeker, expected: UNAUTHORIZED });
  await page.getByRole("button", { name: settings.tokens.make }).click();
  await page.getByLabel(settings.tokens.name).fill("For my notes");
  await page.context().clearCookies();
  await page.getByRole("button", { name: settings.tokens.makeNow }).click();

  const again = page.getByRole("dialog", { name: words.again.title });
  await again.getByLabel(words.password).fill(seeker.password);
  await page.keyboard.press("Enter");
  await again.waitFor({ state: "detached" });
  await page.getByText(app.sessionEnded).waitFor();
  await page.getByRole("button", { name: settings.tokens.makeNow }).click();
  await page.getByLabel(settings.tokens.secret).waitFor();
});

test("signing out in one tab covers the other, and signing in again there opens it", async ({ open }) => {
  const seeker = await newSeeker("Hedda Quist");
  const page = await open("/network", { as: seeker, expected: UNAUTHORIZED });
  await beginContact(page, "Ngozi Lamprecht");
  const other = await page.context().newPage();
  await other.goto("/settings");
  await other.getByRole("button", { name: app.signOut }).click();
  await page.getByRole("dialog", { name: words.again.title }).waitFor();

  await other.getByLabel(words.email).fill(seeker.email);
  await other.getByLabel(words.password).fill(seeker.password);
  await other.keyboard.press("Enter");
  await page.getByRole("dialog", { name: words.again.title }).waitFor({ state: "detached" });
  await expectKept(page, "Ngozi Lamprecht");
  await finishContact(page, "Ngozi Lamprecht");
  // Tabs that tell each other for ever who is here would ask again and again.
  expect(operationsOf(page).filter((operation) => operation === "Who")).toHaveLength(1);
});

test("what was typed without a connection is sent when there is one again", async ({ open }) => {
  const page = await open("/network", { as: await newSeeker("Zebedee Orlov"), expected: NO_CONNECTION });
  await beginContact(page, "Ngozi Lamprecht");
  await page.context().setOffline(true);
  await page.getByText(app.offline).waitFor({ state: "attached" });
  await page.getByRole("button", { name: network.new.create, exact: true }).click();
  await page.getByText(app.unanswered).waitFor();
  await page.context().setOffline(false);
  await expectKept(page, "Ngozi Lamprecht");
  await finishContact(page, "Ngozi Lamprecht");
});

test("a draft outlives the end of a session", async ({ open }) => {
  const seeker = await newSeeker("Leocadia Brandt");
  const page = await open("/", { as: seeker, expected: UNAUTHORIZED });
  await page.goto(await newThread(page.context(), "Perpetua Lund"));
  const body = page.getByRole("textbox", { name: threads.compose.body, exact: true });
  await body.waitFor();
  // Before anything is written, so that none of it can have been sent.
  await page.context().clearCookies();
  await body.fill(WHY);
  const again = page.getByRole("dialog", { name: words.again.title });
  await again.getByLabel(words.password).fill(seeker.password);
  await page.keyboard.press("Enter");
  await again.waitFor({ state: "detached" });
  await expectDraft(page, WHY);
});

test.skipIf(!CAN_RESTART)("a server that starts again in the middle loses neither the session nor what was typed", async ({ open }) => {
  const page = await open("/network", { as: await newSeeker("Casimir Boateng"), expected: GONE });
  await beginContact(page, "Ngozi Lamprecht");
  await restartServer();
  await expectKept(page, "Ngozi Lamprecht");
  await finishContact(page, "Ngozi Lamprecht");
});

/** In the page, and before long on the server. */
async function expectDraft(page: Page, body: string) {
  await page.getByText(threads.compose.kept.server, { exact: true }).waitFor();
  expect(await page.getByRole("textbox", { name: threads.compose.body, exact: true }).inputValue()).toBe(body);
  await page.reload();
  await expect.poll(() => page.getByRole("textbox", { name: threads.compose.body, exact: true }).inputValue()).toBe(body);
}
