import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useClient } from "urql";
import { pipe, subscribe } from "wonka";
import { graphql } from "../../api/generated";
import type { NetworkQuery } from "../../api/generated/graphql";
import type { Standing } from "../../ui/StateMark";
import { type View, filterOf, orderOf } from "./view";

/** As many as the server gives at once. */
const ROWS_OF_A_PAGE = 100;

const NETWORK = graphql(`
  query Network($filter: ContactFilter, $orderBy: ContactOrder, $first: Int!, $after: String, $withMix: Boolean!) {
    viewer @include(if: $withMix) {
      id
      seeker {
        id
        horizonMix {
          horizon
          count
        }
      }
    }
    contacts(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        version
        name
        title
        place
        school
        strength
        tags
        horizon
        balance
        createdAt
        lastInteractionAt
        nextTouchDueOn
        organization {
          id
          name
        }
        origin {
          id
          name
        }
        referredBy(first: 1) {
          nodes {
            id
            from {
              id
              name
            }
          }
        }
        threads(first: 1) {
          nodes {
            id
            state
          }
        }
      }
    }
  }
`);

type Page = NetworkQuery["contacts"];
export type Row = Page["nodes"][number];
export type Mix = NonNullable<NonNullable<NetworkQuery["viewer"]>["seeker"]>["horizonMix"];

export function standingOf(row: Row): Standing {
  return row.threads.nodes[0]?.state ?? "NONE";
}

/** What a change made of a row; told here because pages out of sight do not hear of it. */
export type RowChange = Pick<Row, "version" | "tags">;

export interface Rows {
  /** Those that are here; undefined as long as none came. */
  rows: readonly Row[] | undefined;
  /** How many there are, here or not. */
  total: number;
  mix: Mix | undefined;
  hasMore: boolean;
  failed: boolean;
  /** Reads the next page, if there is one and none is on its way. */
  more: () => void;
  /** Says which rows are in sight. */
  look: (first: number, last: number) => void;
  changed: (changes: ReadonlyMap<string, RowChange>) => void;
  retry: () => void;
}

interface Read {
  pages: readonly Page[];
  mix: Mix | undefined;
  failed: boolean;
}

interface Reader {
  more: () => void;
  look: (first: number, last: number) => void;
  changed: (changes: ReadonlyMap<string, RowChange>) => void;
}

const NOTHING: Read = { pages: [], mix: undefined, failed: false };

/**
 * The contacts of a view, read page by page behind the last one's cursor. Each page is a query of its own. Those in sight stay
 * alive: what changes somewhere else changes here. Those out of sight do not, because the cache reads every living page again
 * whenever one comes that shares an organisation with it, and with 20,000 rows that is felt; they wake from the cache.
 */
export function useRows(view: View): Rows {
  const client = useClient();
  const asked = JSON.stringify([filterOf(view), orderOf(view)]);
  const [read, setRead] = useState<Read>(NOTHING);
  const [turn, setTurn] = useState(0);
  const reader = useRef<Reader>(undefined);

  useEffect(() => {
    const [filter, orderBy] = JSON.parse(asked) as [ReturnType<typeof filterOf>, ReturnType<typeof orderOf>];
    let pages: readonly Page[] = [];
    let mix: Mix | undefined;
    let readingIndex: number | undefined;
    let sight = { first: 0, last: 0 };
    const alive = new Map<number, { unsubscribe: () => void }>();

    function subscribeTo(index: number, requestPolicy: "cache-and-network" | "cache-first") {
      const after = pages[index - 1]?.pageInfo.endCursor ?? null;
      const variables = { filter, orderBy, first: ROWS_OF_A_PAGE, after, withMix: index === 0 };
      alive.set(
        index,
        pipe(
          client.query(NETWORK, variables, { requestPolicy }),
          subscribe(({ data, error, stale }) => {
            if (readingIndex === index) readingIndex = undefined;
            if (data === undefined) {
              setRead({ pages, mix, failed: error !== undefined });
              return;
            }
            mix = data.viewer?.seeker?.horizonMix ?? mix;
            const before = pages[index];
            if (before === data.contacts) return;
            // What comes behind a page that ends elsewhere now is read again when it is wanted.
            if (before !== undefined && before.pageInfo.endCursor !== data.contacts.pageInfo.endCursor) dropAfter(index);
            pages = [...pages.slice(0, index), data.contacts, ...pages.slice(index + 1)];
            setRead({ pages, mix, failed: false });
            if (stale !== true) setTimeout(rest);
          }),
        ),
      );
    }

    function isInSight(index: number) {
      return index >= sight.first && index <= sight.last;
    }

    function end(index: number) {
      alive.get(index)?.unsubscribe();
      alive.delete(index);
    }

    /** Lets pages rest that are read and out of sight. */
    function rest() {
      for (const index of alive.keys()) if (!isInSight(index) && index !== readingIndex) end(index);
    }

    function dropAfter(index: number) {
      for (const each of alive.keys()) if (each > index) end(each);
      pages = pages.slice(0, index + 1);
      readingIndex = undefined;
    }

    reader.current = {
      more: () => {
        if (readingIndex !== undefined || pages.at(-1)?.pageInfo.hasNextPage !== true) return;
        readingIndex = pages.length;
        subscribeTo(readingIndex, "cache-and-network");
      },
      look: (first, last) => {
        const next = { first: Math.floor(first / ROWS_OF_A_PAGE), last: Math.floor(last / ROWS_OF_A_PAGE) };
        if (next.first === sight.first && next.last === sight.last) return;
        sight = next;
        for (let index = next.first; index <= next.last; index++) {
          if (index < pages.length && !alive.has(index)) subscribeTo(index, "cache-first");
        }
        rest();
      },
      changed: (changes) => {
        pages = pages.map((page) =>
          page.nodes.some((row) => changes.has(row.id))
            ? { ...page, nodes: page.nodes.map((row) => ({ ...row, ...changes.get(row.id) })) }
            : page,
        );
        setRead({ pages, mix, failed: false });
      },
    };
    // What was read of another view stays until this one's first page is here, so that nothing flickers while one types.
    readingIndex = 0;
    subscribeTo(0, "cache-and-network");
    return () => {
      for (const index of alive.keys()) end(index);
    };
  }, [client, asked, turn]);

  const more = useCallback(() => reader.current?.more(), []);
  const look = useCallback((first: number, last: number) => reader.current?.look(first, last), []);
  const changed = useCallback((changes: ReadonlyMap<string, RowChange>) => reader.current?.changed(changes), []);
  const retry = useCallback(() => setTurn((before) => before + 1), []);
  const rows = useMemo(() => (read.pages.length === 0 ? undefined : read.pages.flatMap((page) => page.nodes)), [read.pages]);
  return {
    rows,
    total: read.pages[0]?.totalCount ?? 0,
    mix: read.mix,
    hasMore: read.pages.at(-1)?.pageInfo.hasNextPage === true,
    failed: read.failed,
    more,
    look,
    changed,
    retry,
  };
}
