import { graphql } from "../../api/generated";
import type { TodayQuery } from "../../api/generated/graphql";

/** What is next, with what the sentences name; more than is shown, so that the next one is there when one is done. */
export const TODAY = graphql(`
  query Today {
    viewer {
      id
      seeker {
        id
        timeZone
        heldCount
        target
        nextActions(first: 14) {
          key
          kind
          practice
          dueOn
          overdue
          subjectId
          contact {
            id
            name
          }
          thread {
            id
            heldAt
            scheduledFor
            requestedMinutes
          }
          referral {
            id
            name
          }
        }
        targets(first: 20, filter: { state: [OPEN] }) {
          nodes {
            id
            kind
            name
            reason
          }
        }
      }
    }
    commitments(first: 50, filter: { state: [OPEN] }) {
      nodes {
        id
        what
      }
    }
    signals(first: 20, filter: { open: true }) {
      nodes {
        id
        kind
        words
      }
    }
    outcomes(first: 5) {
      nodes {
        id
        title
        goodNews(first: 50, filter: { open: true }) {
          nodes {
            id
          }
        }
      }
    }
  }
`);

export const ANSWER_SIGNAL = graphql(`
  mutation TodayAnswerSignal($input: AnswerSignalInput!) {
    answerSignal(input: $input) {
      signal {
        id
        answeredAt
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const RECORD_EVENT = graphql(`
  mutation TodayRecordEvent($input: RecordThreadEventInput!) {
    recordThreadEvent(input: $input) {
      thread {
        id
        version
        state
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const FINISH_COMMITMENT = graphql(`
  mutation TodayFinishCommitment($input: FinishCommitmentInput!) {
    finishCommitment(input: $input) {
      commitment {
        id
        version
        state
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

/** What became of a name that was given; other pages show it too. */
graphql(`
  fragment TodayReferral on Referral {
    id
    version
    outcome
    namePermission
    details
    isIncomplete
  }
`);

export const RECORD_INTRODUCTION = graphql(`
  mutation TodayRecordIntroduction($input: RecordIntroductionInput!) {
    recordIntroduction(input: $input) {
      referral {
        ...TodayReferral
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const GIVE_UP_INTRODUCTION = graphql(`
  mutation TodayGiveUpIntroduction($input: GiveUpIntroductionInput!) {
    giveUpIntroduction(input: $input) {
      referral {
        ...TodayReferral
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const NAME_PERMISSION = graphql(`
  mutation TodayNamePermission($input: ChangeNamePermissionInput!) {
    changeNamePermission(input: $input) {
      referral {
        ...TodayReferral
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const TELL_GOOD_NEWS = graphql(`
  mutation TodayTellGoodNews($input: TellGoodNewsInput!) {
    tellGoodNews(input: $input) {
      goodNews {
        id
        version
        toldAt
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const CONNECT = graphql(`
  mutation TodayConnect($input: ConnectOnLinkedInInput!) {
    connectOnLinkedIn(input: $input) {
      contact {
        id
        version
        linkedInConnectedOn
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const WAIVE_LINKED_IN = graphql(`
  mutation TodayWaiveLinkedIn($input: WaiveLinkedInInput!) {
    waiveLinkedIn(input: $input) {
      contact {
        id
        version
        linkedInWaived
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const SNOOZE = graphql(`
  mutation TodaySnooze($input: SnoozeActionInput!) {
    snoozeAction(input: $input) {
      userErrors {
        ...Refused
      }
    }
  }
`);

export const DISMISS = graphql(`
  mutation TodayDismiss($input: DismissActionInput!) {
    dismissAction(input: $input) {
      userErrors {
        ...Refused
      }
    }
  }
`);

export const RESTORE = graphql(`
  mutation TodayRestore($input: RestoreActionInput!) {
    restoreAction(input: $input) {
      userErrors {
        ...Refused
      }
    }
  }
`);

export type SeekersDay = NonNullable<TodayQuery["viewer"]["seeker"]>;
export type Action = SeekersDay["nextActions"][number];
