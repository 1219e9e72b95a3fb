package org.throughline.graphql.document;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.List;
import java.util.Map;

/** A document that is not executed. */
public final class DocumentRefused extends Exception {
    private final transient List<GraphQLError> errors;
    private final boolean tooMuch;

    private DocumentRefused(List<GraphQLError> errors, boolean tooMuch) {
        super(errors.get(0).getMessage(), null, false, false);
        this.errors = List.copyOf(errors);
        this.tooMuch = tooMuch;
    }

    /** It is not GraphQL, or not of this schema: what GraphQL itself says of it. */
    static DocumentRefused invalid(List<? extends GraphQLError> errors) {
        return new DocumentRefused(List.copyOf(errors), false);
    }

    /** It has more than a document may have, or what none may have. */
    static DocumentRefused tooMuch(String code, String message) {
        return new DocumentRefused(
                List.of(GraphqlErrorBuilder.newError()
                        .message("%s", message)
                        .extensions(Map.of("code", code))
                        .build()),
                true);
    }

    /** Why, at least one. */
    public List<GraphQLError> errors() {
        return errors;
    }

    /** Whether a limit refused it rather than the language. */
    public boolean isTooMuch() {
        return tooMuch;
    }
}
