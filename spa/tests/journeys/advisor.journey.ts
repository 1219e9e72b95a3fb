import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import app from "../../messages/en/app.json";
import board from "../../messages/en/board.json";
import seekers from "../../messages/en/seeker.json";
import words from "../../messages/en/words.json";
import { type Open, test } from "../harness/journey";
import { expectAccessible, keepPicture } from "../harness/looks";
import { DEMO, type Person, newSeeker, query } from "../harness/people";
import { seekerOf } from "../harness/places";

/** One of the demonstration's cohorts, which its advisor looks after. */
const COHORT = "Spring graduates";

const CONTACT = "Peregrine Achterberg";
const PURPOSE = "How a cartographer finds the first commission";

const CREATE = `mutation($name: String!) { createContact(input: { name: $name }) { contact { id } } }`;
const OPEN = `mutation($contactId: ID!, $purpose: String!) {
  openThread(input: { contactId: $contactId, approach: EVENT, channel: EMAIL, purpose: $purpose }) { thread { id } }
}`;
const SHARE = `mutation($access: AdvisorAccess!) { shareWithAdvisor(input: { access: $access }) { userErrors { message } } }`;

type Access = "FIGURES" | "NAMES_AND_STATES" | "ALL_BUT_PRIVATE_NOTES";

const main = (page: Page): Locator => page.getByRole("main");
const titled = (page: Page, text: string, person: Person): Locator =>
  page.getByRole("heading", { name: text.replace("{name}", person.name), exact: true });

interface WithThread {
  seeker: Person;
  /** Where advisors see her. */
  path: string;
  share: (access: Access) => Promise<unknown>;
}

/** A seeker of the advisor's who has begun one thread. */
async function seekerWithThread(open: Open, name: string): Promise<WithThread> {
  const seeker = await newSeeker(name, COHORT);
  const hers = (await open("/nowhere", { as: seeker })).context();
  const { createContact } = await query<{ createContact: { contact: { id: string } } }>(hers, CREATE, { name: CONTACT });
  await query(hers, OPEN, { contactId: createContact.contact.id, purpose: PURPOSE });
  return { seeker, path: await seekerOf(seeker)(), share: (access) => query(hers, SHARE, { access }) };
}

/** Goes to an address; gives what the server has answered the page there, when it is asked for. */
async function visit(page: Page, path: string): Promise<() => Promise<string>> {
  const answers: Promise<string>[] = [];
  await page.goto("about:blank");
  page.removeAllListeners("response");
  page.on("response", (response) => {
    // What the page no longer waited for cannot be read.
    if (new URL(response.url()).pathname === "/graphql") answers.push(response.text().catch(() => ""));
  });
  await page.goto(path);
  return async () => {
    await page.waitForLoadState("networkidle");
    return (await Promise.all(answers)).join("\n");
  };
}

test("an advisor sees of a seeker what the seeker shares, and no more", async ({ open }) => {
  const { seeker, path, share } = await seekerWithThread(open, "Perpetua Vale");
  const page = await open("/settings", { as: DEMO.advisor });

  const figures = await visit(page, path);
  await titled(page, seekers.shared.title.FIGURES, seeker).waitFor();
  await main(page).getByText(seekers.shared.ask).waitFor();
  expect(await page.getByRole("heading", { name: seekers.threads.title, exact: true }).count()).toBe(0);
  expect(await figures()).toContain(seeker.name);
  expect(await figures()).not.toContain(CONTACT);

  await share("NAMES_AND_STATES");
  const names = await visit(page, path);
  await titled(page, seekers.shared.title.NAMES_AND_STATES, seeker).waitFor();
  const thread = main(page).getByRole("button", { name: CONTACT });
  expect(await thread.textContent()).toContain(words.state.DRAFT);
  await thread.click();
  await main(page).getByText(seekers.details.kinds.OPENED).waitFor();
  expect(await names()).toContain(CONTACT);
  expect(await names()).not.toContain(PURPOSE);

  await share("ALL_BUT_PRIVATE_NOTES");
  await visit(page, path);
  await main(page).getByRole("button", { name: CONTACT }).click();
  await main(page).getByText(PURPOSE).waitFor();

  await share("FIGURES");
  const closed = await visit(page, path);
  await titled(page, seekers.shared.title.FIGURES, seeker).waitFor();
  expect(await closed()).not.toContain(CONTACT);
});

test("what a seeker shares no longer is not shown to who has the page open, who is told", async ({ open }) => {
  const { path, share } = await seekerWithThread(open, "Hermione Achterberg");
  await share("NAMES_AND_STATES");
  const page = await open(path, { as: DEMO.advisor });
  const thread = main(page).getByRole("button", { name: CONTACT });
  await thread.waitFor();
  await share("FIGURES");
  await thread.click();
  await main(page).getByText(seekers.notAnyMore).waitFor();
  await expectAccessible(page);
});

test("an advisor begins at the cohorts, and goes from whoever would be glad of a talk to what they share", async ({ open }) => {
  const page = await open("/", { as: DEMO.advisor });
  await page.waitForURL("**/cohorts");
  await page.getByRole("link", { name: app.cohorts, exact: true }).waitFor();
  expect(await page.getByRole("link", { name: app.today, exact: true }).count()).toBe(0);

  await page.getByRole("link", { name: COHORT, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: COHORT }).waitFor();
  await main(page).getByRole("rowheader").first().waitFor();
  await main(page).getByRole("heading", { level: 2, name: /would be glad of a talk/ }).waitFor();
  await page.waitForLoadState("networkidle");
  await keepPicture(page, "cohort");
  await expectAccessible(page);

  const first = main(page).getByRole("heading", { level: 3 }).getByRole("link").first();
  const name = (await first.textContent()) ?? "";
  await first.click();
  await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
  await main(page).getByRole("region", { name: `${name} shares` }).waitFor();
  await keepPicture(page, "seeker");
  await expectAccessible(page);

  await page.getByRole("link", { name: COHORT, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: COHORT }).waitFor();
});

test("a figure's name opens what it means, by the keyboard too, and the focus goes back to it", async ({ open }) => {
  const page = await open("/cohorts", { as: DEMO.advisor });
  const name = page.getByRole("button", { name: "Replied", exact: true });
  await name.focus();
  await page.keyboard.press("Enter");
  const meaning = page.getByRole("dialog");
  await meaning.getByText(board.definition.outOf).waitFor();
  await page.keyboard.press("Escape");
  await meaning.waitFor({ state: "detached" });
  expect(await name.evaluate((button) => button === document.activeElement)).toBe(true);
});

test("what a board shows is in its address, and can be taken away as files of just that", async ({ open }) => {
  const page = await open("/cohorts?period=year&by=APPROACH", { as: DEMO.advisor });
  await page.getByRole("rowheader", { name: board.group.COLD, exact: true }).waitFor();
  for (const [format, begins] of [["csv", "Report,"], ["pdf", "%PDF"], ["xlsx", "PK"]] as const) {
    const link = page.getByRole("link", { name: board.downloads[format] });
    const answer = await page.request.get((await link.getAttribute("href")) ?? "");
    expect(answer.status(), format).toBe(200);
    expect((await answer.body()).subarray(0, 40).toString("latin1"), format).toContain(begins);
  }
  await page.reload();
  await page.getByRole("rowheader", { name: board.group.COLD, exact: true }).waitFor();
});

test("a seeker who goes to an advisor's page is told that nothing is there", async ({ open }) => {
  const page = await open("/seekers/019b643d-5620-7c33-89d3-dd3ccc905acd", { as: DEMO.beginner });
  await page.getByText(seekers.notYours).waitFor();
});
