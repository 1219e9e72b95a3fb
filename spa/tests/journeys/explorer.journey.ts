import { expect } from "vitest";
import { test } from "../harness/journey";
import { DEMO } from "../harness/people";
import { keepPicture } from "../harness/looks";

test("the API's explorer asks in the name of who is signed in, and knows the schema", async ({ open }) => {
  const page = await open("/graphiql", { as: DEMO.star });
  await page.getByRole("button", { name: /Execute query/ }).click();
  const answer = page.getByRole("region", { name: "Result Window" });
  await answer.getByText(DEMO.star.name).waitFor();

  await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
  await page.getByRole("link", { name: "Query", exact: true }).click();
  await page.getByRole("link", { name: "contacts", exact: true }).waitFor();
  await keepPicture(page, "explorer");
});

test("the API's explorer says so when nobody is signed in", async ({ open }) => {
  const page = await open("/graphiql", { expected: [/status of 401/] });
  await page.getByRole("button", { name: /Execute query/ }).click();
  await page.getByRole("region", { name: "Result Window" }).getByText("UNAUTHENTICATED").waitFor();
  expect(new URL(page.url()).pathname).toBe("/graphiql");
});
