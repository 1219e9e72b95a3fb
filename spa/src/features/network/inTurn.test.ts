import { expect, test } from "vitest";
import { inTurn } from "./inTurn";

test("does it with each, at most four at a time, and tells with which it failed", async () => {
  let running = 0;
  let most = 0;
  const told: number[] = [];
  const failed = await inTurn(
    [1, 2, 3, 4, 5, 6, 7],
    async (each) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running--;
      return each % 3 !== 0;
    },
    (done) => told.push(done),
  );
  expect(failed.sort()).toEqual([3, 6]);
  expect(most).toBe(4);
  expect(told).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test("nothing to do is done at once", async () => {
  expect(await inTurn([], async () => false, () => undefined)).toEqual([]);
});
