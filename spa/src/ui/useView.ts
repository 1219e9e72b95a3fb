import { useCallback } from "react";

/** What of a view is to be otherwise; undefined takes it out of the address. */
export type ViewPart<View> = { [Name in keyof View]: View[Name] | undefined };

/**
 * Changes a part of what the address says that is looked at.
 *
 * @param navigate the one of the page's route
 * @param read leaves out of an address what is not known; must stay the same function
 */
export function useViewChange<View extends object>(
  navigate: (to: { search: (before: View) => View; replace: true }) => unknown,
  read: (address: Record<string, unknown>) => View,
): (part: ViewPart<View>) => void {
  return useCallback((part) => void navigate({ search: (before) => read({ ...before, ...part }), replace: true }), [navigate, read]);
}
