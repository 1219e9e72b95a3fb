package org.throughline.graphql.read;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.interview.EventKind;
import org.throughline.graphql.execution.PlannedExecution;
import org.throughline.graphql.execution.ServerApi;
import org.throughline.graphql.execution.ServerSchema;
import org.throughline.graphql.execution.StoredReads;
import org.throughline.graphql.timeline.TimelineKind;
import org.throughline.persistence.testing.TestDatabase;

class TimelineTest {
    private static final OffsetDateTime AT = NetworkFixture.START;

    private TestDatabase database;
    private CountedDatabase counted;
    private NetworkFixture network;
    private GraphQL graphQL;

    @BeforeEach
    void start() {
        database = TestDatabase.migrated();
        counted = new CountedDatabase(database.serving());
        network = NetworkFixture.inNewInstitution(database.dataSource());
        StoredReads reads = new StoredReads(
                ServerApi.catalogue(),
                new PlanReader(
                        counted.dataSource(), Clock.fixed(AT.toInstant(), ZoneOffset.UTC), PlanReader.Limits.USUAL));
        graphQL = GraphQL.newGraphQL(ServerSchema.get())
                .queryExecutionStrategy(new PlannedExecution(reads, new SimpleDataFetcherExceptionHandler()))
                .build();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void tellsOfEverythingThatHappenedWithAContact() {
        everythingWithAda();

        assertThat(kinds(timeline("Ada", "first: 100")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(TimelineKind.values())
                        .map(Enum::name)
                        .filter(kind -> kind.equals("REPLIED") || !isOfAThread(kind))
                        .toList());
    }

    @Test
    void tellsOfAllThatCanHappenToAThread() {
        assertThat(Arrays.stream(TimelineKind.values()).map(Enum::name))
                .containsAll(Arrays.stream(EventKind.values()).map(Enum::name).toList());
    }

    @Test
    void namesThePracticeOfEveryEvent() {
        everythingWithAda();
        assertThat(timeline("Ada", "first: 100").getValuesAs(JsonObject.class))
                .noneMatch(event -> event.get("practice") == JsonValue.NULL);
    }

    @Test
    void whatIsPlannedDeletedOrNotSentHasNotHappened() {
        UUID ada = network.contact("Ada");
        network.row(
                "exchange",
                "contact_id",
                ada,
                "direction",
                "GIVE",
                "kind",
                "ARTICLE",
                "what",
                "X",
                "planned_on",
                LocalDate.of(2026, 2, 1));
        network.row(
                "message",
                "contact_id",
                ada,
                "kind",
                "REQUEST",
                "channel",
                "EMAIL",
                "language",
                "en",
                "body",
                "B",
                "text_key",
                "k",
                "verdict",
                "CLEAN");
        UUID touch = network.row("touch", "contact_id", ada, "channel", "EMAIL", "occurred_at", AT);
        network.run("update touch set deleted_at = now() where id = ?", touch);
        UUID thread = network.thread("Ada", "HELD", 2);
        network.run("update interview_thread set deleted_at = now() where id = ?", thread);

        assertThat(timeline("Ada", "first: 100")).isEmpty();
    }

    @Test
    void aDayBeginsInTheSeekersTimeZone() {
        UUID ada = network.contact("Ada");
        network.row(
                "outcome", "contact_id", ada, "kind", "JOB", "title", "Baker", "occurred_on", LocalDate.of(2026, 1, 3));
        Viewer utc = network.viewer();
        Viewer tokyo = new Viewer(
                utc.institutionId(), utc.accountId(), utc.seekerId(), utc.roles(), java.time.ZoneId.of("Asia/Tokyo"));

        assertThat(timeline(tokyo, "Ada", "first: 1").getJsonObject(0).getString("occurredAt"))
                .isEqualTo("2026-01-02T15:00:00Z");
    }

    @Test
    void pagesThroughEventsOfOneMomentWithoutLosingAny() {
        UUID ada = network.contact("Ada");
        for (int i = 0; i < 7; i++) {
            network.row("touch", "contact_id", ada, "channel", "EMAIL", "occurred_at", AT);
            network.row(
                    "commitment",
                    "contact_id",
                    ada,
                    "promised_by",
                    "SEEKER",
                    "what",
                    "W",
                    "created_at",
                    AT,
                    "done_at",
                    AT);
        }
        List<String> seen = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("id", ada.toString()));
        JsonObject page;
        do {
            page = ask(network.viewer(), """
                    query ($id: ID!, $after: String) { contact(id: $id) { timeline(first: 4, after: $after) {
                      totalCount nodes { id } pageInfo { hasNextPage endCursor } } } }""", variables)
                    .getJsonObject("contact")
                    .getJsonObject("timeline");
            page.getJsonArray("nodes").getValuesAs(JsonObject.class).forEach(event -> seen.add(event.getString("id")));
            variables.put("after", page.getJsonObject("pageInfo").getString("endCursor"));
        } while (page.getJsonObject("pageInfo").getBoolean("hasNextPage"));

        assertThat(seen).hasSize(21).doesNotHaveDuplicates();
        assertThat(page.getInt("totalCount")).isEqualTo(21);
    }

    @Test
    void isOneStatementForOneContactAsForAHundred() {
        String query = "{ contacts(first: 100) { nodes { timeline(first: 3) { nodes { kind } } } } }";
        network.contact("Ada");
        counted.drain();
        ask(network.viewer(), query, Map.of());
        assertThat(counted.drain()).hasSize(2);

        for (int i = 0; i < 99; i++) {
            UUID contact = network.contact("Contact " + i);
            network.row("touch", "contact_id", contact, "channel", "EMAIL", "occurred_at", AT);
        }
        ask(network.viewer(), query, Map.of());
        assertThat(counted.drain()).hasSize(2);
    }

    @Test
    void readsNoMoreOfATableThanThePagesNeed() throws SQLException {
        for (int i = 0; i < 20; i++) {
            network.contact("Contact " + i);
        }
        network.run("""
                insert into touch (institution_id, id, seeker_id, contact_id, channel, occurred_at)
                select c.institution_id, gen_random_uuid(), c.seeker_id, c.id, 'EMAIL', now() - n * interval '1 hour'
                from contact c, generate_series(1, 1000) n""");
        network.run("analyze");
        database.completeStatistics();
        long before = rowsReadOf("touch");

        ask(network.viewer(), "{ contacts(first: 20) { nodes { timeline(first: 3) { nodes { id } } } } }", Map.of());

        database.completeStatistics();
        assertThat(rowsReadOf("touch") - before)
                .as("of 20,000 rows, three for each of twenty contacts")
                .isBetween(60L, 80L);
    }

    @Test
    void showsNothingOfAnotherSeeker() {
        everythingWithAda();
        UUID ada = network.id("Ada");
        NetworkFixture other = network.anotherSeeker();
        JsonObject seen = ask(
                other.viewer(),
                "query ($id: ID!) { contact(id: $id) { timeline { totalCount } } }",
                Map.of("id", ada.toString()));
        assertThat(seen.get("contact")).isEqualTo(JsonValue.NULL);
    }

    private void everythingWithAda() {
        UUID ada = network.contact("Ada");
        UUID ben = network.contact("Ben");
        UUID thread = network.thread("Ada", "HELD", 1);
        network.referral("Ada", "Ben");
        network.referral("Ben", "Ada");
        network.row(
                "message",
                "contact_id",
                ada,
                "kind",
                "REQUEST",
                "channel",
                "EMAIL",
                "language",
                "en",
                "body",
                "B",
                "text_key",
                "k",
                "verdict",
                "CLEAN",
                "sent_at",
                AT);
        network.row("touch", "contact_id", ada, "channel", "EMAIL", "occurred_at", AT);
        network.row("signal", "contact_id", ada, "kind", "HELLO", "occurred_at", AT);
        network.row("introduction", "contact_id", ben, "other_id", ada, "other_name", "Ada", "made_at", AT);
        network.row("commitment", "contact_id", ada, "promised_by", "SEEKER", "what", "W", "done_at", AT);
        network.row(
                "exchange", "contact_id", ada, "direction", "GIVE", "kind", "ARTICLE", "what", "X", "occurred_at", AT);
        network.row("help_event", "contact_id", ada, "kind", "ADVISED", "occurred_on", LocalDate.of(2026, 1, 3));
        network.row(
                "outcome", "contact_id", ada, "kind", "JOB", "title", "Baker", "occurred_on", LocalDate.of(2026, 1, 3));
        network.row(
                "insight",
                "contact_id",
                ada,
                "thread_id",
                thread,
                "kind",
                "TIP",
                "topic",
                "WORK",
                "insight",
                "I",
                "noted_at",
                AT);
        network.row("feedback", "thread_id", thread, "kind", "GAP", "feedback", "F", "noted_at", AT);
        network.row("strength_note", "contact_id", ada, "strength", 4, "noted_at", AT);
        network.row("comfort_note", "thread_id", thread, "comfort", 4, "noted_at", AT);
        network.row("research_note", "contact_id", ada, "subject", "PERSON", "note", "N");
        network.row("debrief", "thread_id", thread, "story", "S");
    }

    private static boolean isOfAThread(String kind) {
        return Arrays.stream(EventKind.values()).anyMatch(event -> event.name().equals(kind));
    }

    private jakarta.json.JsonArray timeline(String contact, String page) {
        return timeline(network.viewer(), contact, page);
    }

    private jakarta.json.JsonArray timeline(Viewer viewer, String contact, String page) {
        return ask(
                        viewer,
                        "query ($id: ID!) { contact(id: $id) { timeline(%s) { nodes { id kind occurredAt practice } } } }"
                                .formatted(page),
                        Map.of("id", network.id(contact).toString()))
                .getJsonObject("contact")
                .getJsonObject("timeline")
                .getJsonArray("nodes");
    }

    private static List<String> kinds(jakarta.json.JsonArray events) {
        return events.getValuesAs(JsonObject.class).stream()
                .map(event -> event.getString("kind"))
                .toList();
    }

    private JsonObject ask(Viewer viewer, String query, Map<String, Object> variables) {
        ExecutionResult result = graphQL.execute(ExecutionInput.newExecutionInput(query)
                .variables(variables)
                .graphQLContext(Map.of(StoredReads.VIEWER, viewer))
                .build());
        assertThat(result.getErrors()).isEmpty();
        Object data = result.getData();
        return Json.createReader(new StringReader(data.toString())).readObject();
    }

    private long rowsReadOf(String table) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select seq_tup_read + idx_tup_fetch from pg_stat_user_tables where relname = '" + table
                                + "'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
