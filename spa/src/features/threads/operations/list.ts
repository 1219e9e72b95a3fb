import { graphql } from "../../../api/generated";

export const THREADS = graphql(`
  query ThreadList($first: Int!, $after: String) {
    threads(first: $first, after: $after) {
      nodes {
        id
        state
        practice
        purpose
        scheduledFor
        slotTimeZone
        followUpDueOn
        closeDueOn
        thankYouDueAt
        contact {
          id
          name
          title
          organization {
            id
            name
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);
