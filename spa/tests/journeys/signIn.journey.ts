import { expect } from "vitest";
import app from "../../messages/en/app.json";
import german from "../../messages/de/signIn.json";
import words from "../../messages/en/signIn.json";
import { test } from "../harness/journey";
import { DEMO, newSeeker } from "../harness/people";
import { signIn } from "../harness/signIn";

/** What the browser says of itself when the server does not let somebody in. */
const UNAUTHORIZED = [/status of 401/];

test("a wrong password is refused in plain words, and the right one opens the page that was asked for", async ({ open }) => {
  const seeker = await newSeeker("Wilhelmina Ashby");
  const page = await open("/nowhere?kept=1", { expected: UNAUTHORIZED });

  await signIn(page, { ...seeker, password: "wrong" });
  await page.getByRole("alert").getByText(words.refused.SIGN_IN_REFUSED).waitFor();
  expect(await page.getByLabel(words.email).inputValue()).toBe(seeker.email);

  await signIn(page, seeker);
  await page.getByText(app.notFound).waitFor();
  expect(new URL(page.url()).search).toBe("?kept=1");
});

test("who signs out is out, in this tab and after a reload", async ({ open }) => {
  const page = await open("/", { as: await newSeeker("Ottoline Grey") });
  await page.getByRole("button", { name: app.signOut }).click();
  await page.getByLabel(words.password).waitFor();
  await page.reload();
  await page.getByLabel(words.password).waitFor();
});

test("a session that ends in the middle is asked for over the page, which stays as it was", async ({ open }) => {
  const seeker = await newSeeker("Ione Marchetti");
  const page = await open("/nowhere", { as: seeker, expected: UNAUTHORIZED });
  const main = page.getByRole("main");
  await main.getByText(app.notFound).waitFor();
  await main.evaluate((element) => element.setAttribute("data-kept", "yes"));

  await page.context().clearCookies();
  await page.getByRole("link", { name: app.today }).click();
  await page.getByLabel(words.password).waitFor();
  await signIn(page, seeker);

  await page.getByRole("link", { name: app.today }).waitFor();
  expect(await main.getAttribute("data-kept")).toBe("yes");
});

test("who signs in as somebody else sees nothing of who was there before", async ({ open }) => {
  const page = await open("/", { as: DEMO.star, expected: UNAUTHORIZED });
  await page.getByText(DEMO.star.name).waitFor();
  await page.getByRole("button", { name: app.signOut }).click();
  const other = await newSeeker("Thaddeus Lindgren");
  await signIn(page, other);
  await page.getByText(other.name).waitFor();
  expect(await page.getByText(DEMO.star.name).count()).toBe(0);
});

test("a German browser is spoken to in German", async ({ open }) => {
  const page = await open("/", { locale: "de-DE" });
  await page.getByRole("button", { name: german.submit, exact: true }).waitFor();
});

test("signing in needs no mouse", async ({ open }) => {
  const page = await open("/");
  const { keyboard } = page;
  await page.getByLabel(words.email).waitFor();
  await keyboard.type(DEMO.star.email);
  await keyboard.press("Tab");
  await keyboard.type(DEMO.star.password);
  await keyboard.press("Enter");
  await page.getByRole("main").getByRole("listitem").first().waitFor();
});
