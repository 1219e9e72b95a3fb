import type { BrowserContext } from "playwright-core";
import { query } from "./people";
import { SERVER } from "./server";

/** What the nth contact of {@link bringContacts} is called, so that names are in the order of their numbers. */
export const nth = (number: number): string => `Contact ${String(number).padStart(4, "0")}`;

/** Gives a seeker so many contacts, as connections that LinkedIn wrote. */
export async function bringContacts(context: BrowserContext, count: number): Promise<void> {
  const lines = Array.from({ length: count }, (_, i) => `Contact,${nth(i + 1).slice("Contact ".length)},https://www.linkedin.com/in/contact-${i},,Company ${i % 7},Analyst,05 Mar 2024`);
  const file = `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${lines.join("\n")}\n`;
  const answer = await context.request.post(`${SERVER}/imports/linkedin`, {
    multipart: { file: { name: "Connections.csv", mimeType: "text/csv", buffer: Buffer.from(file) } },
  });
  if (!answer.ok()) throw new Error(`The contacts were not imported: ${answer.status()} ${await answer.text()}`);
}

/** Has one contact name so many others, whom nobody has met yet. */
export async function bringNames(context: BrowserContext, from: string, count: number): Promise<void> {
  const { createContact } = await query<{ createContact: { contact: { id: string } } }>(
    context,
    "mutation ($name: String!) { createContact(input: { name: $name }) { contact { id } } }",
    { name: from },
  );
  for (let i = 1; i <= count; i++) {
    await query(context, "mutation ($input: RecordReferralInput!) { recordReferral(input: $input) { userErrors { message } } }", {
      input: { fromContactId: createContact.contact.id, name: `Somebody ${i}`, mode: "DIRECT", namePermission: "GRANTED" },
    });
  }
}
