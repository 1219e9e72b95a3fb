import { expect, test } from "vitest";
import { moved } from "./moved";

const extent = { rows: 250, lastColumn: 8, page: 12 };
const from = (row: number, column: number, key: string, isWhole = false) => {
  const to = moved({ row, column }, key, isWhole, extent);
  return to && [to.row, to.column];
};

test("arrows and pages lead to what is beside, and not out of the grid", () => {
  expect(from(3, 1, "ArrowDown")).toEqual([4, 1]);
  expect(from(249, 1, "ArrowDown")).toEqual([249, 1]);
  expect(from(0, 1, "ArrowUp")).toEqual([0, 1]);
  expect(from(0, 8, "ArrowRight")).toEqual([0, 8]);
  expect(from(0, 1, "ArrowLeft")).toEqual([0, 0]);
  expect(from(240, 2, "PageDown")).toEqual([249, 2]);
  expect(from(13, 2, "PageUp")).toEqual([1, 2]);
});

test("Home and End go along the row, or with Control through all of them", () => {
  expect(from(7, 3, "Home")).toEqual([7, 0]);
  expect(from(7, 3, "End")).toEqual([7, 8]);
  expect(from(7, 3, "Home", true)).toEqual([0, 3]);
  expect(from(7, 3, "End", true)).toEqual([249, 3]);
});

test("letters lead nowhere", () => {
  expect(from(7, 3, "a")).toBeUndefined();
});
