import type { ThreadListQuery } from "../../api/generated/graphql";
import { useAllPages } from "../../api/useAllPages";
import { THREADS } from "./operations/list";

const OF_A_PAGE = { first: 100 };

function threadsOf({ threads }: ThreadListQuery) {
  return threads;
}

/** All threads of the viewer; they are some hundreds at most, and are searched and grouped here. */
export function useThreads() {
  return useAllPages(THREADS, OF_A_PAGE, threadsOf);
}
