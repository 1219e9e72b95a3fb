import { expect, test } from "vitest";
import { clock, differs, momentOf } from "./slot";

test("a time is a moment only where its clocks are", () => {
  expect(momentOf("2026-07-01T14:30", "Europe/Berlin")?.toISOString()).toBe("2026-07-01T12:30:00.000Z");
  expect(momentOf("2026-07-01T14:30", "Asia/Kolkata")?.toISOString()).toBe("2026-07-01T09:00:00.000Z");
});

test("half a time is none", () => {
  expect(momentOf("", "Europe/Berlin")).toBeUndefined();
  expect(momentOf("2026-07-01T14:30", "Europe/Nowhere")).toBeUndefined();
});

test("zones that show the same time do not differ", () => {
  const moment = new Date("2026-07-01T12:30:00Z");
  expect(differs(moment, "Europe/Berlin", "Europe/Paris")).toBe(false);
  expect(differs(moment, "Europe/Berlin", "Europe/London")).toBe(true);
});

test("a form shows the clocks of a place", () => {
  expect(clock(new Date("2026-07-01T22:05:00Z"), "Europe/Berlin")).toBe("2026-07-02T00:05");
});
