/** The server has addresses beside GraphQL. That one of these does not know the session is told to whoever keeps it. */
const listeners = new Set<() => void>();

/** By which all of the server's addresses say that they do not know who asks. */
export const UNAUTHENTICATED = "UNAUTHENTICATED";

/** Calls when an address did not know the session; gives what ends that. */
export function onSessionEnd(act: () => void): () => void {
  listeners.add(act);
  return () => {
    listeners.delete(act);
  };
}

/** Tells that an address did not know the session. */
export function tellSessionEnd(): void {
  for (const act of listeners) act();
}
