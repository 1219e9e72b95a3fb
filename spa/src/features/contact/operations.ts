import { graphql } from "../../api/generated";
import type { ContactPageQuery, ContactThreadsFragment } from "../../api/generated/graphql";

/** All but what happened; each part of the page says itself what it shows. */
export const CONTACT = graphql(`
  query ContactPage($id: ID!) {
    contact(id: $id) {
      id
      name
      title
      interest
      isAskedByOthers
      freeThisMonth
      nextTouchDueOn
      organization {
        id
        name
      }
      ...ContactFacts
      ...ContactGround
      ...ContactTie
      ...ContactBalance
      ...ContactThreads
      origin {
        id
        name
      }
      chainFigures {
        people
        interviewsLedTo
      }
      outcomesLedTo {
        id
        kind
        title
        occurredOn
      }
      referrals(first: 50) {
        nodes {
          id
          version
          name
          mode
          outcome
          namePermission
          isIncomplete
          to {
            id
            name
          }
        }
      }
      referredBy(first: 1) {
        nodes {
          id
          from {
            id
            name
          }
        }
      }
      commitments(first: 20, filter: { state: [OPEN] }) {
        nodes {
          id
          what
        }
      }
      goodNews(first: 20, filter: { open: true }) {
        nodes {
          id
          outcome {
            id
            title
          }
        }
      }
      signals(first: 20, filter: { open: true }) {
        nodes {
          id
          words
        }
      }
      insights(first: 50) {
        nodes {
          id
          insight
          topic
          sharing
        }
      }
    }
    viewer {
      id
      institution {
        id
        cadenceMonths
      }
      seeker {
        id
        nextActions(first: 100) {
          key
          kind
          practice
          dueOn
          overdue
          subjectId
          contact {
            id
          }
          referral {
            id
            name
          }
          thread {
            id
          }
        }
      }
    }
  }
`);

export type Person = NonNullable<ContactPageQuery["contact"]>;
export type Referral = Person["referrals"]["nodes"][number];
export type Action = NonNullable<ContactPageQuery["viewer"]["seeker"]>["nextActions"][number];

export const THREADS = graphql(`
  fragment ContactThreads on Contact {
    id
    threads(first: 20) {
      nodes {
        id
        state
        practice
        purpose
        lastEventAt
      }
    }
  }
`);

export type LatestThread = ContactThreadsFragment["threads"]["nodes"][number];
