/** As many as the server gives at once. */
export const ROWS_OF_A_PAGE = 100;

export interface Page<Row> {
  nodes: readonly Row[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/**
 * Of a page that was asked for: what came, or nothing where it failed. It comes again whenever it changed.
 *
 * @param isFresh false where it is from the cache and the server is still being asked
 */
export type Answered<Row> = (page: Page<Row> | undefined, isFresh: boolean) => void;

/**
 * Asks for the page behind a cursor, the first one behind none, until what it gives is called.
 *
 * @param isKnown whether it was read before and may come from the cache
 */
export type Ask<Row> = (after: string | null, isKnown: boolean, answered: Answered<Row>) => () => void;

export interface PageReader<Row> {
  /** Reads the next page, if there is one and none is on its way. */
  more: () => void;
  /** Says which rows are in sight. */
  look: (first: number, last: number) => void;
  changed: (changes: ReadonlyMap<string, Partial<Row>>) => void;
  stop: () => void;
}

/**
 * Reads pages one behind the other. Those in sight stay asked for, so that they change with what they show; the others rest
 * once they are here.
 *
 * @param told is told of all that is here, and whether the latest question failed
 */
export function readPages<Row extends { id: string }>(ask: Ask<Row>, told: (pages: readonly Page<Row>[], failed: boolean) => void): PageReader<Row> {
  let pages: readonly Page<Row>[] = [];
  let reading: number | undefined;
  let sight = { first: 0, last: 0 };
  const alive = new Map<number, () => void>();
  const fresh = new Set<number>();

  function wake(index: number, isKnown: boolean) {
    fresh.delete(index);
    let isEnded = false;
    let stop: (() => void) | undefined;
    // What is in the cache answers before asking is over.
    alive.set(index, () => {
      isEnded = true;
      stop?.();
    });
    stop = ask(pages[index - 1]?.pageInfo.endCursor ?? null, isKnown, (page, isFresh) => {
      if (isEnded) return;
      answer(index, page);
      if (isFresh) fresh.add(index);
      rest();
    });
    if (isEnded) stop();
  }

  function answer(index: number, page: Page<Row> | undefined) {
    if (reading === index) reading = undefined;
    if (page === undefined) return told(pages, true);
    const before = pages[index];
    if (before === page) return;
    // What comes behind a page that ends elsewhere now is read again when it is wanted.
    if (before !== undefined && before.pageInfo.endCursor !== page.pageInfo.endCursor) dropAfter(index);
    pages = [...pages.slice(0, index), page, ...pages.slice(index + 1)];
    told(pages, false);
  }

  function end(index: number) {
    alive.get(index)?.();
    alive.delete(index);
  }

  function dropAfter(index: number) {
    for (const each of [...alive.keys()]) if (each > index) end(each);
    pages = pages.slice(0, index + 1);
    reading = undefined;
  }

  function rest() {
    for (const index of [...alive.keys()]) if (fresh.has(index) && (index < sight.first || index > sight.last)) end(index);
  }

  function read(index: number) {
    reading = index;
    wake(index, false);
  }

  read(0);
  return {
    more: () => {
      if (reading !== undefined || pages.at(-1)?.pageInfo.hasNextPage !== true) return;
      read(pages.length);
    },
    look: (first, last) => {
      const next = { first: Math.floor(first / ROWS_OF_A_PAGE), last: Math.floor(last / ROWS_OF_A_PAGE) };
      if (next.first === sight.first && next.last === sight.last) return;
      sight = next;
      for (let index = next.first; index <= next.last; index++) if (index < pages.length && !alive.has(index)) wake(index, true);
      rest();
    },
    changed: (changes) => {
      pages = pages.map((page) =>
        page.nodes.some((row) => changes.has(row.id)) ? { ...page, nodes: page.nodes.map((row) => ({ ...row, ...changes.get(row.id) })) } : page,
      );
      told(pages, false);
    },
    stop: () => {
      for (const index of [...alive.keys()]) end(index);
    },
  };
}
