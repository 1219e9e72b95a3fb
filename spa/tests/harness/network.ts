import type { BrowserContext, Page } from "playwright-core";
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

/** Answers to one operation that wait until they are let go. */
export interface HeldBack {
  /** Lets them through, and those that come later. */
  letGo: () => void;
}

/** Holds back what a page asks by one operation, or only some of it. */
export async function holdBack(page: Page, operation: string, isMeant: (variables: Record<string, unknown>) => boolean = () => true): Promise<HeldBack> {
  let letGo: () => void = () => undefined;
  const open = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/graphql", async (route) => {
    const { operationName, variables } = route.request().postDataJSON() as { operationName?: string; variables?: Record<string, unknown> };
    if (operationName === operation && isMeant(variables ?? {})) await open;
    await route.fallback();
  });
  return { letGo };
}
