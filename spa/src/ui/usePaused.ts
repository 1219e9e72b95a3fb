import { useEffect, useState } from "react";

/** Waits for a pause in typing, so that not each letter is a question to the server. */
export const PAUSE = 200;

/** What somebody typed before they paused. */
export function usePaused(typed: string): string {
  const [paused, setPaused] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return paused;
}
