import { graphql } from "../../../api/generated";

export const PLAN_GIVE = graphql(`
  mutation PlanGiveForThread($input: RecordExchangeInput!) {
    recordExchange(input: $input) {
      exchange {
        id
        thread {
          id
          ...ThreadOnPath
        }
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const TICK = graphql(`
  mutation TickForThread($input: TickChecklistItemInput!) {
    tickChecklistItem(input: $input) {
      thread {
        id
        checklist {
          item
          tickedAt
        }
      }
      userErrors {
        ...Refused
      }
    }
  }
`);
