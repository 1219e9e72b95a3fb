import { type AddressRefusal, askJson } from "../../api/askJson";

/** A link by which somebody sets a password. It opens the account to whoever has it. */
export interface Invitation {
  email: string;
  url: string;
  expiresAt: string;
}

/** The links that were made, and why there are no more of them; undefined where these are all. */
export interface Invited {
  links: readonly Invitation[];
  refused?: AddressRefusal;
}

/** As many as the server makes at once. */
const MOST = 200;

/** Makes links for these addresses. */
export async function inviteThese(emails: readonly string[]): Promise<Invited> {
  const links: Invitation[] = [];
  for (let at = 0; at < emails.length; at += MOST) {
    const made = await ask({ emails: emails.slice(at, at + MOST) });
    if ("refused" in made) return { links, refused: made.refused };
    links.push(...made.done.links);
  }
  return { links };
}

/** Makes links for everybody who has no password and has not come by the identity provider. */
export async function inviteAllWithoutPassword(): Promise<Invited> {
  const links: Invitation[] = [];
  for (;;) {
    const last = links.at(-1)?.email;
    const made = await ask({ withoutPassword: true, ...(last !== undefined && { after: last }) });
    if ("refused" in made) return { links, refused: made.refused };
    links.push(...made.done.links);
    if (made.done.links.length < MOST) return { links };
  }
}

function ask(wish: object) {
  return askJson<{ links: Invitation[] }>("POST", "/invitations", wish);
}

/** The links as a table for a mail merge. No cell can be taken for a formula. */
export function asCsv(links: readonly Invitation[]): string {
  const rows = [["email", "link", "expires"], ...links.map(({ email, url, expiresAt }) => [email, url, expiresAt])];
  return rows.map((row) => row.map(cell).join(",") + "\r\n").join("");
}

function cell(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
