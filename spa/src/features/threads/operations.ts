import { graphql } from "../../api/generated";

/** All of a thread that its path and its steps show; every change answers with it, so that the page is what the server has. */
export const THREAD = graphql(`
  fragment ThreadOnPath on InterviewThread {
    id
    version
    state
    practice
    approach
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
    answer
    lastEventAt
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
      linkedInUrl
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
        verdict
      }
    }
    preparation {
      missingSubjects
      questions
      questionsMissing
      openQuestions
      ownQuestions
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
        plannedOn
        occurredAt
      }
    }
    checklist {
      item
      practice
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
        topic
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
        followUpDays
        maxFollowUps
        thankWithinHours
        checkInFromDays
        checkInToDays
        draftWords
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

export const CHECK_DRAFT = graphql(`
  query CheckDraft($input: CheckOutreachInput!) {
    checkOutreach(input: $input) {
      language
      verdict
      findings {
        code
        severity
        place
        start
        end
        practice
        wrong
        better
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const TEMPLATES = graphql(`
  query DraftTemplates($kind: MessageKind!) {
    messageTemplates(first: 50, filter: { kind: $kind }) {
      nodes {
        id
        name
        language
      }
    }
  }
`);

export const START_DRAFT = graphql(`
  mutation StartDraft($input: StartMessageInput!) {
    startMessage(input: $input) {
      message {
        id
        version
        subject
        body
        channel
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

export const SAVE_DRAFT = graphql(`
  mutation SaveDraft($input: SaveMessageInput!) {
    saveMessage(input: $input) {
      message {
        id
        version
        subject
        body
        channel
        kind
        sentAt
        verdict
        thread {
          id
          messages(first: 30) {
            nodes {
              id
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

export const SEND_DRAFT = graphql(`
  mutation SendDraft($input: SendMessageInput!) {
    sendMessage(input: $input) {
      message {
        id
        version
        sentAt
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

/** The draft as the server has it now, to be compared with what was typed here. */
export const DRAFT_NOW = graphql(`
  query DraftNow($id: ID!) {
    message(id: $id) {
      id
      version
      subject
      body
      channel
      sentAt
    }
  }
`);

export const MAILTO = graphql(`
  query DraftMailto($id: ID!) {
    mailto(messageId: $id) {
      url
      file
      complete
    }
  }
`);

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
        subject
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

export const BANK = graphql(`
  query QuestionBankForThread($language: String!) {
    questionBank(first: 100, filter: { language: $language }) {
      nodes {
        id
        question
        topic
      }
    }
  }
`);

export const ADD_QUESTION = graphql(`
  mutation AddQuestionToThread($input: AddQuestionInput!) {
    addQuestion(input: $input) {
      question {
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

export const UPDATE_QUESTION = graphql(`
  mutation UpdateQuestionOfThread($input: UpdateQuestionInput!) {
    updateQuestion(input: $input) {
      question {
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

export const DELETE_QUESTION = graphql(`
  mutation DeleteQuestionOfThread($input: DeleteQuestionInput!) {
    deleteQuestion(input: $input) {
      deletedId
      userErrors {
        ...Refused
      }
    }
  }
`);

export const REORDER_QUESTIONS = graphql(`
  mutation ReorderQuestionsOfThread($input: ReorderQuestionsInput!) {
    reorderQuestions(input: $input) {
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

export const ANSWER_QUESTION = graphql(`
  mutation AnswerQuestionOfThread($input: AnswerQuestionInput!) {
    answerQuestion(input: $input) {
      question {
        id
        version
        asked
        answer
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const PLAN_GIVE = graphql(`
  mutation PlanGiveForThread($input: RecordExchangeInput!) {
    recordExchange(input: $input) {
      exchange {
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

export const TICK = graphql(`
  mutation TickForThread($input: TickChecklistItemInput!) {
    tickChecklistItem(input: $input) {
      thread {
        id
        checklist {
          item
          practice
          tickedAt
        }
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

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
        comfort
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

export const ADD_COMMITMENT = graphql(`
  mutation AddCommitmentToThread($input: AddCommitmentInput!) {
    addCommitment(input: $input) {
      commitment {
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

export const FINISH_COMMITMENT = graphql(`
  mutation FinishCommitmentOfThread($input: FinishCommitmentInput!) {
    finishCommitment(input: $input) {
      commitment {
        id
        version
        state
        overdue
      }
      userErrors {
        ...Refused
      }
    }
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
        version
        namePermission
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
        version
        isIncomplete
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
      userErrors {
        ...Refused
      }
    }
  }
`);

export const RECORD_TOUCH = graphql(`
  mutation RecordTouchAfterThread($input: RecordTouchInput!) {
    recordTouch(input: $input) {
      touch {
        id
        contact {
          id
          nextTouchDueOn
        }
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const THREADS = graphql(`
  query ThreadList($filter: ThreadFilter, $first: Int!, $after: String) {
    threads(first: $first, after: $after, filter: $filter) {
      totalCount
      nodes {
        id
        state
        answer
        practice
        purpose
        lastEventAt
        scheduledFor
        slotTimeZone
        followUpDueOn
        closeDueOn
        thankYouDueAt
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
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const FIND_PEOPLE = graphql(`
  query FindPeopleForThread($search: String!) {
    contacts(first: 5, filter: { search: $search }) {
      nodes {
        id
        name
        organization {
          id
          name
        }
      }
    }
  }
`);

export const ADD_PERSON = graphql(`
  mutation AddPersonForThread($input: CreateContactInput!) {
    createContact(input: $input) {
      contact {
        id
        name
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const BEGIN_THREAD = graphql(`
  mutation BeginThread($input: OpenThreadInput!) {
    openThread(input: $input) {
      thread {
        id
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

export const RECORD_DETAILS = graphql(`
  mutation RecordDetailsOfReferral($input: RecordReferralDetailsInput!) {
    recordReferralDetails(input: $input) {
      referral {
        id
        version
        details
        isIncomplete
        outcome
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
        version
        details
        isIncomplete
        outcome
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
        version
        details
        isIncomplete
        outcome
      }
      userErrors {
        ...Refused
      }
    }
  }
`);
