import { graphql } from "./generated";
import type { CohortNamesQuery } from "./generated/graphql";
import { useAllPages } from "./useAllPages";

const COHORT_NAMES = graphql(`
  query CohortNames($after: String) {
    cohorts(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
      }
    }
  }
`);

export type CohortName = CohortNamesQuery["cohorts"]["nodes"][number];

const cohortsOf = (data: CohortNamesQuery) => data.cohorts;

/** What all cohorts that one may see are called. */
export function useCohorts() {
  return useAllPages(COHORT_NAMES, {}, cohortsOf);
}
