import { expect } from "vitest";
import app from "../../messages/en/app.json";
import settings from "../../messages/en/settings.json";
import words from "../../messages/en/signIn.json";
import { test } from "../harness/journey";
import { newSeeker, query } from "../harness/people";

test("what advisors see is chosen by keys and shared by Save, not before, and can be taken back", async ({ open }) => {
  const page = await open("/settings", { as: await newSeeker("Rosalind Achebe", "Journey of settings") });
  const access = async () =>
    (await query<{ viewer: { seeker: { advisorAccess: string } } }>(page.context(), "{ viewer { seeker { advisorAccess } } }")).viewer.seeker.advisorAccess;
  const before = await access();
  await page.getByRole("radio", { name: settings.sharing.levels.FIGURES }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const all = page.getByRole("radio", { name: settings.sharing.levels.ALL_BUT_PRIVATE_NOTES });
  expect(await all.isChecked()).toBe(true);
  await page.waitForTimeout(500);
  expect(await access(), "before it is saved").toBe(before);

  await page.getByRole("button", { name: app.save, exact: true }).click();
  await page.getByText(settings.sharing.done.ALL_BUT_PRIVATE_NOTES).waitFor();
  expect(await access()).toBe("ALL_BUT_PRIVATE_NOTES");
  await page.getByRole("button", { name: app.undo }).click();
  await expect.poll(access).toBe(before);
  await expect.poll(() => all.isChecked()).toBe(false);
});

test("a token is made once, however often one presses", async ({ open }) => {
  const page = await open("/settings", { as: await newSeeker("Ferdinand Osei") });
  let asked = 0;
  await page.route("**/tokens", async (route) => {
    if (route.request().method() === "POST") asked += 1;
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.getByRole("button", { name: settings.tokens.make }).click();
  await page.getByLabel(settings.tokens.name).fill("For my notes");
  await page.keyboard.press("Enter");
  // Past the waiting of the test for a button that can be pressed: people do not wait.
  await page.getByRole("button", { name: settings.tokens.makeNow }).click({ force: true });
  await page.keyboard.press("Enter");
  await page.getByLabel(settings.tokens.secret).waitFor();
  expect(asked).toBe(1);
});

test("who erases everything leaves no draft in the browser either", async ({ open }) => {
  const seeker = await newSeeker("Wilhelmina Ochs");
  const page = await open("/settings", { as: seeker });
  const { viewer } = await query<{ viewer: { id: string } }>(page.context(), "{ viewer { id } }");
  await page.evaluate((id) => localStorage.setItem(`throughline.draft.${id}.thread.REQUEST`, "{}"), viewer.id);
  await page.getByRole("button", { name: settings.erasure.open }).click();
  await page.getByRole("dialog").getByRole("textbox").fill(seeker.email);
  await page.getByRole("button", { name: settings.erasure.do }).click();
  await page.getByRole("button", { name: words.submit, exact: true }).waitFor();
  expect(await page.evaluate((id) => Object.keys(localStorage).filter((name) => name.includes(id)), viewer.id)).toEqual([]);
});
