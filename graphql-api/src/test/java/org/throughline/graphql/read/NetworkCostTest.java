package org.throughline.graphql.read;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.graphql.execution.PlannedExecution;
import org.throughline.graphql.execution.ServerApi;
import org.throughline.graphql.execution.ServerSchema;
import org.throughline.graphql.execution.StoredReads;
import org.throughline.persistence.testing.TestDatabase;

/** What it costs to ask for everything about referrals, ties, the ledger and outcomes at once. */
class NetworkCostTest {
    private static final String EVERYTHING = """
            query ($first: Int!) {
              contacts(first: $first) { nodes {
                isAskedByOthers hasOpenSignal cadenceMonths lastInteractionAt nextTouchDueOn linkedInOpen linkedInWaived
                gives takes balance ideasForGiving { idea kind theirNeed }
                chainFigures { people depth branching interviewsLedTo }
                outcomesLedTo { title origin { name } path { depth from { name } } toldShare toldCount goodNewsCount }
                touches(first: 3) { nodes { brought } } signals(first: 3, filter: {open: true}) { nodes { words } }
                exchanges(first: 3) { nodes { what thread { id } } } introductions(first: 3) { nodes { otherName other { name } } }
                helpEvents(first: 3) { nodes { lagDays origin { name } } } goodNews(first: 3) { nodes { outcome { title } } }
                referrals(first: 3) { nodes { isIncomplete checkInDue } } threads(first: 3) { nodes { namesGiven namesAskedFor } } } }
              referrals(first: $first, filter: {incomplete: true, checkInDue: false}) { nodes { name } }
              signals(first: $first) { nodes { words } } helpEvents(first: $first) { nodes { words } }
              outcomes(first: $first) { nodes { title } }
              viewer { seeker { heldCount tooFew meanStrength namesPerInterview } } }
            """;
    private static final List<String> TABLES = List.of(
            "institution",
            "account",
            "seeker",
            "cohort",
            "organization",
            "contact",
            "contact_point",
            "interview_thread",
            "thread_event",
            "referral",
            "touch",
            "signal",
            "exchange",
            "introduction",
            "help_event",
            "outcome",
            "good_news",
            "message",
            "insight",
            "debrief");

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
                new PlanReader(counted.dataSource(), clock, new PlanReader.Limits(50_000, 10_000_000)));
        graphQL = GraphQL.newGraphQL(ServerSchema.get())
                .queryExecutionStrategy(new PlannedExecution(reads, new SimpleDataFetcherExceptionHandler()))
                .build();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void asksForEverythingInAsManyStatementsForOneContactAsForFifty() {
        fill(1);
        ask(1);
        int forOne = counted.drain().size();
        fill(60);
        ask(50);
        assertThat(counted.drain()).hasSize(forOne);
    }

    @Test
    void namesTheInstitutionForEveryTableOfEveryStatement() {
        fill(1);
        ask(1);
        Pattern tables = Pattern.compile("(?:from|join) (?:" + String.join("|", TABLES) + ")\\b");
        List<String> statements = counted.drain();
        assertThat(statements).hasSizeGreaterThan(10);
        for (String sql : statements) {
            long named = Pattern.compile("institution_id = \\?")
                    .matcher(sql)
                    .results()
                    .count();
            assertThat(named)
                    .as(sql)
                    .isGreaterThanOrEqualTo(tables.matcher(sql).results().count());
        }
    }

    @Test
    void findsEverythingThroughIndexes() throws SQLException {
        for (int seekers = 0; seekers < 10; seekers++) {
            fill(400);
            network = network.anotherSeeker();
        }
        fill(400);
        execute("analyze");
        Map<String, Long> before = sequentialScans();
        ask(50);
        Map<String, Long> after = sequentialScans();
        after.keySet().removeAll(Set.of("institution", "account", "seeker", "cohort"));
        after.forEach((table, scans) ->
                assertThat(scans).as("whole " + table + " read").isEqualTo(before.get(table)));
    }

    /** Contacts in a chain that comes back to its beginning, each with one of everything. */
    private void fill(int contacts) {
        UUID institution = network.viewer().institutionId();
        UUID seeker = network.seekerId();
        network.run(
                "insert into contact (institution_id, id, seeker_id, name, source, linked_in_key, horizon)"
                        + " select ?, gen_random_uuid(), ?, 'C' || n || random(), 'MANUAL', 'p' || n || random(), 'NOW' from generate_series(1, ?) n",
                institution,
                seeker,
                contacts);
        copy(
                "contact_point (institution_id, seeker_id, contact_id, position, kind, value)",
                "0, 'EMAIL', id || '@x.example'");
        copy(
                "touch (institution_id, seeker_id, contact_id, id, channel, occurred_at, brought)",
                "gen_random_uuid(), 'EMAIL', now(), 'x'");
        copy(
                "signal (institution_id, seeker_id, contact_id, id, kind, occurred_at)",
                "gen_random_uuid(), 'HELLO', now()");
        copy(
                "exchange (institution_id, seeker_id, contact_id, id, direction, kind, what, occurred_at)",
                "gen_random_uuid(), 'TAKE', 'TIME', 'x', now()");
        copy(
                "help_event (institution_id, seeker_id, contact_id, id, kind, occurred_on)",
                "gen_random_uuid(), 'ADVISED', current_date");
        copy(
                "introduction (institution_id, seeker_id, contact_id, id, other_name, made_at)",
                "gen_random_uuid(), 'x', now()");
        copy(
                "outcome (institution_id, seeker_id, contact_id, id, kind, title, occurred_on)",
                "gen_random_uuid(), 'OPENING', 'x', current_date");
        copy(
                "message (institution_id, seeker_id, contact_id, id, kind, channel, language, body, text_key, verdict, sent_at)",
                "gen_random_uuid(), 'TOUCH', 'EMAIL', 'en', 'x', 'x', 'CLEAN', now()");
        copy(
                "interview_thread (institution_id, seeker_id, contact_id, id, approach, channel, state, opened_at, last_event_at, held_at)",
                "gen_random_uuid(), 'COLD', 'EMAIL', 'HELD', now(), now(), now()");
        copy(
                "referral (institution_id, seeker_id, from_contact_id, id, to_contact_id, name, mode, name_permission, outcome, made_at)",
                "gen_random_uuid(), nullif(coalesce(lead(id) over (order by id), first_value(id) over (order by id)), id), 'x', 'DIRECT', 'GRANTED', 'CONTACTED', now()");
        network.run(
                "insert into good_news (institution_id, id, seeker_id, outcome_id, contact_id)"
                        + " select institution_id, gen_random_uuid(), seeker_id, id, contact_id from outcome where seeker_id = ? on conflict do nothing",
                seeker);
        network.run(
                "insert into thread_event (institution_id, id, seeker_id, thread_id, kind, occurred_at)"
                        + " select institution_id, gen_random_uuid(), seeker_id, id, 'HELD', held_at from interview_thread where seeker_id = ?",
                seeker);
        network.run(
                "insert into insight (institution_id, id, seeker_id, thread_id, contact_id, kind, topic, insight, noted_at)"
                        + " select institution_id, gen_random_uuid(), seeker_id, id, contact_id, 'CONTACT_NEED', 'WORK', 'x', held_at from interview_thread where seeker_id = ?",
                seeker);
        network.run(
                "insert into debrief (institution_id, id, seeker_id, thread_id, asked_for_names)"
                        + " select institution_id, gen_random_uuid(), seeker_id, id, true from interview_thread where seeker_id = ? on conflict do nothing",
                seeker);
    }

    private void copy(String into, String values) {
        network.run(
                "insert into " + into + " select institution_id, seeker_id, id, " + values
                        + " from contact where seeker_id = ?" + " on conflict do nothing",
                network.seekerId());
    }

    private void ask(int first) {
        ExecutionResult result = graphQL.execute(ExecutionInput.newExecutionInput(EVERYTHING)
                .variables(Map.of("first", first))
                .graphQLContext(Map.of(StoredReads.VIEWER, network.viewer()))
                .build());
        assertThat(result.getErrors()).isEmpty();
        JsonObject data =
                Json.createReader(new StringReader(result.getData().toString())).readObject();
        assertThat(data.getJsonObject("contacts").getJsonArray("nodes")).hasSize(first);
    }

    private Map<String, Long> sequentialScans() throws SQLException {
        database.completeStatistics();
        Map<String, Long> scans = new TreeMap<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select relname, seq_scan from pg_stat_user_tables where relname = any('{"
                                + String.join(",", TABLES) + "}')")) {
            while (rows.next()) {
                scans.put(rows.getString(1), rows.getLong(2));
            }
        }
        return scans;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
