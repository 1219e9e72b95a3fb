import { type Page, request as ask } from "playwright-core";
import { expect } from "vitest";
import app from "../../messages/en/app.json";
import log from "../../messages/en/log.json";
import people from "../../messages/en/people.json";
import programme from "../../messages/en/programme.json";
import { operationsOf, test } from "../harness/journey";
import { DEMO, newSeeker, query, signInByApi } from "../harness/people";
import { SERVER } from "../harness/server";

test("an administrator makes an account and a link, by which its owner gets in", async ({ open }) => {
  const email = `${crypto.randomUUID()}@northfield.example`;
  const page = await open("/people", { as: DEMO.admin });
  await page.getByRole("button", { name: people.add }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(people.name, { exact: true }).fill("Petronella Voss");
  await dialog.getByLabel(people.email).fill(email);
  await dialog.getByRole("button", { name: people.new.create }).click();

  await page.getByRole("heading", { level: 1, name: "Petronella Voss" }).waitFor();
  await page.getByRole("button", { name: people.account.link, exact: true }).click();
  const link = (await dialog.getByText(/\/welcome\//).textContent()) ?? "";
  await dialog.getByRole("button", { name: app.close }).click();
  await dialog.getByText(people.invitations.notTaken).waitFor();
  await dialog.getByRole("button", { name: people.invitations.closeLost }).click();
  await dialog.waitFor({ state: "detached" });

  const owner = { email, name: "Petronella Voss", password: `ten minutes with ${crypto.randomUUID()}` };
  const browser = await ask.newContext();
  expect((await browser.post(new URL(new URL(link).pathname, SERVER).href, { data: { password: owner.password } })).ok()).toBe(true);
  await signInByApi(browser, owner);
  await browser.dispose();
});

test("what an account's change ends is said before it is saved", async ({ open }) => {
  const seeker = await newSeeker("Leocadia Finch");
  const page = await open(`/people?q=${seeker.email}`, { as: DEMO.admin });
  await page.getByRole("link", { name: seeker.name }).click();
  await page.getByLabel(people.email).fill(`other-${seeker.email}`);
  await page.getByText(people.account.otherAddress).waitFor();
  await page.getByRole("button", { name: people.account.revert }).click();
  expect(await page.getByLabel(people.email).inputValue()).toBe(seeker.email);
});

test("who is deactivated gets in no longer, until that is taken back", async ({ open }) => {
  const seeker = await newSeeker("Ambrose Tully");
  const page = await open(`/people?q=${seeker.email}`, { as: DEMO.admin });
  await page.getByRole("link", { name: seeker.name }).click();
  await page.getByRole("button", { name: people.account.deactivate, exact: true }).click();
  await page.getByRole("button", { name: app.undo }).waitFor();
  const browser = await ask.newContext();
  await expect(signInByApi(browser, seeker)).rejects.toThrow("401");
  await page.getByRole("button", { name: app.undo }).click();
  await page.getByRole("button", { name: people.account.deactivate, exact: true }).waitFor();
  await signInByApi(browser, seeker);
  await browser.dispose();
});

test("somebody is moved to a cohort and back", async ({ open }) => {
  const seeker = await newSeeker("Cosima Wendell", "Journey of administrators");
  const page = await open(`/people?q=${seeker.email}`, { as: DEMO.admin });
  const row = page.getByRole("row").filter({ hasText: seeker.email });
  await row.getByRole("checkbox").check();
  await page.getByRole("button", { name: people.selection.move }).click();
  await page.getByRole("menuitem", { name: people.filter.noCohort }).click();
  await row.getByText(people.noCohort).waitFor();
  await page.getByRole("button", { name: app.undo }).click();
  await row.getByText("Journey of administrators").waitFor();
});

test("of two administrators who change the same rule neither overwrites the other unseen", async ({ open }) => {
  const page = await open("/settings", { as: DEMO.admin });
  await query(page.context(), "mutation { updateInstitution(input: { digestHour: null }) { userErrors { message } } }");
  await page.goto("/programme");
  const field = page.getByRole("spinbutton", { name: programme.settings.numbers.digestHour });
  await field.fill("9");
  await query(page.context(), "mutation { updateInstitution(input: { digestHour: 11 }) { userErrors { message } } }");
  await page.getByRole("button", { name: app.save, exact: true }).click();
  await page.getByText(app.theirs.replace("{value}", "11")).waitFor();
  expect(await field.inputValue()).toBe("9");

  await page.getByRole("button", { name: app.save, exact: true }).click();
  await page.getByText(programme.settings.saved).waitFor();
  const { viewer } = await query<{ viewer: { institution: { digestHour: number } } }>(page.context(), "{ viewer { institution { digestHour } } }");
  expect(viewer.institution.digestHour).toBe(9);
  await query(page.context(), "mutation { updateInstitution(input: { digestHour: null }) { userErrors { message } } }");
});

test("that a rule cannot be taken back, for it was changed again since, is told", async ({ open }) => {
  const page = await open("/settings", { as: DEMO.admin });
  await query(page.context(), "mutation { updateInstitution(input: { digestHour: null }) { userErrors { message } } }");
  await page.goto("/programme");
  await page.getByRole("spinbutton", { name: programme.settings.numbers.digestHour }).fill("9");
  await page.getByRole("button", { name: app.save, exact: true }).click();
  await page.getByText(programme.settings.saved).waitFor();
  await query(page.context(), "mutation { updateInstitution(input: { digestHour: 11 }) { userErrors { message } } }");
  await page.getByRole("button", { name: app.undo }).click();
  await page.getByRole("alertdialog").filter({ hasText: /meanwhile|changed/i }).waitFor();
  await expect.poll(() => page.getByRole("spinbutton", { name: programme.settings.numbers.digestHour }).inputValue()).toBe("11");
  await query(page.context(), "mutation { updateInstitution(input: { digestHour: null }) { userErrors { message } } }");
});

async function expectGone(page: Page, cohort: string) {
  await expect
    .poll(async () => (await query<{ cohorts: { totalCount: number } }>(page.context(), `{ cohorts(filter: { text: "${cohort}" }) { totalCount } }`)).cohorts.totalCount)
    .toBe(0);
}

test("a cohort is made and deleted", async ({ open }) => {
  const name = `Evening school ${crypto.randomUUID()}`;
  const page = await open("/programme", { as: DEMO.admin });
  await page.getByRole("button", { name: programme.cohorts.add }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(programme.cohorts.name, { exact: true }).fill(name);
  await dialog.getByText(DEMO.advisor.name, { exact: true }).click();
  await dialog.getByRole("button", { name: app.save, exact: true }).click();
  const row = page.getByRole("row").filter({ hasText: name });
  await row.getByText(DEMO.advisor.name).waitFor();

  await row.getByRole("button", { name: programme.cohorts.deleteOf.replace("{name}", name) }).click();
  await row.waitFor({ state: "detached" });
  // Who leaves the page and comes back does not see it again.
  await page.getByRole("link", { name: app.people, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: people.title }).waitFor();
  await page.getByRole("link", { name: app.administration, exact: true }).click();
  await page.getByRole("row").filter({ hasText: "Executives" }).waitFor();
  expect(await row.count()).toBe(0);
  // What cannot be taken back is done when the time to undo it is over, or its toast is closed.
  await page.getByRole("alertdialog").filter({ hasText: programme.cohorts.deleted.replace("{name}", name) }).getByRole("button", { name: app.close }).click();
  await expectGone(page, name);
});

test("a cohort that was made while its advisor was not taken is finished, not made again", async ({ open }) => {
  const name = `Autumn school ${crypto.randomUUID()}`;
  const advisor = `Tiberius Oakes ${crypto.randomUUID()}`;
  const email = `${crypto.randomUUID()}@northfield.example`;
  const page = await open("/settings", { as: DEMO.admin });
  const { createAccount } = await query<{ createAccount: { account: { id: string } } }>(
    page.context(),
    "mutation ($name: String!, $email: String!) { createAccount(input: { name: $name, email: $email, roles: [ADVISOR] }) { account { id } } }",
    { name: advisor, email },
  );
  await page.goto("/programme");
  await page.getByRole("button", { name: programme.cohorts.add }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(programme.cohorts.name, { exact: true }).fill(name);
  await dialog.getByRole("checkbox", { name: advisor }).press("Space");
  await query(page.context(), "mutation ($id: ID!) { updateAccount(input: { id: $id, roles: [SEEKER] }) { userErrors { message } } }", {
    id: createAccount.account.id,
  });
  await dialog.getByRole("button", { name: app.save, exact: true }).click();
  await dialog.getByRole("alert").filter({ hasText: /./ }).waitFor();

  await dialog.getByRole("checkbox", { name: advisor }).press("Space");
  await dialog.getByText(DEMO.advisor.name, { exact: true }).click();
  await dialog.getByRole("button", { name: app.save, exact: true }).click();
  const row = page.getByRole("row").filter({ hasText: name });
  await row.getByText(DEMO.advisor.name).waitFor();
  await query(page.context(), "mutation ($id: ID!) { deactivateAccount(input: { id: $id }) { userErrors { message } } }", { id: createAccount.account.id });
  await row.getByRole("button", { name: programme.cohorts.deleteOf.replace("{name}", name) }).click();
  await page.getByRole("alertdialog").filter({ hasText: programme.cohorts.deleted.replace("{name}", name) }).getByRole("button", { name: app.close }).click();
  await expectGone(page, name);
});

test("how often somebody may be asked is saved also where somebody else has set it meanwhile", async ({ open }) => {
  const page = await open("/settings", { as: DEMO.admin });
  const { directory } = await query<{ directory: { nodes: { id: string; name: string; monthlyLimit: number }[] } }>(
    page.context(),
    "{ directory(first: 1) { nodes { id name monthlyLimit } } }",
  );
  const [person] = directory.nodes;
  if (person === undefined) throw new Error("The directory of the demonstration is empty.");
  const set = (limit: number) =>
    query(page.context(), "mutation ($id: ID!, $limit: Int!) { updateDirectoryPerson(input: { id: $id, monthlyLimit: $limit }) { userErrors { message } } }", {
      id: person.id,
      limit,
    });
  await set(5);
  await page.goto(`/people/load?q=${encodeURIComponent(person.name)}`);
  const row = page.getByRole("row").filter({ hasText: person.name });
  const field = row.getByRole("spinbutton");
  await field.fill("7");
  await set(6);
  await page.keyboard.press("Enter");
  await row.getByText(app.theirs.replace("{value}", "6")).waitFor();
  expect(await field.inputValue()).toBe("7");
  await field.press("Enter");
  await row.getByRole("button", { name: app.save, exact: true }).waitFor({ state: "detached" });
  expect(await field.evaluate((element) => element === document.activeElement), "whether the focus stays in the field").toBe(true);
  await page.getByRole("button", { name: app.undo }).click();
  await expect.poll(() => field.inputValue()).toBe("6");
  await set(person.monthlyLimit);
});

test("the log is filtered in the address, and its file by the same", async ({ open }) => {
  const page = await open("/log", { as: DEMO.admin });
  await page.getByLabel(log.who).pressSequentially("Hugh");
  await page.getByRole("option", { name: DEMO.admin.name }).click();
  await page.getByRole("button", { name: log.by.replace("{name}", DEMO.admin.name) }).waitFor();
  await page.getByRole("button", { name: log.kinds, exact: true }).click();
  await page.getByRole("checkbox", { name: log.kind.LOOK }).press("Space");
  await page.keyboard.press("Escape");
  await page.getByRole("row").filter({ hasText: log.what.auditLog }).first().waitFor();

  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: log.csv }).click()]);
  const asked = new URL(file.url()).searchParams;
  expect(file.suggestedFilename()).toBe("audit.csv");
  expect([asked.get("kind"), asked.get("account")]).toEqual(["LOOK", new URL(page.url()).searchParams.get("account")]);
});

test("that nobody was found in the log is said only where somebody was looked for", async ({ open }) => {
  const page = await open("/log", { as: DEMO.admin, expected: [/ERR_FAILED/] });
  await page.getByRole("row").nth(1).waitFor();
  await page.route("**/graphql", (route) => (route.request().postData()?.includes("AccountsByText") === true ? route.abort() : route.continue()));
  await page.getByLabel(log.who).pressSequentially("Hugh");
  await page.getByText(log.notFound).waitFor();
  expect(await page.getByText(log.noOne).count()).toBe(0);
  await page.unroute("**/graphql");
  await page.getByRole("combobox", { name: log.who }).pressSequentially("o Nobody");
  await page.getByText(log.noOne).waitFor();
  expect(operationsOf(page).filter((each) => each === "AccountsByText"), "questions to the server").toHaveLength(2);
});

test("entries that do not come are asked for again, and those that are here stay", async ({ open }) => {
  const page = await open("/people", { as: DEMO.admin, expected: [/ERR_FAILED/] });
  const entries = async () => (await query<{ auditLog: { totalCount: number } }>(page.context(), "{ auditLog(first: 1) { totalCount } }")).auditLog.totalCount;
  // Each time that somebody signs in is one.
  while ((await entries()) <= 50) await signInByApi(page.context(), DEMO.admin);
  await page.goto("/log");
  const more = page.getByRole("button", { name: new RegExp(app.more.replace("{count, number}", "\\d+")) });
  await more.waitFor();
  await page.route("**/graphql", (route) => (route.request().postData()?.includes("AuditLog") === true ? route.abort() : route.continue()));
  await more.click();
  await page.getByText(app.failedRest).waitFor();
  expect(await page.getByRole("row").count()).toBe(51);
  await page.unroute("**/graphql");
  await page.getByRole("button", { name: app.retry }).click();
  await expect.poll(() => page.getByRole("row").count()).toBeGreaterThan(51);
  expect(await page.getByText(app.failedRest).count()).toBe(0);
});

test("whoever is no administrator finds none of it", async ({ open }) => {
  for (const path of ["/people", "/people/load", "/programme", "/log"]) {
    const page = await open(path, { as: DEMO.advisor });
    await page.getByText(app.notFound).waitFor();
  }
});
