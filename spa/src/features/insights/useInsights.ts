import { useCallback, useEffect, useState } from "react";
import { useClient } from "urql";
import { INSIGHTS, type Insight } from "./operations";

/** All insights: themes and search need all pages. */
export function useInsights() {
  const client = useClient();
  const [insights, setInsights] = useState<Insight[]>();
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isWanted = true;
    async function readAll() {
      const all: Insight[] = [];
      let after: string | null = null;
      do {
        const variables: { after: string | null } = { after };
        const { data } = await client.query(INSIGHTS, variables, { requestPolicy: "network-only" }).toPromise();
        if (!isWanted) return;
        if (data === undefined) return setFailed(true);
        const page = data.viewer.seeker?.insights;
        all.push(...(page?.nodes ?? []));
        after = page?.pageInfo.hasNextPage === true ? page.pageInfo.endCursor : null;
      } while (after !== null);
      setInsights(all.reverse());
    }
    setFailed(false);
    void readAll();
    return () => {
      isWanted = false;
    };
  }, [client, turn]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  const changed = useCallback(
    (id: string, change: Partial<Insight>) => setInsights((before) => before?.map((each) => (each.id === id ? { ...each, ...change } : each))),
    [],
  );
  return { insights, failed, again, changed };
}
