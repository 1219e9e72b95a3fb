import { createContext, useContext } from "react";

/** Reads the person of the page anew: what comes next, and what happened. */
export const ReloadContact = createContext<() => void>(() => undefined);

/** For whatever was done that stands elsewhere on the page too. */
export function useReloadContact(): () => void {
  return useContext(ReloadContact);
}
