import type { Shelf } from "./keptDrafts";

/** Whose form of which thread: nobody else who uses this browser sees it. */
export interface FormKey {
  accountId: string;
  threadId: string;
  /** Which of the thread's forms. */
  form: string;
}

/** Keeps on this device what is typed; that it cannot be kept (a full or forbidden storage) takes nothing else away. */
export function keepForm(shelf: Shelf, key: FormKey, fields: object): void {
  try {
    shelf.setItem(nameOf(key), JSON.stringify(fields));
  } catch {
    // It is on the page still.
  }
}

/**
 * What was typed into a form and has not reached the server; undefined where that is nothing.
 *
 * @param initial what the form begins with; what was kept of it by an older client is taken as far as it has the same fields
 */
export function keptForm<Form extends object>(shelf: Shelf, key: FormKey, initial: Form): Form | undefined {
  const kept = read(shelf, key);
  if (kept === undefined) return undefined;
  const found = Object.entries(initial).map(([field, before]) => [field, isLike(kept[field], before) ? kept[field] : before] as const);
  const form = Object.fromEntries(found) as Form;
  return areSame(form, initial) ? undefined : form;
}

/** Whether anything is kept of a form. */
export function isFormKept(shelf: Shelf, key: FormKey): boolean {
  return read(shelf, key) !== undefined;
}

/** The server has it. */
export function forgetForm(shelf: Shelf, key: FormKey): void {
  try {
    shelf.removeItem(nameOf(key));
  } catch {
    // What cannot be written was never kept.
  }
}

export function areSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function read(shelf: Shelf, key: FormKey): Record<string, unknown> | undefined {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(nameOf(key)) ?? "null");
    return typeof kept === "object" && kept !== null ? (kept as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function isLike(kept: unknown, before: unknown): boolean {
  return typeof kept === typeof before;
}

function nameOf({ accountId, threadId, form }: FormKey): string {
  return `throughline.form.${accountId}.${threadId}.${form}`;
}
