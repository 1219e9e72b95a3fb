import { useEffect } from "react";

const KEPT = "throughline.keys";

/** Whether single letters do something on pages with lists; who speaks to the computer turns them off (WCAG 2.1.4). */
export function areSingleKeysOn(): boolean {
  return localStorage.getItem(KEPT) !== "off";
}

export function turnSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, "off");
}

/** Where letters are letters, or mean something else. */
const TYPES_OR_CHOOSES = "input, textarea, select, [contenteditable], [role=menu], [role=listbox], [role=dialog], [role=alertdialog]";

/**
 * Calls what a single key stands for, as long as nobody types.
 *
 * @param keys by the name that the browser gives the key; false says that nothing was done, and the browser goes on
 */
export function useSingleKeys(keys: Record<string, () => boolean | void>): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !areSingleKeysOn()) return;
      if (event.target instanceof Element && event.target.closest(TYPES_OR_CHOOSES) !== null) return;
      const wanted = keys[event.key];
      if (wanted !== undefined && wanted() !== false) event.preventDefault();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [keys]);
}
