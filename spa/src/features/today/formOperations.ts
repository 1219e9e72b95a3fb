import { graphql } from "../../api/generated";

export const RECORD_TOUCH = graphql(`
  mutation TodayRecordTouch($input: RecordTouchInput!) {
    recordTouch(input: $input) {
      touch {
        id
        contact {
          id
          lastInteractionAt
          nextTouchDueOn
        }
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const RECORD_DETAILS = graphql(`
  mutation TodayRecordDetails($input: RecordReferralDetailsInput!) {
    recordReferralDetails(input: $input) {
      referral {
        ...TodayReferral
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const FOLLOW_REFERRAL = graphql(`
  mutation TodayFollowReferral($input: FollowReferralInput!) {
    followReferral(input: $input) {
      referral {
        ...TodayReferral
      }
      thread {
        id
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const REACH_TARGET = graphql(`
  mutation TodayReachTarget($input: ReachTargetInput!) {
    reachTarget(input: $input) {
      target {
        id
        version
        state
      }
      contact {
        id
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const ADD_TARGET = graphql(`
  mutation TodayAddTarget($input: AddTargetInput!) {
    addTarget(input: $input) {
      target {
        id
      }
      userErrors {
        ...Refused
      }
    }
  }
`);
