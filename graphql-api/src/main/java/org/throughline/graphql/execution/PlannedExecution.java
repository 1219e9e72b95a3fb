package org.throughline.graphql.execution;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLObjectType;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.throughline.domain.account.Scope;
import org.throughline.graphql.catalogue.StoredType;
import org.throughline.graphql.plan.RequestRefused;

/**
 * Executes queries. A query of stored fields only is answered by one plan, as finished bytes. In any other query the
 * stored fields of the root are planned one by one among the rest. A stored object that a mutation or a computed field
 * answers with, known by its id, is filled by a plan of its own.
 */
public final class PlannedExecution extends AsyncExecutionStrategy {
    private final StoredReads reads;

    /** Executes queries over what can be read. */
    public PlannedExecution(StoredReads reads, DataFetcherExceptionHandler exceptions) {
        super(exceptions);
        this.reads = reads;
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        try {
            Scopes.check(context, Scope.READ);
            Optional<RawJson> answer = reads.query(context);
            if (answer.isEmpty()) {
                return super.execute(context, parameters);
            }
            return CompletableFuture.completedFuture(
                    ExecutionResultImpl.newExecutionResult().data(answer.get()).build());
        } catch (SQLException | RuntimeException failure) {
            return CompletableFuture.completedFuture(failed(failure));
        }
    }

    @Override
    protected Object resolveFieldWithInfo(ExecutionContext context, ExecutionStrategyParameters parameters) {
        GraphQLObjectType parent =
                (GraphQLObjectType) parameters.getExecutionStepInfo().getUnwrappedNonNullType();
        if (parent != context.getGraphQLSchema().getQueryType()) {
            return super.resolveFieldWithInfo(context, parameters);
        }
        ExecutableNormalizedField field =
                StoredReads.operation(context).getNormalizedField(parameters.getField(), parent, parameters.getPath());
        if (!reads.isStoredRoot(field)) {
            return super.resolveFieldWithInfo(context, parameters);
        }
        return planned(context, () -> unwrapped(reads.root(context, field)));
    }

    @Override
    protected Object completeValueForObject(
            ExecutionContext context,
            ExecutionStrategyParameters parameters,
            GraphQLObjectType resolvedType,
            Object result) {
        Optional<StoredType> type = reads.catalogue().type(resolvedType.getName());
        Optional<String> id = type.flatMap(stored -> stored.idOf(result));
        if (id.isEmpty()) {
            return super.completeValueForObject(context, parameters, resolvedType, result);
        }
        ExecutionStepInfo step = parameters.getExecutionStepInfo();
        try {
            ExecutableNormalizedField field = StoredReads.operation(context)
                    .getNormalizedField(parameters.getField(), step.getObjectType(), parameters.getPath());
            RawJson json = reads.object(context, type.get(), UUID.fromString(id.get()), field);
            return json.isNull() ? null : json;
        } catch (SQLException | RuntimeException failure) {
            context.addError(StoredReads.error(failure));
            return null;
        }
    }

    private Object planned(ExecutionContext context, Read read) {
        try {
            return new FieldValueInfo(FieldValueInfo.CompleteValueType.OBJECT, read.json());
        } catch (SQLException | RuntimeException failure) {
            context.addError(StoredReads.error(failure));
            return new FieldValueInfo(FieldValueInfo.CompleteValueType.NULL, null);
        }
    }

    /** The value of the only field of an object, which was written with its key and braces. */
    private static RawJson unwrapped(RawJson object) {
        byte[] bytes = object.bytes();
        int start = 0;
        // The key is a name without escapes; the first colon ends it.
        while (bytes[start] != ':') {
            start++;
        }
        return new RawJson(Arrays.copyOfRange(bytes, start + 1, bytes.length - 1));
    }

    static ExecutionResult failed(Throwable failure) {
        GraphQLError error = StoredReads.error(failure);
        // A refused request was never executed, so its answer has no data at all; a failed one has null.
        ExecutionResultImpl.Builder<?> result =
                ExecutionResultImpl.newExecutionResult().addError(error);
        return failure instanceof RequestRefused
                ? result.build()
                : result.data(null).build();
    }

    /** A read that may fail. */
    @FunctionalInterface
    private interface Read {
        RawJson json() throws SQLException;
    }
}
