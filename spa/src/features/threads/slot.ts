import { parseDateTime, toZoned } from "@internationalized/date";

/** The moment of a time as the clocks show it somewhere; undefined as long as either makes no sense. */
export function momentOf(localTime: string, timeZone: string): Date | undefined {
  try {
    return toZoned(parseDateTime(localTime), timeZone).toDate();
  } catch {
    return undefined;
  }
}

/** Whether the clocks show something else there than here at that moment. */
export function differs(moment: Date, timeZone: string, here: string): boolean {
  return clock(moment, timeZone) !== clock(moment, here);
}

/** The time zone in which a time was agreed on, where its clocks show something else than here. */
export function zoneThere(moment: Date, slotTimeZone: string | null, here: string): string | undefined {
  return slotTimeZone !== null && differs(moment, slotTimeZone, here) ? slotTimeZone : undefined;
}

/** What the clocks show somewhere, as a form's field takes it: 2026-03-29T14:30. */
export function clock(moment: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/** The time zone that this device is in. */
export function zoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The day so many days after a moment, where the reader is: 2026-03-29. */
export function dayAfter(moment: Date, days: number): string {
  const then = new Date(moment);
  then.setDate(then.getDate() + days);
  return clock(then, zoneHere()).slice(0, 10);
}
