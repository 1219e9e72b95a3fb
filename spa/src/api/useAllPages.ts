import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useCallback, useEffect, useState } from "react";
import { useClient } from "urql";

/** A page of a list, and where the next one begins. */
export interface Part<Node> {
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** What is here of a list. */
export interface Read<Node> {
  rows: readonly Node[];
  isWhole: boolean;
}

/**
 * Reads page after page, and gives what is here after each; ends early if one does not come.
 *
 * @param ask gives the page behind a cursor, or undefined if it does not come
 */
export async function* allPages<Node>(ask: (after: string | null) => Promise<Part<Node> | undefined>): AsyncGenerator<Read<Node>> {
  let rows: readonly Node[] = [];
  for (let after: string | null = null, isWhole = false; !isWhole; ) {
    const page = await ask(after);
    if (page === undefined) return;
    rows = [...rows, ...page.nodes];
    after = page.pageInfo.endCursor;
    isWhole = !page.pageInfo.hasNextPage;
    yield { rows, isWhole };
  }
}

/** What is shown when more has come: a list that was whole stays until the new one is. */
export function shownOf<Node>(before: Read<Node> | undefined, now: Read<Node>): Read<Node> {
  return before?.isWhole === true && !now.isWhole ? before : now;
}

/**
 * Reads all of a list, for what is searched and grouped here. A page that does not come is told, so that nobody takes a part
 * for the whole.
 *
 * @param pageOf the list within an answer; must stay the same function
 */
export function useAllPages<Data, Others extends Record<string, unknown>, Node extends { id: string }>(
  query: TypedDocumentNode<Data, NoInfer<Others> & { after: string | null }>,
  variables: Others,
  pageOf: (data: Data) => Part<Node>,
) {
  const client = useClient();
  const asked = JSON.stringify(variables);
  const [read, setRead] = useState<Read<Node>>();
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isWanted = true;
    async function ask(after: string | null) {
      const { data } = await client.query(query, { ...(JSON.parse(asked) as Others), after }, { requestPolicy: "network-only" }).toPromise();
      return data == null ? undefined : pageOf(data);
    }
    async function readAll() {
      let isWhole = false;
      for await (const now of allPages(ask)) {
        if (!isWanted) return;
        isWhole = now.isWhole;
        setRead((before) => shownOf(before, now));
      }
      if (isWanted) setFailed(!isWhole);
    }
    setFailed(false);
    void readAll();
    return () => {
      isWanted = false;
    };
  }, [client, query, asked, pageOf, turn]);
  return {
    /** Undefined as long as none came. */
    rows: read?.rows,
    isWhole: read?.isWhole === true,
    /** Whether a page did not come. */
    failed,
    /** Reads all of it once more. */
    again: useCallback(() => setTurn((before) => before + 1), []),
    /** Notes what has become of one, so that it need not be read for that. */
    changed: useCallback(
      (id: string, change: Partial<Node>) =>
        setRead((before) => before && { ...before, rows: before.rows.map((row) => (row.id === id ? { ...row, ...change } : row)) }),
      [],
    ),
  };
}
