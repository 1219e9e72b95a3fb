package org.throughline.graphql.read;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.graphql.execution.PlannedExecution;
import org.throughline.graphql.execution.ServerApi;
import org.throughline.graphql.execution.ServerSchema;
import org.throughline.graphql.execution.StoredReads;
import org.throughline.persistence.testing.TestDatabase;

/** What it costs to find somebody in a large directory, in rows and index entries read. */
class DirectoryCostTest {
    private static final int PEOPLE = Integer.getInteger("directory.people", 20_000);
    private static final int PAGE = 20;
    /** How often a page may touch a row or an index entry for each person on it. */
    private static final long FEW = 40L * PAGE;

    private static TestDatabase database;
    private static NetworkFixture network;
    private static GraphQL graphQL;

    @BeforeAll
    static void fill() throws SQLException {
        database = TestDatabase.migrated();
        network = NetworkFixture.inNewInstitution(database.dataSource());
        people(network.viewer().institutionId(), PEOPLE);
        people(NetworkFixture.inNewInstitution(database.dataSource()).viewer().institutionId(), PEOPLE);
        requests(network, PEOPLE / 2);
        execute("vacuum analyze");
        StoredReads reads = new StoredReads(
                ServerApi.catalogue(),
                new PlanReader(
                        database.serving(),
                        Clock.fixed(NetworkFixture.START.toInstant(), ZoneOffset.UTC),
                        PlanReader.Limits.USUAL));
        graphQL = GraphQL.newGraphQL(ServerSchema.get())
                .queryExecutionStrategy(new PlannedExecution(reads, new SimpleDataFetcherExceptionHandler()))
                .build();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aPageReadsItsOwnRows() throws SQLException {
        assertThat(read("", PAGE)).isLessThan(FEW);
    }

    @Test
    void aWordThatManyHaveReadsAboutAPage() throws SQLException {
        assertThat(read("filter: {search: \"person flour\"}", PAGE)).isLessThan(FEW);
    }

    /** The price of having no index of words: every person of the institution once, and nobody of another one. */
    @Test
    void aWordThatNobodyHasReadsTheInstitutionsDirectoryOnce() throws SQLException {
        assertThat(read("filter: {search: \"zzz\"}", 0)).isBetween((long) PEOPLE, PEOPLE + FEW);
    }

    @Test
    void whatTheFinderAsksForIsLookedUp() throws SQLException {
        for (String rare : List.of(
                "school: \"SCHÖÖL 77\"", "place: \"Place 77\"", "sector: \"Sector 77\"", "organization: \"firm 77\"")) {
            assertThat(read("filter: {" + rare + "}", PAGE)).as(rare).isLessThan(FEW);
        }
    }

    @Test
    void whoIsFreeIsAskedForThePeopleOfAPageOnly() throws SQLException {
        assertThat(read("filter: {freeThisMonth: true}", PAGE)).isLessThan(FEW * 3);
    }

    /** Rows and index entries that a page has touched, over all tables. */
    private static long read(String filter, int expected) throws SQLException {
        String query = "{ directory(first: %d%s) { nodes { name title freeThisMonth email contact { name } } } }"
                .formatted(PAGE, filter.isEmpty() ? "" : ", " + filter);
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            long before = touched();
            assertThat(ask(query)).hasSize(expected);
            counts.add(touched() - before);
        }
        return counts.get(1);
    }

    private static JsonArray ask(String query) {
        ExecutionResult result = graphQL.execute(ExecutionInput.newExecutionInput(query)
                .graphQLContext(Map.of(StoredReads.VIEWER, network.viewer()))
                .build());
        assertThat(result.getErrors()).isEmpty();
        JsonObject data =
                Json.createReader(new StringReader(result.getData().toString())).readObject();
        return data.getJsonObject("directory").getJsonArray("nodes");
    }

    private static long touched() throws SQLException {
        database.completeStatistics();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_user_tables"
                                + " where relname in ('directory_person', 'contact', 'contact_point', 'interview_thread')")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void people(UUID institution, int count) throws SQLException {
        execute("""
                insert into directory_person (institution_id, id, name, title, organization, sector, place, school,
                    graduation_year, groups, topics, monthly_limit, email, linked_in_key)
                select '%s', gen_random_uuid(), 'Person ' || md5(n::text), 'Miller', 'Firm ' || n %% 1000, 'Sector ' || n %% 1000,
                    'Place ' || n %% 1000, 'Schööl ' || n %% 1000, 1990 + n %% 30, array['Choir', 'Group ' || n %% 1000],
                    'Flour and water', 1 + n %% 3, 'p' || n || '@x.example', 'profile' || n
                from generate_series(1, %d) n""".formatted(institution, count));
    }

    /** A seeker who knows many of them, and has asked some of those this month and others long ago. */
    private static void requests(NetworkFixture seeker, int known) {
        UUID institution = seeker.viewer().institutionId();
        seeker.run(
                "insert into contact (institution_id, id, seeker_id, name, source, linked_in_key)"
                        + " select ?, gen_random_uuid(), ?, 'C' || n, 'MANUAL', case when n % 2 = 0 then 'profile' || n end"
                        + " from generate_series(1, ?) n",
                institution, seeker.seekerId(), known);
        seeker.run(
                "insert into contact_point (institution_id, contact_id, position, seeker_id, kind, value)"
                        + " select institution_id, id, 0, seeker_id, 'EMAIL', replace(name, 'C', 'p') || '@x.example'"
                        + " from contact where institution_id = ?",
                institution);
        seeker.run(
                "insert into interview_thread (institution_id, id, seeker_id, contact_id, approach, channel, state, opened_at,"
                        + " last_event_at, requested_at)"
                        + " select institution_id, gen_random_uuid(), seeker_id, id, 'ALUMNI', 'EMAIL', 'REQUESTED', now(), now(),"
                        + " ?::timestamptz - (hashtext(name) % 20) * interval '1 month' from contact where institution_id = ?",
                NetworkFixture.START, institution);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
