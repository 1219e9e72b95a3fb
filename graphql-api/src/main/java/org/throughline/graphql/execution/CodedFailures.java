package org.throughline.graphql.execution;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.throughline.domain.shared.Outage;
import org.throughline.graphql.plan.RequestRefused;

/** What a mutation or a computed field throws, as an error with a code, and with an id that the log has too. */
final class CodedFailures implements DataFetcherExceptionHandler {
    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters failed) {
        GraphQLError error = StoredReads.error(telling(failed.getException()));
        GraphQLError placed = GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .path(failed.getPath())
                .location(failed.getSourceLocation())
                .extensions(error.getExtensions())
                .build();
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult().error(placed).build());
    }

    /** The cause that says most: what the database answered or what was refused, however it was wrapped; else the whole. */
    private static Throwable telling(Throwable failure) {
        if (Outage.of(failure).isPresent()) {
            return failure;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException || cause instanceof RequestRefused) {
                return cause;
            }
        }
        return failure;
    }
}
