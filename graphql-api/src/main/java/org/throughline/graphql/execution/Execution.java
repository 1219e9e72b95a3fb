package org.throughline.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.ExecutionId;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.execution.QueryCache;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.throughline.domain.account.Viewer;
import org.throughline.graphql.document.KnownDocument;
import org.throughline.graphql.telemetry.Operation;

/**
 * Executes documents that are known already. SmallRye's own service would read each anew, and keep whatever it has read; what
 * its fetchers need from it is the context that is set here.
 */
public final class Execution {
    private final GraphQL graphQL;
    private final AtomicLong requests = new AtomicLong();
    private final Carried carried = new Carried();

    /** Executes over this schema and what can be read. */
    public Execution(GraphQLSchema schema, StoredReads reads) {
        CodedFailures failures = new CodedFailures();
        this.graphQL = GraphQL.newGraphQL(schema)
                .defaultDataFetcherExceptionHandler(failures)
                .queryExecutionStrategy(new PlannedExecution(reads, failures))
                .mutationExecutionStrategy(new MutationExecution(failures))
                .preparsedDocumentProvider(carried)
                .build();
    }

    /**
     * The answer to a request.
     *
     * @param request with the operation's name and the variables, where there are any
     */
    public ExecutionResult run(KnownDocument document, JsonObject request, Viewer viewer) {
        return run(document, request, viewer, new Operation());
    }

    /**
     * The same, and says how it went about it.
     *
     * @param observed is told
     */
    public ExecutionResult run(KnownDocument document, JsonObject request, Viewer viewer, Operation observed) {
        try {
            SmallRyeContext context = SmallRyeContextManager.fromInitialRequest(request);
            ExecutionInput.Builder input = ExecutionInput.newExecutionInput()
                    // Nobody reads it: the document is carried along.
                    .query("")
                    .locale(Locale.ENGLISH)
                    .executionId(ExecutionId.from(Long.toString(requests.incrementAndGet())))
                    .graphQLContext(Map.of(
                            PreparsedDocumentEntry.class,
                            document.entry(),
                            StoredReads.VIEWER,
                            viewer,
                            Operation.class,
                            observed));
            context.getVariables().ifPresent(input::variables);
            context.getOperationName().ifPresent(input::operationName);
            ExecutionInput made = input.build();
            SmallRyeContext populated = SmallRyeContextManager.populateFromExecutionInput(made, carried);
            made.getGraphQLContext().put(SmallRyeContextManager.CONTEXT, populated);
            return graphQL.execute(made);
        } finally {
            SmallRyeContextManager.clearCurrentSmallRyeContext();
        }
    }

    /** Hands out the document that stands in the request's own context. */
    private static final class Carried extends QueryCache {
        @Override
        public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
                ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> read) {
            PreparsedDocumentEntry entry = input.getGraphQLContext().get(PreparsedDocumentEntry.class);
            return CompletableFuture.completedFuture(entry);
        }
    }
}
