import { graphql } from "../../api/generated";
import type { AuditLogQuery } from "../../api/generated/graphql";

export const AUDIT_LOG = graphql(`
  query AuditLog($filter: AuditFilter, $after: String) {
    auditLog(filter: $filter, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        kind
        what
        happenedAt
        address
        accountId
        name
        subjectId
      }
    }
  }
`);

export type Entry = AuditLogQuery["auditLog"]["nodes"][number];

export const NAMES = graphql(`
  query NamesInLog($account: ID!, $hasAccount: Boolean!, $subject: ID!, $hasSubject: Boolean!) {
    account: managedAccount(id: $account) @include(if: $hasAccount) {
      id
      name
    }
    subject: managedAccount(id: $subject) @include(if: $hasSubject) {
      id
      name
    }
  }
`);

export const FIND_ACCOUNTS = graphql(`
  query AccountsByText($text: String!) {
    accounts(filter: { text: $text }, first: 10) {
      nodes {
        id
        name
        email
      }
    }
  }
`);
