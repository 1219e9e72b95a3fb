import { useCallback } from "react";
import { useFormatter } from "use-intl";

/** Writes a day that the server gives without a time: 2026-03-01. */
export function useWrittenDay(): (day: string) => string {
  const format = useFormatter();
  return useCallback((day) => format.dateTime(new Date(`${day}T12:00:00`), { dateStyle: "medium" }), [format]);
}
