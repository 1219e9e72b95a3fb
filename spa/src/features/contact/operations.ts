import { graphql } from "../../api/generated";

export const CONTACT = graphql(`
  query ContactPage($id: ID!) {
    contact(id: $id) {
      id
      version
      name
      title
      interest
      horizon
      place
      school
      graduationYear
      groups
      tags
      strength
      linkedInUrl
      organization {
        id
        name
      }
      emails {
        value
        label
      }
      phones {
        value
        label
      }
      createdAt
      cadenceMonths
      nextTouchDueOn
      lastInteractionAt
      gives
      takes
      balance
      isAskedByOthers
      freeThisMonth
      ideasForGiving {
        kind
        idea
        theirNeed
      }
      commonGround {
        derived
        kind
        fact
        written {
          id
          version
        }
      }
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
      threads(first: 20) {
        nodes {
          id
          state
          practice
          purpose
          openedAt
          lastEventAt
        }
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
      referredBy(first: 10) {
        nodes {
          id
          from {
            id
            name
          }
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
          why
          contact {
            id
          }
          thread {
            id
          }
        }
      }
    }
  }
`);

export const TIMELINE = graphql(`
  query ContactTimeline($id: ID!, $after: String) {
    contact(id: $id) {
      id
      timeline(first: 30, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          kind
          occurredAt
          practice
          summary
          threadId
        }
      }
    }
  }
`);

export const UPDATE = graphql(`
  mutation UpdateContact($input: UpdateContactInput!) {
    updateContact(input: $input) {
      contact {
        id
        version
        name
        title
        interest
        horizon
        place
        school
        graduationYear
        groups
        tags
        strength
        linkedInUrl
        organization {
          id
          name
        }
        emails {
          value
          label
        }
        phones {
          value
          label
        }
        updatedAt
        commonGround {
          derived
          kind
          fact
          written {
            id
            version
          }
        }
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const SET_CADENCE = graphql(`
  mutation SetCadence($input: SetCadenceInput!) {
    setCadence(input: $input) {
      contact {
        id
        version
        cadenceMonths
        nextTouchDueOn
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const NOTE_STRENGTH = graphql(`
  mutation NoteStrength($input: NoteStrengthInput!) {
    noteStrength(input: $input) {
      contact {
        id
        version
        strength
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const ADD_COMMON_GROUND = graphql(`
  mutation AddCommonGround($input: AddCommonGroundInput!) {
    addCommonGround(input: $input) {
      commonGround {
        id
        version
        kind
        fact
        contact {
          id
          commonGround {
            derived
            kind
            fact
            written {
              id
              version
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

export const RECORD_TOUCH = graphql(`
  mutation RecordTouch($input: RecordTouchInput!) {
    recordTouch(input: $input) {
      touch {
        id
        contact {
          id
          lastInteractionAt
          nextTouchDueOn
          gives
          takes
          balance
        }
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const RECORD_EXCHANGE = graphql(`
  mutation RecordExchange($input: RecordExchangeInput!) {
    recordExchange(input: $input) {
      exchange {
        id
        contact {
          id
          lastInteractionAt
          nextTouchDueOn
          gives
          takes
          balance
          ideasForGiving {
            kind
            idea
            theirNeed
          }
        }
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const CONNECT_ON_LINKEDIN = graphql(`
  mutation ConnectOnLinkedIn($input: ConnectOnLinkedInInput!) {
    connectOnLinkedIn(input: $input) {
      contact {
        id
        version
        linkedInConnectedOn
        linkedInOpen
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const WAIVE_LINKEDIN = graphql(`
  mutation WaiveLinkedIn($input: WaiveLinkedInInput!) {
    waiveLinkedIn(input: $input) {
      contact {
        id
        version
        linkedInWaived
        linkedInOpen
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const FOLLOW_REFERRAL = graphql(`
  mutation FollowReferral($input: FollowReferralInput!) {
    followReferral(input: $input) {
      contact {
        id
        name
      }
      referral {
        id
        version
        to {
          id
          name
        }
      }
      thread {
        id
        state
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const OPEN_THREAD = graphql(`
  mutation OpenThread($input: OpenThreadInput!) {
    openThread(input: $input) {
      thread {
        id
        state
        contact {
          id
          threads(first: 20) {
            nodes {
              id
              state
              practice
              purpose
              openedAt
              lastEventAt
            }
          }
        }
      }
      warnings {
        code
        message
        practice
      }
      userErrors {
        ...Refused
      }
    }
  }
`);
