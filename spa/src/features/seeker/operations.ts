import { graphql } from "../../api/generated";
import type { AdvisedQuery, AdvisedThreadsQuery, AdvisedThreadQuery } from "../../api/generated/graphql";

/** What an advisor sees of a seeker. What the seeker keeps to themselves comes as null, or as a list of nothing. */
export const ADVISED = graphql(`
  query Advised($id: ID!) {
    advisedSeeker(id: $id) {
      id
      name
      level
      advisorAccess
      cohort {
        id
        name
        goalDate
      }
      goal
      goalDate
      target
      heldCount
      firstHeldOn
      leadTimeDays
      lateStart
      tooFew
      practiseFirst
      meanStrength
      namesPerInterview
      acceptance {
        approach
        requested
        accepted
        declined
        ignored
      }
      horizonMix {
        horizon
        count
      }
      weeklyEffort(weeks: 8) {
        week
        outreach
        research
        interview
        keepingInTouch
        event
        application
        jobBoard
        other
        minutes
      }
      values(first: 10) {
        nodes {
          id
          name
        }
      }
      nextActions(first: 5) {
        key
        kind
        dueOn
        overdue
        practice
        contact {
          id
          name
        }
      }
      outcomes(first: 10) {
        nodes {
          id
          kind
          title
          organization
          occurredOn
          origin {
            id
            name
          }
        }
      }
      insights(first: 5) {
        totalCount
        nodes {
          id
          insight
        }
      }
    }
  }
`);

export const THREADS = graphql(`
  query AdvisedThreads($id: ID!, $state: [ThreadState!], $after: String) {
    advisedSeeker(id: $id) {
      id
      threads(first: 20, after: $after, filter: { state: $state }) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          state
          practice
          approach
          lastEventAt
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
      }
    }
  }
`);

/** An interview is read by whom it is with: advisors have no other way to one. */
export const THREAD = graphql(`
  query AdvisedThread($id: ID!, $contactId: ID!) {
    advisedSeeker(id: $id) {
      id
      threads(first: 20, filter: { contact: $contactId }) {
        nodes {
          id
          purpose
          events(first: 50) {
            nodes {
              id
              kind
              occurredAt
            }
          }
          preparation {
            questions
            openQuestions
          }
          debrief {
            id
            late
            overrun
            resumeGivenUnasked
            openingRaisedBySeeker
          }
          referrals(first: 20) {
            nodes {
              id
              name
              namePermission
            }
          }
          questions {
            id
            question
            open
          }
          messages(first: 20) {
            nodes {
              id
              kind
              subject
              body
              sentAt
            }
          }
          commitments(first: 20) {
            nodes {
              id
              what
              promisedBy
              state
            }
          }
        }
      }
    }
  }
`);

export type Seeker = NonNullable<AdvisedQuery["advisedSeeker"]>;
export type ThreadLine = NonNullable<AdvisedThreadsQuery["advisedSeeker"]>["threads"]["nodes"][number];
export type ThreadDetails = NonNullable<AdvisedThreadQuery["advisedSeeker"]>["threads"]["nodes"][number];
