package org.throughline.domain.account;

import java.util.Set;

/** What an API token may do on behalf of its owner: never more than the owner may, often less. */
public enum Scope {
    /** Ask: GraphQL queries, and messages as files. */
    READ,
    /** Change: GraphQL mutations, and what they answer with. */
    WRITE,
    /** Take reports away as files, and the audit log. */
    REPORTS,
    /** Bring files in and take exports out. */
    IMPORTS;

    /** What somebody may do who signed in themselves. */
    public static final Set<Scope> ALL = Set.of(values());
}
