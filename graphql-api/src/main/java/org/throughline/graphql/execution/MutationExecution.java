package org.throughline.graphql.execution;

import graphql.ExecutionResult;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import java.util.concurrent.CompletableFuture;
import org.throughline.domain.account.Scope;
import org.throughline.graphql.plan.RequestRefused;

/** Executes mutations, one after the other; a token that is for reading only is refused before it changes anything. */
final class MutationExecution extends AsyncSerialExecutionStrategy {
    MutationExecution(DataFetcherExceptionHandler exceptions) {
        super(exceptions);
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        try {
            Scopes.check(context, Scope.WRITE);
        } catch (RequestRefused refused) {
            return CompletableFuture.completedFuture(PlannedExecution.failed(refused));
        }
        return super.execute(context, parameters);
    }
}
