import { useEffect, useMemo, useState } from "react";
import { useClient } from "urql";
import { graphql } from "../../api/generated";
import type { ChainsQuery } from "../../api/generated/graphql";
import { type Chains, chainsOf } from "./chains";

const CHAINS = graphql(`
  query Chains($after: String, $withOutcomes: Boolean!) {
    referrals(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        madeAt
        from {
          id
          name
          strength
          organization {
            id
            name
          }
          threads(first: 1) {
            nodes {
              id
              state
            }
          }
        }
        to {
          id
          name
          strength
          organization {
            id
            name
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
    outcomes(first: 100) @include(if: $withOutcomes) {
      nodes {
        id
        kind
        title
        occurredOn
        contact {
          id
          name
          strength
          organization {
            id
            name
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
  }
`);

interface Read {
  referrals: ChainsQuery["referrals"]["nodes"];
  outcomes: NonNullable<ChainsQuery["outcomes"]>["nodes"];
}

/** All referrals and what came of them: a chain cannot be drawn by halves, so all pages are read. */
export function useChains(): { chains: Chains | undefined; failed: boolean; retry: () => void } {
  const client = useClient();
  const [read, setRead] = useState<Read>();
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isWanted = true;
    async function readAll() {
      const all: Read = { referrals: [], outcomes: [] };
      let after: string | null = null;
      do {
        const variables: { after: string | null; withOutcomes: boolean } = { after, withOutcomes: after === null };
        const { data } = await client.query(CHAINS, variables, { requestPolicy: "network-only" }).toPromise();
        if (!isWanted) return;
        if (data == null) return setFailed(true);
        all.referrals = [...all.referrals, ...data.referrals.nodes];
        all.outcomes = data.outcomes?.nodes ?? all.outcomes;
        after = data.referrals.pageInfo.hasNextPage ? data.referrals.pageInfo.endCursor : null;
      } while (after !== null);
      setRead(all);
    }
    setFailed(false);
    void readAll();
    return () => {
      isWanted = false;
    };
  }, [client, turn]);
  const chains = useMemo(() => read && chainsOf(read.referrals, read.outcomes), [read]);
  return { chains, failed, retry: () => setTurn((before) => before + 1) };
}
