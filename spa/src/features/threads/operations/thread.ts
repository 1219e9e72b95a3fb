import { graphql } from "../../../api/generated";

/** All of a thread that its path and its steps show; every change answers with it, so that the page is what the server has. */
export const THREAD = graphql(`
  fragment ThreadOnPath on InterviewThread {
    id
    version
    state
    practice
    channel
    purpose
    requestedMinutes
    grantedMinutes
    offeredFormats
    requestedAt
    repliedAt
    acceptedAt
    scheduledFor
    slotTimeZone
    slotFormat
    slotPlace
    preparedAt
    heldAt
    thankedAt
    thankedLate
    thankYouDueAt
    followUps
    followUpDueOn
    closeDueOn
    waitingSince
    closeReason
    namesGiven
    namesAskedFor
    contact {
      id
      name
      title
      organization {
        id
        name
      }
      emails {
        value
      }
      nextTouchDueOn
    }
    messages(first: 30) {
      nodes {
        id
        version
        kind
        channel
        subject
        body
        sentAt
      }
    }
    preparation {
      missingSubjects
    }
    questions {
      id
      version
      question
      topic
      open
      betterWording
      asked
      answer
      own
    }
    exchanges(first: 30) {
      nodes {
        id
        direction
        kind
        what
      }
    }
    checklist {
      item
      tickedAt
    }
    commitments(first: 50) {
      nodes {
        id
        version
        what
        promisedBy
        state
        dueOn
        overdue
      }
    }
    insights(first: 50) {
      nodes {
        id
        insight
        kind
      }
    }
    feedback(first: 20) {
      nodes {
        id
        feedback
        kind
        response
      }
    }
    referrals(first: 50) {
      nodes {
        id
        version
        name
        mode
        namePermission
        details
        isIncomplete
        checkInOn
        outcome
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
    }
    debrief {
      id
      version
      actualMinutes
      theySpokePercent
      flow
      story
      notes
      thankedInPerson
      askedForNames
      resumeAskedFor
      resumeGiven
      resumeGivenUnasked
      openingRaisedBy
      openingRaisedBySeeker
      tabOffered
      tabPaid
      overrun
    }
  }
`);

export const THREAD_PAGE = graphql(`
  query ThreadPage($id: ID!) {
    thread(id: $id) {
      id
      ...ThreadOnPath
    }
    viewer {
      id
      institution {
        id
        leastQuestions
        maxFollowUps
        thankWithinHours
        checkInFromDays
        checkInToDays
        requestedMinutes
      }
    }
  }
`);

export const RECORD_EVENT = graphql(`
  mutation RecordThreadEvent($input: RecordThreadEventInput!) {
    recordThreadEvent(input: $input) {
      thread {
        id
        ...ThreadOnPath
      }
      warnings {
        code
        message
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const UPDATE_THREAD = graphql(`
  mutation UpdateThreadPurpose($input: UpdateThreadInput!) {
    updateThread(input: $input) {
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
