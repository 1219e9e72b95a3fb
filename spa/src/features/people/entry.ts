/** How somebody gets in, or why they do not. */
export type Entry =
  | { way: "off"; since: string }
  | { way: "provider" | "password" | "none" }
  | { way: "invited"; until: string };

interface Entering {
  deactivatedAt: string | null;
  comesByProvider: boolean;
  hasPassword: boolean;
  invitationEndsAt: string | null;
}

export function entryOf({ deactivatedAt, comesByProvider, hasPassword, invitationEndsAt }: Entering): Entry {
  if (deactivatedAt !== null) return { way: "off", since: deactivatedAt };
  if (comesByProvider) return { way: "provider" };
  if (hasPassword) return { way: "password" };
  return invitationEndsAt === null ? { way: "none" } : { way: "invited", until: invitationEndsAt };
}
