import { expect, test } from "vitest";
import { boardAddress } from "./address";
import { daysOf, periodOf } from "./days";

test("a usual period ends today and has whole weeks", () => {
  expect(daysOf({ period: "month" }, "2026-03-29")).toEqual({ from: "2026-03-02", to: "2026-03-29" });
});

test("half a year is usual", () => {
  expect(periodOf({})).toBe("half");
  expect(daysOf({}, "2026-11-23")).toEqual({ from: "2026-05-26", to: "2026-11-23" });
});

test("days of one's own go before a period", () => {
  const address = boardAddress({ period: "year", from: "2026-01-01", to: "2026-02-01" });
  expect(address).toEqual({ from: "2026-01-01", to: "2026-02-01" });
  expect(periodOf(address)).toBeUndefined();
  expect(daysOf(address, "2026-11-23")).toEqual({ from: "2026-01-01", to: "2026-02-01" });
});

test("what no board knows is left out of the address", () => {
  expect(boardAddress({ period: "week", from: "2026-02-30x", to: 7, by: "MOON", everybody: "yes", more: 1 })).toEqual({});
  expect(boardAddress({ from: "2026-02-01", to: "2026-01-01" })).toEqual({});
  expect(boardAddress({ by: "NONE" })).toEqual({});
  expect(boardAddress({ by: "LEVEL", everybody: true })).toEqual({ by: "LEVEL", everybody: true });
});
