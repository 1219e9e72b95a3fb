import { type CalendarDate, today } from "@internationalized/date";

/** For how long an action is put off. */
export const SNOOZES = ["TOMORROW", "NEXT_WEEK", "NEXT_MONTH"] as const;
export type Snooze = (typeof SNOOZES)[number];

/** The day on which what is put off comes back: tomorrow, on Monday of next week, in a month. */
export function backOn(snooze: Snooze, from: CalendarDate): CalendarDate {
  switch (snooze) {
    case "TOMORROW":
      return from.add({ days: 1 });
    case "NEXT_WEEK":
      return from.add({ days: 8 - isoWeekday(from) });
    case "NEXT_MONTH":
      return from.add({ months: 1 });
  }
}

/** The day it is where the seeker's days begin and end. */
export function todayIn(timeZone: string): CalendarDate {
  return today(timeZone);
}

/** 1 for Monday to 7 for Sunday, whatever the locale's week. */
function isoWeekday(day: CalendarDate): number {
  return ((new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay() + 6) % 7) + 1;
}

const DAY = 86_400_000;

/** Whether a weekday is enough to say which day is meant: within the last six days or the next. */
export function isWithinAWeek(time: string, now: Date): boolean {
  return Math.abs(new Date(time).getTime() - now.getTime()) < 6 * DAY;
}
