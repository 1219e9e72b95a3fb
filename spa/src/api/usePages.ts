import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type AnyVariables, useClient } from "urql";
import { pipe, subscribe } from "wonka";

/** A page of a list, as the server gives it. */
export interface Page<Node> {
  nodes: readonly Node[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** All rows of the pages; one that moved between two of them while they were read comes once. */
export function rowsOf<Node extends { id: string }>(pages: readonly Page<Node>[]): Node[] {
  return [...new Map(pages.flatMap((page) => page.nodes).map((node) => [node.id, node])).values()];
}

interface Read<Node> {
  pages: readonly Page<Node>[];
  failed: boolean;
  isReading: boolean;
}

/**
 * Reads a list page by page, as far as somebody wants to see it. What is here stays alive: what changes somewhere else
 * changes here. Rows of another question stay until its first page is here, so that nothing flickers while one types.
 *
 * @param pageOf the list within an answer; must stay the same function
 */
export function usePages<Data, Variables extends AnyVariables & { after: string | null }, Node extends { id: string }>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, "after">,
  pageOf: (data: Data) => Page<Node>,
) {
  const client = useClient();
  const asked = JSON.stringify(variables);
  const [read, setRead] = useState<Read<Node>>({ pages: [], failed: false, isReading: true });
  const [turn, setTurn] = useState(0);
  const reading = useRef<{ more: () => void; again: () => Promise<void> }>(undefined);

  useEffect(() => {
    const afters: (string | null)[] = [];
    const ends: (() => void)[] = [];
    let pages: readonly Page<Node>[] = [];
    const withAfter = (after: string | null) => ({ ...(JSON.parse(asked) as object), after }) as Variables;

    function open(after: string | null) {
      const index = afters.push(after) - 1;
      setRead((before) => ({ ...before, isReading: true }));
      const { unsubscribe } = pipe(
        client.query(query, withAfter(after), { requestPolicy: "cache-and-network" }),
        subscribe(({ data, error }) => {
          if (data == null && error === undefined) return;
          if (data != null) pages = pages.toSpliced(index, 1, pageOf(data));
          const failed = data == null;
          setRead({ pages, failed, isReading: false });
          // It can be asked for again.
          if (failed && index === pages.length && index > 0) {
            afters.pop();
            ends.pop()?.();
          }
        }),
      );
      ends.push(unsubscribe);
    }

    open(null);
    reading.current = {
      more: () => {
        const last = pages.at(-1)?.pageInfo;
        if (last?.hasNextPage === true && pages.length === afters.length) open(last.endCursor);
      },
      again: async () => {
        await Promise.all(afters.map((after) => client.query(query, withAfter(after), { requestPolicy: "network-only" }).toPromise()));
      },
    };
    return () => ends.forEach((end) => end());
  }, [client, query, asked, pageOf, turn]);

  const rows = useMemo(() => (read.pages.length === 0 ? undefined : rowsOf(read.pages)), [read.pages]);
  return {
    /** Undefined as long as none came. */
    rows,
    total: read.pages[0]?.totalCount ?? 0,
    hasMore: read.pages.at(-1)?.pageInfo.hasNextPage === true,
    failed: read.failed && read.pages.length === 0,
    /** Whether rows are here but the last attempt to read failed; more() tries again. */
    moreFailed: read.failed && read.pages.length > 0,
    isReading: read.isReading,
    more: useCallback(() => reading.current?.more(), []),
    /** Asks again for all that is here. */
    readAgain: useCallback(async () => reading.current?.again(), []),
    retry: useCallback(() => setTurn((before) => before + 1), []),
  };
}
