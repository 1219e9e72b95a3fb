import type { Page } from "playwright-core";
import words from "../../messages/en/signIn.json";
import type { Person } from "./people";

/** Signs in by the page, as people do; the page that was asked for comes then. */
export async function signIn(page: Page, person: Pick<Person, "email" | "password">): Promise<void> {
  await page.getByLabel(words.email).fill(person.email);
  await page.getByLabel(words.password).fill(person.password);
  await page.getByRole("button", { name: words.submit, exact: true }).click();
}
