import { graphql } from "../../api/generated";
import type { AccountsQuery, DirectoryLoadQuery, ManagedAccountQuery } from "../../api/generated/graphql";

export const ACCOUNTS = graphql(`
  query Accounts($filter: AccountFilter, $after: String) {
    accounts(filter: $filter, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        version
        name
        email
        roles
        seekerId
        cohort {
          id
          name
        }
        advisedCohorts {
          id
          name
        }
        hasPassword
        comesByProvider
        invitationEndsAt
        deactivatedAt
        lastSeenAt
      }
    }
  }
`);

export type AccountRow = AccountsQuery["accounts"]["nodes"][number];

/** How many were never here. */
export const NEVER_HERE = graphql(`
  query NeverHere {
    neverHere: accounts(filter: { hasGotIn: false, isDeactivated: false }, first: 1) {
      totalCount
    }
  }
`);

export const ACCOUNT = graphql(`
  query ManagedAccount($id: ID!) {
    managedAccount(id: $id) {
      id
      version
      name
      email
      roles
      seekerId
      keepsSeekerData
      cohort {
        id
        name
      }
      advisedCohorts {
        id
        name
      }
      hasPassword
      comesByProvider
      invitationEndsAt
      deactivatedAt
      lastSeenAt
      createdAt
    }
  }
`);

export type AccountDetails = NonNullable<ManagedAccountQuery["managedAccount"]>;

export const CREATE = graphql(`
  mutation CreateAccount($input: CreateAccountInput!) {
    createAccount(input: $input) {
      account {
        id
        name
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const UPDATE = graphql(`
  mutation UpdateAccount($input: UpdateAccountInput!) {
    updateAccount(input: $input) {
      account {
        id
        version
        name
        email
        roles
        seekerId
        keepsSeekerData
        invitationEndsAt
        lastSeenAt
        cohort {
          id
          name
        }
        advisedCohorts {
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

export const DEACTIVATE = graphql(`
  mutation DeactivateAccount($input: DeactivateAccountInput!) {
    deactivateAccount(input: $input) {
      account {
        id
        version
        deactivatedAt
        invitationEndsAt
        lastSeenAt
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const REACTIVATE = graphql(`
  mutation ReactivateAccount($input: ReactivateAccountInput!) {
    reactivateAccount(input: $input) {
      account {
        id
        version
        deactivatedAt
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const MOVE = graphql(`
  mutation MoveSeekers($input: MoveSeekersInput!) {
    moveSeekers(input: $input) {
      cohort {
        id
        seekerCount
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const LOAD = graphql(`
  query DirectoryLoad($filter: DirectoryFilter, $after: String) {
    directory(filter: $filter, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        version
        name
        title
        organization
        monthlyLimit
        requestsThisMonth
        freeThisMonth
      }
    }
  }
`);

export type LoadRow = DirectoryLoadQuery["directory"]["nodes"][number];

/** How many there are, and how many want no further request this month. */
export const LOAD_SUM = graphql(`
  query DirectoryLoadSum {
    everybody: directory(first: 1) {
      totalCount
    }
    asked: directory(filter: { freeThisMonth: false }, first: 1) {
      totalCount
    }
  }
`);

export const SET_LIMIT = graphql(`
  mutation SetMonthlyLimit($input: UpdateDirectoryPersonInput!) {
    updateDirectoryPerson(input: $input) {
      directoryPerson {
        id
        version
        monthlyLimit
        requestsThisMonth
        freeThisMonth
      }
      userErrors {
        ...Refused
      }
    }
  }
`);
