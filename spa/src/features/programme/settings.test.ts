import { expect, test } from "vitest";
import { AFTERWARDS, ASKING, NUMBERS, PREPARING, REPORTING, inputOf } from "./settings";

test("a number that was taken out is brought back to what the craft teaches", () => {
  expect(inputOf({ followUpDays: "9", draftWords: " ", weekendsOff: false })).toEqual({ followUpDays: 9, draftWords: null, weekendsOff: false });
});

test("only what was written is sent", () => {
  expect(inputOf({})).toEqual({});
  expect(inputOf({ name: "Northfield" })).toEqual({ name: "Northfield" });
});

test("each number stands somewhere, and within its own limits", () => {
  const placed = [...ASKING, ...PREPARING, ...AFTERWARDS, ...REPORTING, "digestHour"];
  expect(placed.toSorted()).toEqual(Object.keys(NUMBERS).toSorted());
  for (const { least, usual, most } of Object.values(NUMBERS)) expect(least <= usual && usual <= most).toBe(true);
});
