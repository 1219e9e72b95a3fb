import { graphql } from "../../../api/generated";

/** What of a referral a change may change; each of the changes below answers with it. */
graphql(`
  fragment ReferralChanged on Referral {
    version
    namePermission
    details
    isIncomplete
    outcome
  }
`);

export const RECORD_REFERRAL = graphql(`
  mutation RecordReferralOfThread($input: RecordReferralInput!) {
    recordReferral(input: $input) {
      referral {
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

export const CHANGE_PERMISSION = graphql(`
  mutation ChangePermissionOfReferral($input: ChangeNamePermissionInput!) {
    changeNamePermission(input: $input) {
      referral {
        id
        ...ReferralChanged
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const FOLLOW_REFERRAL = graphql(`
  mutation FollowReferralOfThread($input: FollowReferralInput!) {
    followReferral(input: $input) {
      thread {
        id
        ...ThreadOnPath
      }
      referral {
        id
        ...ReferralChanged
        to {
          id
          name
          threads(first: 1) {
            nodes {
              id
              state
            }
          }
        }
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const RECORD_DETAILS = graphql(`
  mutation RecordDetailsOfReferral($input: RecordReferralDetailsInput!) {
    recordReferralDetails(input: $input) {
      referral {
        id
        ...ReferralChanged
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const RECORD_INTRODUCTION = graphql(`
  mutation RecordIntroductionOfReferral($input: RecordIntroductionInput!) {
    recordIntroduction(input: $input) {
      referral {
        id
        ...ReferralChanged
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const GIVE_UP_INTRODUCTION = graphql(`
  mutation GiveUpIntroductionOfReferral($input: GiveUpIntroductionInput!) {
    giveUpIntroduction(input: $input) {
      referral {
        id
        ...ReferralChanged
      }
      userErrors {
        ...Refused
      }
    }
  }
`);
