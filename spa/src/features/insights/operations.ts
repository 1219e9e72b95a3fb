import { graphql } from "../../api/generated";
import type { InsightsQuery, InsightsOfOthersQuery } from "../../api/generated/graphql";

export const INSIGHTS = graphql(`
  query Insights($after: String) {
    viewer {
      id
      seeker {
        id
        insights(first: 100, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            version
            insight
            kind
            topic
            sharing
            shown
            sourceRole
            sourceSector
            notedAt
            contact {
              id
              name
              organization {
                id
                name
              }
            }
            thread {
              id
              practice
            }
          }
        }
      }
    }
  }
`);

export type Insight = NonNullable<InsightsQuery["viewer"]["seeker"]>["insights"]["nodes"][number];

/** What others share is told with one's own interviews, so it is read from those of late. */
export const INSIGHTS_OF_OTHERS = graphql(`
  query InsightsOfOthers {
    viewer {
      id
      seeker {
        id
        threads(first: 30) {
          nodes {
            id
            sharedInsights {
              insight
              kind
              topic
              role
              sector
            }
          }
        }
      }
    }
  }
`);

export type Shared = NonNullable<InsightsOfOthersQuery["viewer"]["seeker"]>["threads"]["nodes"][number]["sharedInsights"][number];

export const SHARE = graphql(`
  mutation ShareInsight($input: ShareInsightInput!) {
    shareInsight(input: $input) {
      insight {
        id
        version
        sharing
        shown
        sourceRole
        sourceSector
      }
      disclosures {
        kind
        words
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const WITHDRAW = graphql(`
  mutation WithdrawInsight($input: WithdrawInsightInput!) {
    withdrawInsight(input: $input) {
      insight {
        id
        version
        sharing
        shown
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const REWORD = graphql(`
  mutation RewordInsight($input: UpdateInsightInput!) {
    updateInsight(input: $input) {
      insight {
        id
        version
        insight
      }
      userErrors {
        ...Refused
      }
    }
  }
`);
