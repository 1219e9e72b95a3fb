import { graphql } from "../../../api/generated";

export const RECORD_TOUCH = graphql(`
  mutation RecordTouchAfterThread($input: RecordTouchInput!) {
    recordTouch(input: $input) {
      touch {
        id
        contact {
          id
          nextTouchDueOn
        }
      }
      userErrors {
        ...Refused
      }
    }
  }
`);
