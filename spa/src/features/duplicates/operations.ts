import { graphql, read } from "../../api/generated";
import type { DuplicateReason, DuplicatesQuery } from "../../api/generated/graphql";
import type { Candidate } from "./pairs";

export const CANDIDATE = graphql(`
  fragment Candidate on Contact {
    id
    version
    name
    title
    interest
    horizon
    place
    school
    graduationYear
    linkedInUrl
    strength
    cadenceMonths
    tags
    groups
    createdAt
    lastInteractionAt
    organization {
      id
      name
    }
    emails {
      value
    }
    phones {
      value
    }
    threads {
      totalCount
    }
  }
`);

export const DUPLICATES = graphql(`
  query Duplicates {
    possibleDuplicates(first: 20, filter: { state: [OPEN] }) {
      totalCount
      nodes {
        id
        reason
        first {
          ...Candidate
        }
        second {
          ...Candidate
        }
      }
    }
    mergedPairs(first: 10) {
      nodes {
        id
        goneName
        mergedAt
        undoneAt
        kept {
          id
          name
        }
      }
    }
  }
`);

/** Two who may be one, and both are there. */
export interface Pair {
  id: string;
  reason: DuplicateReason;
  first: Candidate;
  second: Candidate;
}

export function pairsOf({ possibleDuplicates }: DuplicatesQuery): Pair[] {
  return possibleDuplicates.nodes.flatMap(({ id, reason, ...masked }) => {
    const first = read(CANDIDATE, masked.first);
    const second = read(CANDIDATE, masked.second);
    return first === null || second === null ? [] : [{ id, reason, first, second }];
  });
}

export type Merged = DuplicatesQuery["mergedPairs"]["nodes"][number];

export const MERGE = graphql(`
  mutation MergeContacts($input: MergeContactsInput!) {
    mergeContacts(input: $input) {
      contact {
        id
        version
        name
      }
      mergedPair {
        id
        goneName
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const KEEP_APART = graphql(`
  mutation KeepApart($input: KeepApartInput!) {
    keepApart(input: $input) {
      possibleDuplicate {
        id
        state
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

export const UNDO_MERGE = graphql(`
  mutation UndoMerge($input: UndoMergeInput!) {
    undoMerge(input: $input) {
      contact {
        id
        name
      }
      restoredContact {
        id
        name
      }
      mergedPair {
        id
        undoneAt
      }
      userErrors {
        ...Refused
      }
    }
  }
`);
