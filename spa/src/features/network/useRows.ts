import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useClient } from "urql";
import { pipe, subscribe } from "wonka";
import { graphql } from "../../api/generated";
import type { NetworkQuery } from "../../api/generated/graphql";
import type { Standing } from "../../ui/StateMark";
import { type Page, type PageReader, ROWS_OF_A_PAGE, readPages } from "./pages";
import { type View, filterOf, orderOf } from "./view";

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

export type Row = NetworkQuery["contacts"]["nodes"][number];
export type Mix = NonNullable<NonNullable<NetworkQuery["viewer"]>["seeker"]>["horizonMix"];

export function standingOf(row: Row): Standing {
  return row.threads.nodes[0]?.state ?? "NONE";
}

/** What a change made of a row; told here because pages out of sight do not hear of it. */
export type RowChange = Pick<Row, "version" | "tags">;

export interface Rows {
  /** Those that are here; undefined as long as none came. */
  rows: readonly Row[] | undefined;
  /** Whether they are of this view; until its first page is here, they are of the one before. */
  isOfView: boolean;
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
  /** What was asked. */
  asked: string;
  pages: readonly Page<Row>[];
  mix: Mix | undefined;
  failed: boolean;
}

const NOTHING: Read = { asked: "", pages: [], mix: undefined, failed: false };

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
  const reader = useRef<PageReader<Row>>(undefined);

  useEffect(() => {
    const [filter, orderBy] = JSON.parse(asked) as [ReturnType<typeof filterOf>, ReturnType<typeof orderOf>];
    let mix: Mix | undefined;
    // What was read of another view stays until this one's first page is here, so that nothing flickers while one types.
    const reading = readPages<Row>(
      (after, isKnown, answered) =>
        pipe(
          client.query(
            NETWORK,
            { filter, orderBy, first: ROWS_OF_A_PAGE, after, withMix: after === null },
            { requestPolicy: isKnown ? "cache-first" : "cache-and-network" },
          ),
          subscribe(({ data, stale }) => {
            mix = data?.viewer?.seeker?.horizonMix ?? mix;
            answered(data?.contacts, !stale);
          }),
        ).unsubscribe,
      (pages, failed) => setRead({ asked, pages, mix, failed }),
    );
    reader.current = reading;
    return reading.stop;
  }, [client, asked, turn]);

  const more = useCallback(() => reader.current?.more(), []);
  const look = useCallback((first: number, last: number) => reader.current?.look(first, last), []);
  const changed = useCallback((changes: ReadonlyMap<string, RowChange>) => reader.current?.changed(changes), []);
  const retry = useCallback(() => setTurn((before) => before + 1), []);
  const rows = useMemo(() => (read.pages.length === 0 ? undefined : read.pages.flatMap((page) => page.nodes)), [read.pages]);
  return {
    rows,
    isOfView: read.asked === asked,
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
