import { useEffect, useRef } from "react";
import { todayIn } from "./days";

const MINUTE = 60_000;

/**
 * Reads anew what was read on another day: what is due changes overnight, also in a tab that nobody closed. As long as nobody
 * looks at it, it waits.
 */
export function useNextDay(timeZone: string, again: () => void): void {
  const day = useRef(todayIn(timeZone).toString());
  useEffect(() => {
    const look = () => {
      const today = todayIn(timeZone).toString();
      if (document.visibilityState === "hidden" || today === day.current) return;
      day.current = today;
      again();
    };
    document.addEventListener("visibilitychange", look);
    const timer = setInterval(look, MINUTE);
    return () => {
      document.removeEventListener("visibilitychange", look);
      clearInterval(timer);
    };
  }, [timeZone, again]);
}
