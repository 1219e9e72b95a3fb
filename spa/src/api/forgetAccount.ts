/** What this client keeps begins with this. */
const OURS = "throughline.";

/** Forgets all that this browser keeps of somebody, such as drafts that were never sent. */
export function forgetAccount(shelf: Storage, accountId: string): void {
  const names = Array.from({ length: shelf.length }, (_, at) => shelf.key(at));
  for (const name of names) if (name?.startsWith(OURS) === true && name.includes(accountId)) shelf.removeItem(name);
}
