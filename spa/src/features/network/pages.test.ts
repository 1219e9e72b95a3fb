import { expect, test } from "vitest";
import { type Answered, type Page, ROWS_OF_A_PAGE, readPages } from "./pages";

interface Row {
  id: string;
  tag?: string;
}

/** A server of so many full pages, which answers when it is told to. */
function server() {
  const open = new Map<string | null, Answered<Row>>();
  const asked: (string | null)[] = [];
  let pages: readonly Page<Row>[] = [];
  let failed = false;
  const reader = readPages<Row>(
    (after, _, answered) => {
      asked.push(after);
      open.set(after, answered);
      return () => open.delete(after);
    },
    (now, hasFailed) => {
      pages = now;
      failed = hasFailed;
    },
  );
  return {
    reader,
    asked,
    open: () => [...open.keys()],
    answer: (after: string | null, page: Page<Row> | undefined, isFresh = true) => open.get(after)?.(page, isFresh),
    pages: () => pages,
    rows: () => pages.flatMap((page) => page.nodes.map((row) => row.id)),
    failed: () => failed,
  };
}

function page(ids: string, endCursor: string, hasNextPage = true): Page<Row> {
  return { nodes: [...ids].map((id) => ({ id })), totalCount: 9, pageInfo: { hasNextPage, endCursor } };
}

test("pages are read one behind the other, each once", () => {
  const { reader, asked, answer, rows } = server();
  reader.more();
  expect(asked).toEqual([null]);
  answer(null, page("ab", "b"));
  reader.more();
  reader.more();
  expect(asked).toEqual([null, "b"]);
  answer("b", page("cd", "d", false));
  reader.more();
  expect(asked).toEqual([null, "b"]);
  expect(rows()).toEqual(["a", "b", "c", "d"]);
});

test("a page out of sight rests, and wakes when it is seen", () => {
  const { reader, asked, answer, open } = server();
  answer(null, page("ab", "b"));
  reader.more();
  answer("b", page("cd", "d"));
  reader.more();
  expect(open()).toEqual([null, "d"]);
  answer("d", page("ef", "f"));
  reader.look(ROWS_OF_A_PAGE, 2 * ROWS_OF_A_PAGE - 1);
  expect(open()).toEqual(["b"]);
  expect(asked).toEqual([null, "b", "d", "b"]);
});

test("a page from the cache stays asked for until the server has answered", () => {
  const { reader, answer, open } = server();
  answer(null, page("ab", "b"));
  reader.more();
  answer("b", page("cd", "d"), false);
  expect(open()).toEqual([null, "b"]);
  answer("b", page("cd", "d"));
  expect(open()).toEqual([null]);
});

test("what comes behind a page that ends elsewhere now is read again", () => {
  const { reader, answer, rows } = server();
  answer(null, page("ab", "b"));
  reader.more();
  answer("b", page("cd", "d"));
  answer(null, page("aa", "a"));
  expect(rows()).toEqual(["a", "a"]);
  reader.more();
  answer("a", page("bc", "c"));
  expect(rows()).toEqual(["a", "a", "b", "c"]);
});

test("what failed is told, and what is here stays", () => {
  const { reader, answer, rows, failed } = server();
  answer(null, page("ab", "b"));
  reader.more();
  answer("b", undefined);
  expect(failed()).toBe(true);
  expect(rows()).toEqual(["a", "b"]);
});

test("a change reaches rows that are out of sight", () => {
  const { reader, answer, pages } = server();
  answer(null, page("ab", "b"));
  reader.changed(new Map([["b", { tag: "new" }]]));
  expect(pages()[0]?.nodes).toEqual([{ id: "a" }, { id: "b", tag: "new" }]);
});

test("nothing is asked for any more once it is stopped", () => {
  const { reader, answer, open } = server();
  answer(null, page("ab", "b"));
  reader.more();
  reader.stop();
  expect(open()).toEqual([]);
});
