import { useCallback, useState } from "react";

/** How wide an element is, as long as it is there; put the first on it as its ref. */
export function useWidth(initial: number): [(element: Element | null) => (() => void) | undefined, number] {
  const [width, setWidth] = useState(initial);
  const watch = useCallback((element: Element | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(([seen]) => seen !== undefined && setWidth(seen.contentRect.width));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [watch, width];
}
