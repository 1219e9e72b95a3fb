package org.throughline.graphql.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.graphql.execution.PlannedExecution;
import org.throughline.graphql.execution.ServerApi;
import org.throughline.graphql.execution.ServerSchema;
import org.throughline.graphql.execution.StoredReads;
import org.throughline.persistence.testing.TestDatabase;

/** The brief for an interview is one query, and costs as many statements for a beginner as for somebody who knows many. */
class BriefQueryTest {
    private static final Path BRIEF = Path.of("../deployment/src/test/graphql/brief.graphql");

    private TestDatabase database;
    private CountedDatabase counted;
    private NetworkFixture network;
    private GraphQL graphQL;

    @BeforeEach
    void start() {
        database = TestDatabase.migrated();
        counted = new CountedDatabase(database.serving());
        network = NetworkFixture.inNewInstitution(database.dataSource());
        Clock clock = Clock.fixed(NetworkFixture.START.toInstant(), ZoneOffset.UTC);
        StoredReads reads = new StoredReads(
                ServerApi.catalogue(),
                new PlanReader(counted.dataSource(), clock, new PlanReader.Limits(5_000, 1_000_000)));
        graphQL = GraphQL.newGraphQL(ServerSchema.get())
                .queryExecutionStrategy(new PlannedExecution(reads, new SimpleDataFetcherExceptionHandler()))
                .build();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void costsAFixedNumberOfStatements() throws IOException {
        UUID little = threadWith("Ada", 1);
        UUID much = threadWith("Ben", 40);

        JsonObject small = brief(little);
        int forLittle = counted.drain().size();
        JsonObject large = brief(much);
        int forMuch = counted.drain().size();

        assertThat(small.getJsonArray("questions")).hasSize(1);
        assertThat(large.getJsonArray("questions")).hasSize(40);
        assertThat(large.getJsonArray("earlierInsights")).isNotEmpty();
        assertThat(forMuch).isEqualTo(forLittle).isEqualTo(12);
    }

    @Test
    void countsResearchOnTheSameOrganisationAndSector() throws IOException {
        UUID bank = network.organization("Bank", "Finance");
        UUID otherBank = network.organization("Other Bank", "FINANCE");
        UUID mill = network.organization("Mill", "Food");
        UUID ada = network.contact("Ada", bank);
        UUID ben = network.contact("Ben", bank);
        UUID cleo = network.contact("Cleo", otherBank);
        UUID dan = network.contact("Dan", mill);
        UUID thread = network.thread("Ada", "DRAFT", 1);
        assertThat(missing(thread)).isEqualTo("[\"PERSON\",\"ORGANIZATION\",\"INDUSTRY\"]");
        note(dan, "INDUSTRY");
        note(cleo, "ORGANIZATION");
        note(ben, "PERSON");
        assertThat(missing(thread)).isEqualTo("[\"PERSON\",\"ORGANIZATION\",\"INDUSTRY\"]");
        note(cleo, "INDUSTRY");
        assertThat(missing(thread)).isEqualTo("[\"PERSON\",\"ORGANIZATION\"]");
        note(ben, "ORGANIZATION");
        assertThat(missing(thread)).isEqualTo("[\"PERSON\"]");
        note(ada, "PERSON");
        assertThat(missing(thread)).isEqualTo("[]");
    }

    private UUID threadWith(String name, int each) {
        UUID contact = network.contact(name, network.organization("Firm of " + name, "Field " + name));
        UUID thread = network.thread(name, "DRAFT", 1);
        UUID earlier = network.thread(name, "HELD", 1);
        for (int i = 0; i < each; i++) {
            note(contact, "PERSON");
            network.run(
                    "insert into question (institution_id, id, seeker_id, thread_id, position, topic, question, is_open)"
                            + " values (?, ?, ?, ?, ?, 'WORK', 'How?', true)",
                    network.viewer().institutionId(),
                    newId(),
                    network.seekerId(),
                    thread,
                    i);
            network.run(
                    "insert into insight (institution_id, id, seeker_id, thread_id, contact_id, kind, topic, insight, noted_at)"
                            + " values (?, ?, ?, ?, ?, 'TIP', 'WORK', 'Ask', now())",
                    network.viewer().institutionId(),
                    newId(),
                    network.seekerId(),
                    earlier,
                    contact);
        }
        return thread;
    }

    private void note(UUID contact, String subject) {
        network.run(
                "insert into research_note (institution_id, id, seeker_id, contact_id, subject, note) values (?, ?, ?, ?, ?, 'n')",
                network.viewer().institutionId(),
                newId(),
                network.seekerId(),
                contact,
                subject);
    }

    private static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    private String missing(UUID thread) throws IOException {
        return brief(thread)
                .getJsonObject("preparation")
                .getJsonArray("missingSubjects")
                .toString();
    }

    private JsonObject brief(UUID thread) throws IOException {
        ExecutionResult result = graphQL.execute(ExecutionInput.newExecutionInput(Files.readString(BRIEF))
                .variables(Map.of("id", thread.toString()))
                .graphQLContext(Map.of(StoredReads.VIEWER, network.viewer()))
                .build());
        assertThat(result.getErrors()).isEmpty();
        return Json.createReader(new StringReader(result.getData().toString()))
                .readObject()
                .getJsonObject("brief");
    }
}
