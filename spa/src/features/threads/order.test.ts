import { expect, test } from "vitest";
import { swapped } from "./order";

test("a thing changes its place with its neighbour", () => {
  expect(swapped(["a", "b", "c"], 1, -1)).toEqual(["b", "a", "c"]);
  expect(swapped(["a", "b", "c"], 1, 1)).toEqual(["a", "c", "b"]);
});

test("the first stays first and the last stays last", () => {
  expect(swapped(["a", "b"], 0, -1)).toEqual(["a", "b"]);
  expect(swapped(["a", "b"], 1, 1)).toEqual(["a", "b"]);
});
