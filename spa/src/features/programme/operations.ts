import { graphql } from "../../api/generated";
import type { AdvisorsOfInstitutionQuery, CohortsOfInstitutionQuery } from "../../api/generated/graphql";

export const COHORTS = graphql(`
  query CohortsOfInstitution($after: String) {
    cohorts(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        version
        name
        goalDate
        seekerCount
        advisors {
          id
          name
        }
      }
    }
  }
`);

export const ADVISORS = graphql(`
  query AdvisorsOfInstitution($after: String) {
    accounts(filter: { role: ADVISOR, isDeactivated: false }, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
      }
    }
  }
`);

export type CohortRow = CohortsOfInstitutionQuery["cohorts"]["nodes"][number];
export type Advisor = AdvisorsOfInstitutionQuery["accounts"]["nodes"][number];

export const CREATE_COHORT = graphql(`
  mutation CreateCohort($input: CreateCohortInput!) {
    createCohort(input: $input) {
      cohort {
        id
        version
        name
        goalDate
        seekerCount
        advisors {
          id
          name
        }
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const UPDATE_COHORT = graphql(`
  mutation UpdateCohort($input: UpdateCohortInput!) {
    updateCohort(input: $input) {
      cohort {
        id
        version
        name
        goalDate
        seekerCount
        advisors {
          id
          name
        }
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const SET_ADVISORS = graphql(`
  mutation SetCohortAdvisors($input: SetCohortAdvisorsInput!) {
    setCohortAdvisors(input: $input) {
      cohort {
        id
        version
        advisors {
          id
          name
        }
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const DELETE_COHORT = graphql(`
  mutation DeleteCohort($input: DeleteCohortInput!) {
    deleteCohort(input: $input) {
      deletedCohortId
      userErrors {
        ...Refused
      }
    }
  }
`);

export const INSTITUTION = graphql(`
  query InstitutionSettings {
    viewer {
      id
      institution {
        id
        slug
        ...Rules
      }
    }
  }
`);

export const RULES = graphql(`
  fragment Rules on Institution {
    id
    version
    name
    timeZone
    language
    digestHour
    openRequestCap
    personRequestCap
    requestedMinutes
    longRequestMinutes
    draftWords
    followUpDays
    maxFollowUps
    recentGraduateYears
    leastQuestions
    thankWithinHours
    checkInFromDays
    checkInToDays
    cadenceMonths
    lateStartDays
    fewInterviews
    smallestGroup
    weekendsOff
  }
`);

export const UPDATE_INSTITUTION = graphql(`
  mutation UpdateInstitution($input: UpdateInstitutionInput!) {
    updateInstitution(input: $input) {
      institution {
        id
        ...Rules
      }
      userErrors {
        ...Refused
      }
    }
  }
`);
