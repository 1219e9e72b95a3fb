import type { Channel, MessageKind } from "../../api/generated/graphql";

/** What somebody typed and the server does not have yet. */
export interface KeptDraft {
  /** The draft it changes; null for a new one. */
  messageId: string | null;
  /** The version that was read before. */
  version: number | null;
  channel: Channel;
  subject: string;
  body: string;
  /** When it was typed, in milliseconds. */
  at: number;
}

/** Where drafts are kept: the browser's own storage, or in a test another. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Whose draft of what: nobody else who uses this browser sees it. */
export interface DraftKey {
  accountId: string;
  threadId: string;
  kind: MessageKind;
}

/** Keeps a draft on this device. That it cannot be kept (a full or forbidden storage) is told by false. */
export function keepDraft(shelf: Shelf, key: DraftKey, draft: KeptDraft): boolean {
  try {
    shelf.setItem(nameOf(key), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function keptDraft(shelf: Shelf, key: DraftKey): KeptDraft | undefined {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(nameOf(key)) ?? "null");
    return isDraft(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** The server has it. */
export function forgetDraft(shelf: Shelf, key: DraftKey): void {
  try {
    shelf.removeItem(nameOf(key));
  } catch {
    // What cannot be written was never kept.
  }
}

function nameOf({ accountId, threadId, kind }: DraftKey): string {
  return `throughline.draft.${accountId}.${threadId}.${kind}`;
}

function isDraft(kept: unknown): kept is KeptDraft {
  return typeof kept === "object" && kept !== null && "body" in kept && typeof kept.body === "string" && "subject" in kept && typeof kept.subject === "string";
}
