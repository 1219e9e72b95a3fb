package org.throughline.graphql.insight;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.account.Viewer;
import org.throughline.graphql.execution.PlannedExecution;
import org.throughline.graphql.execution.ServerApi;
import org.throughline.graphql.execution.ServerSchema;
import org.throughline.graphql.execution.StoredReads;
import org.throughline.graphql.read.NetworkFixture;
import org.throughline.graphql.read.PlanReader;
import org.throughline.persistence.shared.TestUnit;
import org.throughline.persistence.testing.TestDatabase;

/** The real reads and writes on a database of their own. */
final class SharingServer implements AutoCloseable {
    private final TestDatabase database = TestDatabase.migrated();
    private final TestUnit unit = TestUnit.on(database);
    private final GraphQL graphQL;

    SharingServer() {
        StoredReads reads = new StoredReads(
                ServerApi.catalogue(),
                new PlanReader(
                        database.serving(),
                        Clock.fixed(NetworkFixture.START.toInstant(), ZoneOffset.UTC),
                        new PlanReader.Limits(5_000, 1_000_000)));
        graphQL = GraphQL.newGraphQL(ServerSchema.get())
                .queryExecutionStrategy(new PlannedExecution(reads, new SimpleDataFetcherExceptionHandler()))
                .build();
    }

    DataSource dataSource() {
        return database.dataSource();
    }

    void run(UUID institutionId, Consumer<EntityManager> work) {
        Tenant.run(institutionId, () -> unit.run(work));
    }

    JsonObject ask(Viewer viewer, String query) {
        ExecutionResult result = graphQL.execute(ExecutionInput.newExecutionInput(query)
                .graphQLContext(Map.of(StoredReads.VIEWER, viewer))
                .build());
        assertThat(result.getErrors()).isEmpty();
        return Json.createReader(new StringReader(result.getData().toString())).readObject();
    }

    @Override
    public void close() {
        unit.close();
        database.close();
    }
}
