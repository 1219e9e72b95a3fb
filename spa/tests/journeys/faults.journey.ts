import { chromium } from "playwright-core";
import { expect } from "vitest";
import app from "../../messages/en/app.json";
import insights from "../../messages/en/insights.json";
import network from "../../messages/en/network.json";
import today from "../../messages/en/today.json";
import words from "../../messages/en/signIn.json";
import { chromiumPath } from "../harness/chromium";
import { test } from "../harness/journey";
import { newSeeker, query, signInByApi } from "../harness/people";
import { SERVER } from "../harness/server";

const LOST = [/net::ERR_FAILED/, /net::ERR_CONNECTION/];
const leave = (name: string) => app.signedInAs.replace("{name}", name);

test("a change that is sent again after a lost answer is made once", async ({ open }) => {
  const page = await open("/network", { as: await newSeeker("Ottoline Varga"), expected: LOST });
  let isLost = false;
  await page.route("**/graphql", async (route) => {
    if (isLost || !(route.request().postData() ?? "").includes("CreateContact")) return route.continue();
    isLost = true;
    // The server has it, and its answer does not come back.
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("button", { name: network.add }).first().click();
  await page.getByLabel(network.new.name, { exact: true }).fill("Ngozi Lamprecht");
  await page.getByRole("button", { name: network.new.create, exact: true }).click();
  await page.getByText(app.unanswered).waitFor();
  await page.getByRole("button", { name: network.new.create, exact: true }).click();
  await page.getByRole("heading", { name: "Ngozi Lamprecht", level: 1 }).waitFor();
  const { contacts } = await query<{ contacts: { totalCount: number } }>(page.context(), "{ contacts(first: 1) { totalCount } }");
  expect(contacts.totalCount).toBe(1);
});

test("an answer without data is told in the page's place, beside the rail, and can be asked for again", async ({ open }) => {
  const page = await open("/settings", { as: await newSeeker("Peregrine Holt") });
  await page.waitForLoadState("networkidle");
  await page.route("**/graphql", (route) => route.fulfill({ json: { data: null, errors: [{ message: "An error.", extensions: { code: "INTERNAL" } }] } }));
  await page.getByRole("link", { name: app.today, exact: true }).click();
  await page.getByText(app.failed).waitFor();
  await page.unroute("**/graphql");
  await page.getByRole("button", { name: app.retry }).click();
  await page.getByRole("heading", { name: today.title, level: 1 }).waitFor();
  await page.getByText(app.failed).waitFor({ state: "detached" });
});

test("a page whose file does not come says so, and comes when it is asked for again", async ({ open }) => {
  const page = await open("/", { as: await newSeeker("Quirin Adler"), expected: LOST });
  await page.getByText(leave("Quirin Adler")).first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.route("**/assets/Insights-*.js", (route) => route.abort());
  await page.getByRole("link", { name: app.insights, exact: true }).click();
  await page.getByRole("alert").getByText(app.failed).waitFor();
  expect(await page.getByRole("navigation", { name: app.navigation }).count()).toBe(1);
  await page.unroute("**/assets/Insights-*.js");
  await page.getByRole("button", { name: app.retry }).click();
  await page.getByRole("heading", { name: insights.title, level: 1 }).waitFor();
});

test("a session that the server does not end is not said to have ended", async ({ open }) => {
  const page = await open("/", { as: await newSeeker("Rosalind Weck"), expected: [/status of 503/] });
  await page.getByText(leave("Rosalind Weck")).first().waitFor();
  await page.route("**/session", (route) => (route.request().method() === "DELETE" ? route.fulfill({ status: 503 }) : route.continue()));
  await page.getByRole("button", { name: app.signOut }).first().click();
  await page.getByText(app.notSignedOut).waitFor();
  await page.unroute("**/session");
  await page.getByRole("button", { name: app.signOut }).first().click();
  await page.getByLabel(words.email).waitFor();
});

test("who signs in as somebody else in another tab has nothing of who was here before, nor does what they left to be done", async ({ open }) => {
  const former = await newSeeker("Sidonie Falk");
  const page = await open("/network", { as: former });
  await query(page.context(), 'mutation { createContact(input: { mutationKey: "sidonie-1", name: "Ngozi Lamprecht" }) { contact { id } } }');
  await page.reload();
  await page.getByRole("row", { name: /Ngozi Lamprecht/ }).getByRole("checkbox").click();
  await page.getByRole("button", { name: network.bulk.delete }).click();
  await page.getByRole("button", { name: app.undo }).waitFor();
  const next = await newSeeker("Tassilo Brunner");
  await signInByApi(page.context(), next);
  const other = await page.context().newPage();
  await other.goto("/settings");
  await other.getByText(leave("Tassilo Brunner")).first().waitFor();
  await page.getByText(leave("Tassilo Brunner")).first().waitFor();
  expect(await page.getByRole("button", { name: app.undo }).count()).toBe(0);
  await signInByApi(page.context(), former);
  const { contacts } = await query<{ contacts: { totalCount: number } }>(page.context(), "{ contacts(first: 1) { totalCount } }");
  expect(contacts.totalCount).toBe(1);
});

test("what is still waiting is done before the session ends", async ({ open }) => {
  const seeker = await newSeeker("Ulrike Sand");
  const page = await open("/network", { as: seeker });
  await query(page.context(), 'mutation { createContact(input: { mutationKey: "ulrike-1", name: "Ngozi Lamprecht" }) { contact { id } } }');
  await page.reload();
  await page.getByRole("row", { name: /Ngozi Lamprecht/ }).getByRole("checkbox").click();
  await page.getByRole("button", { name: network.bulk.delete }).click();
  await page.getByRole("button", { name: app.undo }).waitFor();
  await page.getByRole("button", { name: app.signOut }).first().click();
  await page.getByLabel(words.email).waitFor();
  await signInByApi(page.context(), seeker);
  const { contacts } = await query<{ contacts: { totalCount: number } }>(page.context(), "{ contacts(first: 1) { totalCount } }");
  expect(contacts.totalCount).toBe(0);
});

test("after signing out, the way back shows nothing of who was here", async () => {
  // Playwright's browsers forget pages that were left, unless told.
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox"], ignoreDefaultArgs: ["--disable-back-forward-cache"] });
  try {
    const context = await browser.newContext({ baseURL: SERVER });
    await signInByApi(context, await newSeeker("Valeska Horn"));
    const page = await context.newPage();
    await page.goto("/network");
    await page.getByText(leave("Valeska Horn")).first().waitFor();
    await page.getByRole("button", { name: app.signOut }).first().click();
    await page.getByLabel(words.email).waitFor();
    await page.goBack({ waitUntil: "commit" });
    await page.getByLabel(words.email).waitFor();
    expect(await page.getByText(leave("Valeska Horn")).count()).toBe(0);
  } finally {
    await browser.close();
  }
});
