import { useSyncExternalStore } from "react";

/** Days of this device's clock. */
function dayOf(moment: Date): string {
  return `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** In milliseconds, how often the clock is looked at; a timer of a night's length would not outlive a computer's sleep. */
const LOOK = 60_000;

function subscribe(changed: () => void): () => void {
  const looking = setInterval(changed, LOOK);
  document.addEventListener("visibilitychange", changed);
  return () => {
    clearInterval(looking);
    document.removeEventListener("visibilitychange", changed);
  };
}

/** The present day where this device is, such as 2026-03-01; a page that stays open over night follows it. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, () => dayOf(new Date()));
}
