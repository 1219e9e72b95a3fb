import { graphql } from "../../api/generated";
import type { SettingsQuery } from "../../api/generated/graphql";

export const SETTINGS = graphql(`
  query Settings {
    viewer {
      id
      email
      roles
      language
      weeklyDigest
      seeker {
        id
        version
        advisorAccess
        cohort {
          id
          name
        }
        calendarFeed {
          id
          createdAt
          lastFetchedAt
        }
        looks(first: 20) {
          nodes {
            id
            name
            access
            lookedAt
          }
        }
      }
    }
    exportJobs(first: 10) {
      nodes {
        id
        format
        state
        fileName
        bytes
        expiresAt
        downloadUrl
        fault {
          code
          message
        }
      }
    }
  }
`);

export type Viewer = SettingsQuery["viewer"];
export type Seeker = NonNullable<Viewer["seeker"]>;
export type Job = SettingsQuery["exportJobs"]["nodes"][number];

export const SHARE = graphql(`
  mutation ShareWithAdvisor($input: ShareWithAdvisorInput!) {
    shareWithAdvisor(input: $input) {
      seeker {
        id
        version
        advisorAccess
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const CHOOSE_DIGEST = graphql(`
  mutation ChooseDigest($input: ChooseDigestInput!) {
    chooseDigest(input: $input) {
      account {
        id
        language
        weeklyDigest
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const CREATE_FEED = graphql(`
  mutation CreateCalendarFeed($input: CreateCalendarFeedInput!) {
    createCalendarFeed(input: $input) {
      url
      calendarFeed {
        id
        createdAt
        lastFetchedAt
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const REVOKE_FEED = graphql(`
  mutation RevokeCalendarFeed($input: RevokeCalendarFeedInput!) {
    revokeCalendarFeed(input: $input) {
      seeker {
        id
        calendarFeed {
          id
        }
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const START_EXPORT = graphql(`
  mutation StartExport($input: StartExportInput!) {
    startExport(input: $input) {
      exportJob {
        id
        state
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const CANCEL_EXPORT = graphql(`
  mutation CancelExport($input: CancelExportInput!) {
    cancelExport(input: $input) {
      exportJob {
        id
        state
        downloadUrl
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const ERASE = graphql(`
  mutation EraseSeeker($input: EraseSeekerInput!) {
    eraseSeeker(input: $input) {
      erasedSeekerId
      userErrors {
        ...Refused
      }
    }
  }
`);
