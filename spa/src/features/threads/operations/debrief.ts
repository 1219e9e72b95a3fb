import { graphql } from "../../../api/generated";

export const RECORD_DEBRIEF = graphql(`
  mutation RecordDebriefOfThread($input: RecordDebriefInput!) {
    recordDebrief(input: $input) {
      thread {
        id
        ...ThreadOnPath
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const RECORD_COMFORT = graphql(`
  mutation RecordComfortOfThread($input: RecordComfortInput!) {
    recordComfort(input: $input) {
      comfortNote {
        id
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const RECORD_INSIGHT = graphql(`
  mutation RecordInsightOfThread($input: RecordInsightInput!) {
    recordInsight(input: $input) {
      insight {
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

export const RECORD_FEEDBACK = graphql(`
  mutation RecordFeedbackOfThread($input: RecordFeedbackInput!) {
    recordFeedback(input: $input) {
      feedback {
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
