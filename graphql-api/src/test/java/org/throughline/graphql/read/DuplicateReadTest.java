package org.throughline.graphql.read;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Viewer;
import org.throughline.graphql.execution.PlannedExecution;
import org.throughline.graphql.execution.ServerApi;
import org.throughline.graphql.execution.ServerSchema;
import org.throughline.graphql.execution.StoredReads;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

/** Who may see which possible duplicates. */
@DatabaseTest
class DuplicateReadTest {
    private static final String DIRECTORY = """
            { directoryDuplicates { totalCount nodes { id first { name } } } directoryMerges { totalCount }
              possibleDuplicates { totalCount } node(id: "%s") { id ... on DirectoryDuplicate { reason } } }""";

    @Test
    void onlyAdministratorsSeeTheDirectorys(TestDatabase database) {
        NetworkFixture network = NetworkFixture.inNewInstitution(database.dataSource());
        NetworkFixture elsewhere = NetworkFixture.inNewInstitution(database.dataSource());
        UUID pair = pairOfTheDirectory(network);

        assertThat(answer(database, network.administrator(), pair)).isEqualTo("""
                {"directoryDuplicates":{"totalCount":1,"nodes":[{"id":"%1$s","first":{"name":"Ana"}}]},\
                "directoryMerges":{"totalCount":0},"possibleDuplicates":{"totalCount":0},\
                "node":{"id":"%1$s","reason":"SAME_EMAIL"}}""".formatted(pair));
        for (Viewer other : new Viewer[] {network.viewer(), elsewhere.administrator()}) {
            assertThat(answer(database, other, pair)).isEqualTo("""
                    {"directoryDuplicates":{"totalCount":0,"nodes":[]},"directoryMerges":{"totalCount":0},\
                    "possibleDuplicates":{"totalCount":0},"node":null}""");
        }
    }

    @Test
    void anAdministratorSeesNoSeekersPairAsTheDirectorys(TestDatabase database) {
        NetworkFixture network = NetworkFixture.inNewInstitution(database.dataSource());
        UUID ana = network.contact("Ana");
        UUID same = network.contact("ana");
        UUID pair = network.row(
                "possible_duplicate",
                "entity",
                "CONTACT",
                "first_id",
                ana.toString().compareTo(same.toString()) < 0 ? ana : same,
                "second_id",
                ana.toString().compareTo(same.toString()) < 0 ? same : ana,
                "reason",
                "TOLD");
        NetworkFixture another = network.anotherSeeker();

        assertThat(answer(database, another.administrator(), pair))
                .contains("\"node\":null")
                .doesNotContain("TOLD");
        assertThat(answer(database, network.viewer(), pair)).contains("\"node\":{\"id\":\"" + pair);
    }

    private static UUID pairOfTheDirectory(NetworkFixture network) {
        UUID pair = network.newId();
        network.run(
                """
                with p as (
                    insert into directory_person (institution_id, id, name) values (?, ?, 'Ana'), (?, ?, 'Ana')
                    returning institution_id, id)
                insert into possible_duplicate (institution_id, id, entity, first_id, second_id, reason)
                select institution_id, ?, 'DIRECTORY_PERSON', (array_agg(id order by id))[1], (array_agg(id order by id))[2], 'SAME_EMAIL'
                from p group by institution_id""",
                network.viewer().institutionId(),
                network.newId(),
                network.viewer().institutionId(),
                network.newId(),
                pair);
        return pair;
    }

    private static String answer(TestDatabase database, Viewer viewer, UUID pair) {
        StoredReads reads = new StoredReads(
                ServerApi.catalogue(),
                new PlanReader(
                        database.serving(),
                        Clock.fixed(NetworkFixture.START.toInstant(), ZoneOffset.UTC),
                        PlanReader.Limits.USUAL));
        ExecutionResult result = GraphQL.newGraphQL(ServerSchema.get())
                .queryExecutionStrategy(new PlannedExecution(reads, new SimpleDataFetcherExceptionHandler()))
                .build()
                .execute(ExecutionInput.newExecutionInput(DIRECTORY.formatted(pair))
                        .graphQLContext(Map.of(StoredReads.VIEWER, viewer))
                        .build());
        assertThat(result.getErrors()).isEmpty();
        return result.getData().toString();
    }
}
