package org.throughline.graphql.execution;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ExecutionContext;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.Outage;
import org.throughline.graphql.catalogue.Catalogue;
import org.throughline.graphql.catalogue.StoredType;
import org.throughline.graphql.plan.Plan;
import org.throughline.graphql.plan.PlanCache;
import org.throughline.graphql.plan.Planner;
import org.throughline.graphql.plan.RequestRefused;
import org.throughline.graphql.read.Budget;
import org.throughline.graphql.read.PlanReader;
import org.throughline.graphql.telemetry.CacheUse;
import org.throughline.graphql.telemetry.Operation;

/** Compiles and runs stored fields on behalf of the viewer of a request. */
public final class StoredReads {
    /** Under which the viewer stands in the GraphQL context of a request. */
    public static final String VIEWER = "throughline.viewer";

    private static final Logger LOG = Logger.getLogger(StoredReads.class);

    private final Catalogue catalogue;
    private final PlanReader reader;
    private final OptionalInt largestPage;
    private final PlanCache plans = new PlanCache();

    /** Reads what the catalogue describes. */
    public StoredReads(Catalogue catalogue, PlanReader reader) {
        this(catalogue, reader, OptionalInt.empty());
    }

    /**
     * The same, with a limit of its own.
     *
     * @param largestPage how many rows a page has at most
     */
    public StoredReads(Catalogue catalogue, PlanReader reader, OptionalInt largestPage) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.largestPage = largestPage;
    }

    /** How often a plan was there already. */
    public CacheUse planUse() {
        return plans.use();
    }

    /** What can be read. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** The answer to a query of stored fields only; empty when it asks for others too. */
    Optional<RawJson> query(ExecutionContext context) throws SQLException {
        long begun = System.nanoTime();
        boolean[] made = new boolean[1];
        Optional<Plan> plan = plans.get(
                context.getDocument(),
                context.getOperationDefinition().getName(),
                context.getCoercedVariables().toMap(),
                () -> operation(context),
                making -> {
                    made[0] = true;
                    return plan(context, making);
                });
        return plan.isEmpty() ? Optional.empty() : Optional.of(read(context, plan.get(), begun, !made[0]));
    }

    /** The answer to one field of the query root, as an object with that field. */
    RawJson root(ExecutionContext context, ExecutableNormalizedField field) throws SQLException {
        long begun = System.nanoTime();
        return read(context, planner(context).planRoot(List.of(field), List.of()), begun, false);
    }

    /** One object of a stored type. */
    RawJson object(ExecutionContext context, StoredType type, UUID id, ExecutableNormalizedField field)
            throws SQLException {
        long begun = System.nanoTime();
        return read(context, planner(context).planObject(type, id, field), begun, false);
    }

    /** The normalised operation of a request. */
    static ExecutableNormalizedOperation operation(ExecutionContext context) {
        return context.getNormalizedQueryTree().get();
    }

    boolean isStoredRoot(ExecutableNormalizedField field) {
        return catalogue.root(field.getName()).isPresent();
    }

    private Optional<Plan> plan(ExecutionContext context, PlanCache.Making making) {
        List<ExecutableNormalizedField> fields = making.operation().getTopLevelFields();
        boolean onlyStored = fields.stream()
                .allMatch(field -> isStoredRoot(field) || field.getName().equals("__typename"));
        return onlyStored
                ? Optional.of(planner(context).planRoot(fields, making.shapingVariables()))
                : Optional.empty();
    }

    private Planner planner(ExecutionContext context) {
        Map<String, Object> variables = context.getCoercedVariables().toMap();
        return largestPage.isPresent()
                ? new Planner(catalogue, variables, largestPage.getAsInt())
                : new Planner(catalogue, variables);
    }

    private RawJson read(ExecutionContext context, Plan plan, long begun, boolean cached) throws SQLException {
        long planned = System.nanoTime();
        Viewer viewer = context.getGraphQLContext().get(VIEWER);
        if (viewer == null) {
            throw new IllegalStateException("a request without a viewer came through");
        }
        Budget budget = context.getGraphQLContext().computeIfAbsent(Budget.class, absent -> reader.budget());
        try {
            return new RawJson(
                    reader.read(plan, viewer, context.getCoercedVariables().toMap(), budget));
        } finally {
            Operation observed = context.getGraphQLContext().get(Operation.class);
            if (observed != null) {
                observed.read(
                        new Operation.Reading(plan::shape, plan.levels(), cached, begun, planned, System.nanoTime()));
            }
        }
    }

    /** The GraphQL error for what went wrong; an unexpected one tells no more than an id that the log has too. */
    static GraphQLError error(Throwable cause) {
        if (cause instanceof RequestRefused refused) {
            return GraphqlErrorBuilder.newError()
                    .message(refused.getMessage().replace("%", "%%"))
                    .path(refused.path())
                    .extensions(Map.of("code", refused.code()))
                    .build();
        }
        Optional<Outage> outage = Outage.of(cause);
        if (outage.isPresent()) {
            return told(outage.get(), cause);
        }
        if (cause instanceof SQLException sql && sql.getSQLState() != null) {
            String state = sql.getSQLState();
            if (state.startsWith("22")) {
                return coded("VALUE_INVALID", "A value in the request cannot be used: it is out of range.", sql);
            }
            if (state.equals("57014")) {
                return coded("TOO_SLOW", "The answer took too long; ask for less.", sql);
            }
        }
        return coded("INTERNAL", "Something went wrong on our side.", cause);
    }

    /** The log says when the database went and when it came back, and not of each request that it was asked for meanwhile. */
    private static GraphQLError told(Outage outage, Throwable cause) {
        LOG.debugf(cause, "GraphQL error %s", outage.code());
        return GraphqlErrorBuilder.newError()
                .message(outage.message())
                .extensions(Map.of("code", outage.code()))
                .build();
    }

    private static GraphQLError coded(String code, String message, Throwable cause) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(cause, "GraphQL error %s %s", code, id);
        return GraphqlErrorBuilder.newError()
                .message(message)
                .extensions(Map.of("code", code, "errorId", id))
                .build();
    }
}
