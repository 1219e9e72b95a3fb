import { useSyncExternalStore } from "react";

/** What of it somebody deletes, or decides for good. */
export type Kind = "cohort" | "contact" | "pair";

const NONE: ReadonlySet<string> = new Set();

/**
 * What somebody deleted and may still take back. What the server has no way to bring back is only hidden at first, and deleted
 * when it is too late to undo. It is kept outside of the page, so that leaving it changes nothing; whoever closes the browser
 * before has deleted nothing.
 */
const going = new Map<Kind, ReadonlySet<string>>();
const listeners = new Set<() => void>();

export function hide(kind: Kind, ids: readonly string[]): void {
  change(kind, new Set([...goingOf(kind), ...ids]));
}

export function bringBack(kind: Kind, ids: readonly string[]): void {
  const back = new Set(ids);
  change(kind, new Set([...goingOf(kind)].filter((id) => !back.has(id))));
}

/** The ids of those that are not to be shown. */
export function useGoing(kind: Kind): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, () => goingOf(kind));
}

function goingOf(kind: Kind): ReadonlySet<string> {
  return going.get(kind) ?? NONE;
}

function change(kind: Kind, next: ReadonlySet<string>) {
  going.set(kind, next);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
