import { expect, test } from "vitest";
import { loadOf } from "./loads";

const standingOf = (monthlyLimit: number, requestsThisMonth: number) => loadOf({ monthlyLimit, requestsThisMonth }).standing;

test("who has had what they want is full, and who has had more is over", () => {
  expect(standingOf(2, 1)).toBe("room");
  expect(standingOf(2, 2)).toBe("full");
  expect(standingOf(2, 3)).toBe("over");
});

test("who wants none takes a break, unless they were asked all the same", () => {
  expect(standingOf(0, 0)).toBe("break");
  expect(standingOf(0, 1)).toBe("over");
});

test("a bar is never longer than full", () => {
  expect(loadOf({ monthlyLimit: 2, requestsThisMonth: 5 }).share).toBe(1);
  expect(loadOf({ monthlyLimit: 0, requestsThisMonth: 0 }).share).toBe(0);
});
