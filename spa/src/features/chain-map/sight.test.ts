import { expect, test } from "vitest";
import { beginningAt, isInSight, nearestToMiddle } from "./sight";

const size = { width: 1000, height: 500 };
const place = (id: string, x: number, y: number) => ({ id, x, y, depth: 0, hidden: 0 });

test("a small map begins at its corner, a large one with its first contact in the middle", () => {
  expect(beginningAt({ x: 0, y: 0 }, size)).toEqual({ x: 16, y: 16, zoom: 0.8 });
  const large = beginningAt({ x: 0, y: 1280 }, size);
  expect(isInSight({ x: 0, y: 1280 }, large, size, "whole")).toBe(true);
  expect((1280 + 24) * large.zoom + large.y).toBe(250);
});

test("what is cut by the edge is in sight, but not as a whole", () => {
  const viewport = { x: 0, y: -20, zoom: 1 };
  expect(isInSight({ x: 0, y: 0 }, viewport, size, "any")).toBe(true);
  expect(isInSight({ x: 0, y: 0 }, viewport, size, "whole")).toBe(false);
  expect(isInSight({ x: 0, y: 600 }, viewport, size, "any")).toBe(false);
});

test("who is nearest to the middle of what is seen", () => {
  const places = [place("a", 0, 0), place("b", 400, 1200), place("c", 400, 1400)];
  expect(nearestToMiddle(places, { x: 0, y: -1000, zoom: 1 }, size)).toBe("b");
  expect(nearestToMiddle([], { x: 0, y: 0, zoom: 1 }, size)).toBeUndefined();
});
