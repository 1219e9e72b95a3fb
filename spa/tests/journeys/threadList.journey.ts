import type { Page } from "playwright-core";
import { expect } from "vitest";
import app from "../../messages/en/app.json";
import text from "../../messages/en/threads.json";
import { test } from "../harness/journey";
import { expectAccessible } from "../harness/looks";
import { DEMO } from "../harness/people";

interface Asked {
  operationName: string;
  variables: { first: number; after: string | null };
}

const search = (page: Page) => page.getByRole("searchbox", { name: text.list.search });
const names = (page: Page) => page.locator("section li");

test("threads are searched by what is in the address, and going back brings back what was searched for", async ({ open }) => {
  const page = await open("/threads", { as: DEMO.star });
  await names(page).first().waitFor();
  await page.getByRole("link", { name: text.list.group.closed }).click();
  await search(page).pressSequentially("a e", { delay: 230 });
  await expect.poll(() => new URL(page.url()).searchParams.get("q"), { timeout: 5000 }).toBe("a e");
  expect(await search(page).inputValue()).toBe("a e");
  await page.getByRole("link", { name: text.list.group.asked }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get("at"), { timeout: 5000 }).toBe("asked");
  await search(page).fill("");
  await expect.poll(() => new URL(page.url()).searchParams.has("q"), { timeout: 5000 }).toBe(false);
  await page.goBack();
  await expect.poll(() => search(page).inputValue(), { timeout: 5000 }).toBe("a e");
});

test("a list that could not be read to its end says so", async ({ open }) => {
  const page = await open("/settings", { as: DEMO.star, expected: [/ERR_FAILED/] });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.route("**/graphql", (route) => {
    const asked = route.request().postDataJSON() as Asked;
    if (asked.operationName !== "ThreadList") return route.continue();
    if (asked.variables.after !== null) return route.abort();
    return route.continue({ postData: { ...asked, variables: { ...asked.variables, first: 20 } } });
  });
  await page.goto("/threads");
  await page.getByText(app.failedRest).waitFor();
  await names(page).first().waitFor();
  await expectAccessible(page);
  await page.unroute("**/graphql");
  const before = await names(page).count();
  await page.getByRole("button", { name: app.retry, exact: true }).click();
  await page.getByText(app.failedRest).waitFor({ state: "detached" });
  await expect.poll(() => names(page).count(), { timeout: 5000 }).toBeGreaterThan(before);
});
