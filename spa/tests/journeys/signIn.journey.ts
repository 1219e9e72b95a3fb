import { expect } from "vitest";
import app from "../../messages/en/app.json";
import german from "../../messages/de/signIn.json";
import words from "../../messages/en/signIn.json";
import { test } from "../harness/journey";
import { expectAccessible } from "../harness/looks";
import { DEMO, newSeeker, signInByApi } from "../harness/people";
import { signIn } from "../harness/signIn";

/** What the browser says of itself when the server does not let somebody in. */
const UNAUTHORIZED = [/status of 401/];
const NO_CONNECTION = [/net::ERR_FAILED/];

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

test("who signs in as somebody else sees nothing of who was there before", async ({ open }) => {
  const page = await open("/", { as: DEMO.star, expected: UNAUTHORIZED });
  await page.getByRole("navigation").getByText(DEMO.star.name).waitFor();
  await page.getByRole("button", { name: app.signOut }).click();
  const other = await newSeeker("Thaddeus Lindgren");
  await signIn(page, other);
  await page.getByRole("navigation").getByText(other.name).waitFor();
  expect(await page.getByText(DEMO.star.name).count()).toBe(0);
});

test("a newcomer looks around as one of the demonstration's people at one press", async ({ open }) => {
  const page = await open("/");
  await page.getByText(words.demo.lead).waitFor();
  await page.getByRole("button", { name: DEMO.advisor.name }).click();
  await page.getByRole("navigation").getByText(DEMO.advisor.name).waitFor();
});

test("who comes back from an identity provider with a session is in at once", async ({ open }) => {
  const seeker = await newSeeker("Perpetua Achterberg");
  const page = await open("/settings");
  await page.getByLabel(words.password).waitFor();
  await signInByApi(page.context(), seeker);
  await page.reload();
  await page.getByRole("heading", { name: app.settings }).waitFor();
});

test("where an identity provider is the only way in, there is no form for a password, and the page comes back", async ({ open }) => {
  const page = await open("/settings");
  // In the name of a server whose sign-in is elsewhere; the server's own part is tested without a browser.
  await page.route("**/oidc", (route) => route.fulfill({ json: { isOn: true, isOnlyWay: true, signIn: "/oidc/sign-in" } }));
  await page.goto("/network?q=law");
  const link = page.getByRole("link", { name: words.provider });
  expect(await link.getAttribute("href")).toBe(`/oidc/sign-in?return=${encodeURIComponent("/network?q=law")}`);
  expect(await page.getByLabel(words.password).count()).toBe(0);
  await expectAccessible(page);
});

test("who has no connection is told so, at the sign-in and on a page", async ({ open }) => {
  const page = await open("/", { as: await newSeeker("Araminta Ruiz"), expected: NO_CONNECTION });
  await page.getByText(app.signedInAs.replace("{name}", "Araminta Ruiz")).first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.route(/[/](session|graphql)$/, (route) => (route.request().method() === "GET" ? route.fallback() : route.abort()));
  // Who is remembered has the page, which says what it could not read.
  await page.reload();
  await page.getByText(app.failed).waitFor();
  await page.evaluate(() => localStorage.setItem("throughline.known", "yes"));
  await page.reload();
  await page.getByRole("alert").getByText(app.unreachable).waitFor();
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.getByRole("button", { name: DEMO.star.name }).click();
  await page.getByRole("alert").getByText(words.refused.OFFLINE).waitFor();
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
