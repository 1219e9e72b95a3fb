import { useSyncExternalStore } from "react";

/**
 * Contacts that somebody deleted and may still take back. The server has no way to bring a contact back, so they are only
 * hidden at first, and deleted when it is too late to undo. It is kept outside of the page, so that leaving it changes nothing;
 * whoever closes the browser before has deleted nothing.
 */
let going: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

export function hide(ids: readonly string[]): void {
  change(new Set([...going, ...ids]));
}

export function bringBack(ids: readonly string[]): void {
  const back = new Set(ids);
  change(new Set([...going].filter((id) => !back.has(id))));
}

export function useGoing(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, () => going);
}

function change(next: ReadonlySet<string>) {
  going = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
