import { expect, test } from "vitest";
import { type Part, type Read, allPages, shownOf } from "./useAllPages";

const PAGES: Record<string, Part<string>> = {
  first: { nodes: ["a", "b"], pageInfo: { hasNextPage: true, endCursor: "second" } },
  second: { nodes: ["c"], pageInfo: { hasNextPage: false, endCursor: "end" } },
};

async function told(pages: AsyncGenerator<Read<string>>): Promise<Read<string>[]> {
  const all: Read<string>[] = [];
  for await (const read of pages) all.push(read);
  return all;
}

test("page comes after page, and the last one makes it whole", async () => {
  expect(await told(allPages(async (after) => PAGES[after ?? "first"]))).toEqual([
    { rows: ["a", "b"], isWhole: false },
    { rows: ["a", "b", "c"], isWhole: true },
  ]);
});

test("where a later page does not come, the part is never called the whole", async () => {
  expect(await told(allPages(async (after) => (after === null ? PAGES["first"] : undefined)))).toEqual([{ rows: ["a", "b"], isWhole: false }]);
});

test("where nothing comes, nothing is told", async () => {
  expect(await told(allPages(async () => undefined))).toEqual([]);
});

test("while a whole list is read again, it stays until the new one is whole", () => {
  const old = { rows: ["a", "b", "c"], isWhole: true };
  const part = { rows: ["a"], isWhole: false };
  expect(shownOf(old, part)).toBe(old);
  expect(shownOf(undefined, part)).toBe(part);
  expect(shownOf(old, { rows: ["a", "d"], isWhole: true }).rows).toEqual(["a", "d"]);
});
