import { type RefObject, useEffect, useRef } from "react";

/**
 * Where what had the focus goes from a list, what is in its place then has it; where nothing is left, the first control around.
 *
 * @param which those of the list that can have it
 * @param left how many of them there are
 * @returns to be called with the place of what is going
 */
export function useFocusInPlace(around: RefObject<HTMLElement | null>, which: string, left: number): (index: number) => void {
  const going = useRef<number>(undefined);
  useEffect(() => {
    const index = going.current;
    if (index === undefined || document.activeElement !== document.body) return;
    going.current = undefined;
    const all = [...(around.current?.querySelectorAll<HTMLElement>(which) ?? [])];
    (all[Math.min(index, all.length - 1)] ?? around.current?.querySelector<HTMLElement>("button, input, summary"))?.focus();
  }, [around, which, left]);
  return (index) => {
    going.current = index;
  };
}
