import { graphql } from "../../../api/generated";

export const ADD_COMMITMENT = graphql(`
  mutation AddCommitmentToThread($input: AddCommitmentInput!) {
    addCommitment(input: $input) {
      commitment {
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

export const FINISH_COMMITMENT = graphql(`
  mutation FinishCommitmentOfThread($input: FinishCommitmentInput!) {
    finishCommitment(input: $input) {
      commitment {
        id
        version
        state
        overdue
      }
      userErrors {
        ...Refused
      }
    }
  }
`);
