import { graphql } from "../../../api/generated";

export const BRIEF = graphql(`
  query ThreadBrief($id: ID!) {
    brief(threadId: $id) {
      id
      contact {
        id
        commonGround {
          kind
          fact
        }
      }
      researchNotes {
        id
        subject
        note
        source
      }
      openClaims {
        id
        version
        statement
      }
      settledClaims(first: 30) {
        nodes {
          id
          version
          statement
          state
          refinement
        }
      }
      earlierInsights {
        id
        insight
        contact {
          id
          name
        }
      }
      sharedInsights {
        insight
        role
        sector
      }
      feedbackSoFar {
        id
        feedback
        response
      }
    }
  }
`);

export const ADD_RESEARCH = graphql(`
  mutation AddResearchForThread($input: AddResearchNoteInput!) {
    addResearchNote(input: $input) {
      researchNote {
        id
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const RECORD_CLAIM = graphql(`
  mutation RecordClaimForThread($input: RecordClaimInput!) {
    recordClaim(input: $input) {
      claim {
        id
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const SETTLE_CLAIM = graphql(`
  mutation SettleClaimInThread($input: SettleClaimInput!) {
    settleClaim(input: $input) {
      claim {
        id
        version
        state
        refinement
      }
      userErrors {
        ...Refused
      }
    }
  }
`);
