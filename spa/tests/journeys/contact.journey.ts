import { expect } from "vitest";
import app from "../../messages/en/app.json";
import words from "../../messages/en/contact.json";
import { test } from "../harness/journey";
import { expectAccessible, keepPicture } from "../harness/looks";
import { newSeeker, query } from "../harness/people";

const { facts } = words;

test("two tabs that change the same contact see each other's words, and nothing is lost", async ({ open }) => {
  const first = await open("/", { as: await newSeeker("Rosalind Achebe") });
  const tabs = first.context();
  const { createContact } = await query<{ createContact: { contact: { id: string } } }>(
    tabs,
    `mutation { createContact(input: { name: "Marit Ellingsen", title: "Engineer" }) { contact { id } } }`,
  );
  const { id } = createContact.contact;
  const second = await tabs.newPage();
  for (const tab of [first, second]) {
    await tab.goto(`/contacts/${id}`);
    await tab.getByRole("button", { name: facts.edit }).click();
  }

  await first.getByLabel(facts.title).fill("Head of water");
  await first.getByLabel(facts.place).fill("Bergen");
  await first.getByRole("button", { name: app.save }).click();
  await first.getByText("Head of water").first().waitFor();

  await second.getByLabel(facts.title).fill("Water engineer");
  await second.getByLabel(facts.school).fill("Northfield University");
  await second.getByRole("button", { name: app.save }).click();
  await second.getByRole("alert").getByText(facts.conflict).waitFor();
  const versions = second.getByRole("group", { name: facts.title });
  expect(await versions.getByRole("radio", { name: "Water engineer" }).isChecked()).toBe(true);
  await keepPicture(second, "contact-in-two-tabs");
  await expectAccessible(second);
  await versions.getByRole("radio", { name: "Head of water" }).check();
  await second.getByRole("button", { name: app.save }).click();
  await second.getByRole("button", { name: facts.edit }).waitFor();

  const { contact } = await query<{ contact: object }>(tabs, `{ contact(id: "${id}") { title place school } }`);
  expect(contact).toEqual({ title: "Head of water", place: "Bergen", school: "Northfield University" });
});
