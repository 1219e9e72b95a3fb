import { useEffect, useState } from "react";
import { useClient } from "urql";
import { THREADS } from "./operations/list";
import type { Listed } from "./list";

const OF_A_PAGE = 100;

/**
 * All threads of the viewer; they are some hundreds at most, and are searched and grouped here. Where it failed, those that are
 * here are not all.
 */
export function useThreads() {
  const client = useClient();
  const [threads, setThreads] = useState<readonly Listed[]>();
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isWanted = true;
    async function readAll() {
      const all: Listed[] = [];
      let after: string | null = null;
      do {
        const { data } = await client.query(THREADS, { first: OF_A_PAGE, after }, { requestPolicy: "network-only" }).toPromise();
        if (!isWanted) return;
        if (data === undefined) {
          setFailed(true);
          return;
        }
        all.push(...data.threads.nodes);
        // Asked again, they do not go before they come.
        setThreads((before) => (before !== undefined && before.length > all.length ? before : [...all]));
        after = data.threads.pageInfo.hasNextPage ? data.threads.pageInfo.endCursor : null;
      } while (after !== null);
      setThreads(all);
    }
    void readAll();
    return () => {
      isWanted = false;
    };
  }, [client, turn]);
  const retry = () => {
    setFailed(false);
    setTurn(turn + 1);
  };
  return { threads, failed, retry };
}
