package org.throughline.graphql.execution;

import graphql.execution.ExecutionContext;
import java.util.List;
import org.throughline.domain.account.Scope;
import org.throughline.domain.account.Viewer;
import org.throughline.graphql.plan.RequestRefused;

/** Whether an operation is among what the request's token is for. Who signed in themselves may do all that their roles allow. */
final class Scopes {
    private Scopes() {}

    /** @throws RequestRefused if it is not */
    static void check(ExecutionContext context, Scope needed) {
        Viewer viewer = context.getGraphQLContext().get(StoredReads.VIEWER);
        if (viewer != null && !viewer.scopes().contains(needed)) {
            throw new RequestRefused(
                    "SCOPE_MISSING", "This token lacks the scope " + needed + ". Make one that has it.", List.of());
        }
    }
}
