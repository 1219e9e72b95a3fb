import { expect } from "vitest";
import app from "../../messages/en/app.json";
import network from "../../messages/en/network.json";
import { operationsOf, test } from "../harness/journey";
import { newSeeker, signInByApi } from "../harness/people";

const leave = (name: string) => app.signedInAs.replace("{name}", name);

test("the network costs one request, of who was here before", async ({ open }) => {
  const page = await open("/network", { as: await newSeeker("Leopold Ashdown") });
  await page.getByText(leave("Leopold Ashdown")).first().waitFor();
  await page.getByText(network.empty).waitFor();
  await page.waitForLoadState("networkidle");
  const before = operationsOf(page).length;
  await page.reload();
  await page.getByText(leave("Leopold Ashdown")).first().waitFor();
  await page.getByText(network.empty).waitFor();
  await page.waitForLoadState("networkidle");
  expect(operationsOf(page).slice(before)).toEqual(["Network"]);
});

test("who signed in as somebody else meanwhile sees their own, and nothing of who was here before", async ({ open }) => {
  const page = await open("/network", { as: await newSeeker("Mathilda Crane") });
  await page.getByText(leave("Mathilda Crane")).first().waitFor();
  await page.getByText(network.empty).waitFor();
  await signInByApi(page.context(), await newSeeker("Nathanael Crisp"));
  await page.reload();
  await page.getByText(leave("Nathanael Crisp")).first().waitFor();
  expect(await page.getByText(leave("Mathilda Crane")).count()).toBe(0);
});
