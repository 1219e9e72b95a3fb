import { expect, test } from "vitest";
import { rowsOf } from "./usePages";

const page = (...ids: string[]) => ({ nodes: ids.map((id) => ({ id })), totalCount: 3, pageInfo: { hasNextPage: false, endCursor: null } });

test("pages come one behind the other, and nobody twice", () => {
  expect(rowsOf([page("a", "b"), page("b", "c")]).map((row) => row.id)).toEqual(["a", "b", "c"]);
});
