import { CalendarDate } from "@internationalized/date";
import { expect, test } from "vitest";
import { backOn, isWithinAWeek } from "./days";

test("tomorrow is the next day, over the end of a month too", () => {
  expect(backOn("TOMORROW", new CalendarDate(2026, 11, 30)).toString()).toBe("2026-12-01");
});

test("next week begins on Monday, also on a Monday and on a Sunday", () => {
  expect(backOn("NEXT_WEEK", new CalendarDate(2026, 11, 23)).toString()).toBe("2026-11-30");
  expect(backOn("NEXT_WEEK", new CalendarDate(2026, 11, 29)).toString()).toBe("2026-11-30");
  expect(backOn("NEXT_WEEK", new CalendarDate(2026, 11, 25)).toString()).toBe("2026-11-30");
});

test("a month from the 31st is the last day of a shorter month", () => {
  expect(backOn("NEXT_MONTH", new CalendarDate(2027, 1, 31)).toString()).toBe("2027-02-28");
});

test("a weekday names a day only within a week", () => {
  const now = new Date("2026-11-23T10:00:00Z");
  expect(isWithinAWeek("2026-11-18T09:00:00Z", now)).toBe(true);
  expect(isWithinAWeek("2026-11-16T10:00:00Z", now)).toBe(false);
});
