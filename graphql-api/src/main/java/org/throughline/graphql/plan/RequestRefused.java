package org.throughline.graphql.plan;

import java.util.List;

/** A query that is valid by the schema but asks for something it may not: told as a GraphQL error, before anything is read. */
public final class RequestRefused extends RuntimeException {
    private final String code;
    private final transient List<Object> path;

    /**
     * A refusal.
     *
     * @param code stable, for programs
     * @param message for people
     * @param path where in the answer the field would have been
     */
    public RequestRefused(String code, String message, List<String> path) {
        super(message, null, false, false);
        this.code = code;
        this.path = List.copyOf(path);
    }

    /** Stable, for programs. */
    public String code() {
        return code;
    }

    /** Where in the answer the field would have been. */
    public List<Object> path() {
        return path;
    }
}
