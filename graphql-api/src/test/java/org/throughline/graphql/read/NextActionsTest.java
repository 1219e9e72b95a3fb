package org.throughline.graphql.read;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.action.ActionKind;
import org.throughline.domain.action.NextAction;
import org.throughline.graphql.action.StoredNextActions;
import org.throughline.graphql.execution.PlannedExecution;
import org.throughline.graphql.execution.ServerApi;
import org.throughline.graphql.execution.ServerSchema;
import org.throughline.graphql.execution.StoredReads;
import org.throughline.persistence.testing.TestDatabase;

/** Today is Monday, 5 January 2026, nine o'clock in UTC. */
class NextActionsTest {
    private static final String QUERY =
            "{ viewer { seeker { nextActions(first: 100) { key kind practice dueOn overdue why subjectId contact { name } thread { id } referral { id } } } } }";

    private TestDatabase database;
    private CountedDatabase counted;
    private NetworkFixture network;
    private GraphQL graphQL;
    private UUID ada;

    @BeforeEach
    void start() {
        database = TestDatabase.migrated();
        counted = new CountedDatabase(database.serving());
        network = NetworkFixture.inNewInstitution(database.dataSource());
        Clock clock = Clock.fixed(NetworkFixture.START.toInstant(), ZoneOffset.UTC);
        StoredReads reads = new StoredReads(
                ServerApi.catalogue(), new PlanReader(counted.dataSource(), clock, PlanReader.Limits.USUAL));
        graphQL = GraphQL.newGraphQL(ServerSchema.get())
                .queryExecutionStrategy(new PlannedExecution(reads, new SimpleDataFetcherExceptionHandler()))
                .build();
        ada = network.contact("Ada");
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void isNeverEmpty() {
        assertThat(list()).containsExactly("PLAN A1 any day");
    }

    @Test
    void followsUpAWeekAfterTheLastRequest() {
        thread("REQUESTED", "waiting_since = '2025-12-30T08:00Z'");

        assertThat(list()).startsWith("FOLLOW_UP B9 2026-01-06");
        assertThat(first().getString("why"))
                .isEqualTo("You wrote to Ada on 2025-12-30 and have heard nothing since; follow up.");
    }

    @Test
    void tellsOthersThanTheApiWhatIsDueByADay() {
        thread("REQUESTED", "waiting_since = '2025-12-30T08:00Z'");
        thread("HELD", "held_at = '2026-01-04T20:00Z'");
        LocalDate today = NetworkFixture.START.toLocalDate();
        StoredNextActions others =
                new StoredNextActions(database.serving(network.viewer().institutionId()));

        assertThat(others.due(network.viewer(), today, today, 10))
                .extracting(NextAction::kind)
                .containsExactly(ActionKind.THANK, ActionKind.DEBRIEF);
        assertThat(others.due(network.viewer(), today, today.plusDays(1), 10))
                .last()
                .isEqualTo(new NextAction(
                        ActionKind.FOLLOW_UP,
                        LocalDate.of(2026, 1, 6),
                        false,
                        "You wrote to Ada on 2025-12-30 and have heard nothing since; follow up.",
                        Optional.of("Ada"),
                        Optional.empty()));
        assertThat(others.due(network.viewer(), today, today.plusDays(1), 1)).hasSize(1);
        assertThat(others.due(network.anotherSeeker().viewer(), today, today.plusDays(7), 10))
                .isEmpty();
    }

    @Test
    void leavesWeekendsAloneUnlessTheInstitutionWorksOnThem() {
        thread("REQUESTED", "waiting_since = '2025-12-27T08:00Z'");
        assertThat(list()).startsWith("FOLLOW_UP B9 2026-01-05");

        set("institution", "weekends_off = false");
        assertThat(list()).startsWith("FOLLOW_UP B9 2026-01-03 overdue");
    }

    @Test
    void aReplyPutsAnswerInThePlaceOfFollowUp() {
        thread(
                "REQUESTED",
                "waiting_since = null, replied_at = '2026-01-02T10:00Z', last_event_at = '2026-01-02T10:00Z'");

        assertThat(list())
                .startsWith("ANSWER A13 2026-01-02 overdue")
                .noneMatch(action -> action.startsWith("FOLLOW_UP"));
    }

    @Test
    void movesOnWhenFollowUpsAreUsedUp() {
        thread("FOLLOWED_UP", "waiting_since = '2025-12-26T08:00Z', follow_ups = 2");

        assertThat(list()).startsWith("MOVE_ON B10 2026-01-02 overdue");
    }

    @Test
    void thanksWithinADayInTheSeekersTimeZone() {
        thread("HELD", "held_at = '2026-01-04T20:00Z'");
        assertThat(list()).startsWith("THANK F1 2026-01-05", "DEBRIEF D3 2026-01-05");

        set("seeker", "time_zone = 'Asia/Tokyo'");
        assertThat(list()).startsWith("THANK F1 2026-01-06");
    }

    @Test
    void preparesForWhatIsAgreedAndAsksHowItWent() {
        thread("SCHEDULED", "scheduled_for = '2026-01-08T10:00Z'");
        thread("PREPARED", "scheduled_for = '2026-01-02T10:00Z'");
        thread("ACCEPTED", "accepted_at = '2026-01-05T08:00Z'");

        assertThat(list())
                .startsWith(
                        "TELL_HOW_IT_WENT D1 2026-01-02 overdue",
                        "PREPARE C3 2026-01-07",
                        "PRACTISE A12 2026-01-07",
                        "SCHEDULE D1 2026-01-06");
    }

    @Test
    void practiceThreadsAskForNothingAndStandForPractice() {
        thread("SCHEDULED", "scheduled_for = '2026-01-08T10:00Z'");
        thread("KEEPING_IN_TOUCH", "held_at = '2026-01-01T10:00Z', practice = true");

        assertThat(list()).startsWith("PREPARE C3 2026-01-07").noneMatch(action -> action.startsWith("PRACTISE"));
    }

    @Test
    void keepsPromisesAndRemindsOfTheirs() {
        commitment("SEEKER", "'2026-01-06'");
        commitment("CONTACT", "'2026-01-02'");
        commitment("CONTACT", "'2026-01-06'");

        assertThat(list())
                .startsWith("REMIND D10 2026-01-02 overdue", "KEEP_PROMISE D10 2026-01-06", "PLAN A1 any day");
    }

    @Test
    void checksInOnIntroductionsAndFollowsReferrals() {
        referral("mode = 'INTRODUCTION', check_in_on = '2026-01-05'");
        referral("name_permission = 'NOT_ASKED', details = 'bo@example.org'");
        referral("name_permission = 'GRANTED'");
        referral("name_permission = 'DENIED', details = 'cy@example.org'");

        assertThat(list())
                .containsExactly(
                        "CHECK_IN E4 2026-01-05",
                        "FOLLOW_REFERRAL E5 any day",
                        "ASK_FOR_NAME E2 any day",
                        "GET_DETAILS E3 any day",
                        "PLAN A1 any day");
    }

    @Test
    void keepsInTouchAfterTheCadenceFromTheLastInteractionOfAnyKind() {
        thread("KEEPING_IN_TOUCH", "held_at = '2025-06-01T10:00Z', last_event_at = '2025-06-02T10:00Z'");
        network.run("update thread_event set occurred_at = '2025-06-02T10:00Z'");
        assertThat(list()).startsWith("KEEP_IN_TOUCH F4 2025-12-02 overdue");
        UUID another = thread("DRAFT", "purpose = null");
        network.run("update thread_event set kind = 'OPENED' where thread_id = ?", another);
        assertThat(list())
                .as("opening a thread is the seeker's own doing")
                .startsWith("KEEP_IN_TOUCH F4 2025-12-02 overdue");
        network.run("update interview_thread set deleted_at = now() where id = ?", another);

        row("touch", "contact_id, channel, occurred_at", "?, 'EMAIL', '2025-10-06T10:00Z'", ada);
        assertThat(list()).noneMatch(action -> action.startsWith("KEEP_IN_TOUCH"));

        network.run("update contact set cadence_months = 3 where id = ?", ada);
        assertThat(list()).startsWith("KEEP_IN_TOUCH F4 2026-01-06");
        network.run("update contact set cadence_months = 0 where id = ?", ada);
        assertThat(list()).containsExactly("CONNECT F3 any day", "PLAN A1 any day");
    }

    @Test
    void whoeverSaysHelloComesFirst() {
        thread("REQUESTED", "waiting_since = '2025-12-20T08:00Z'");
        row("signal", "contact_id, kind, occurred_at", "?, 'HELLO', '2026-01-05T07:00Z'", ada);

        assertThat(list()).startsWith("ANSWER A13 2026-01-05", "FOLLOW_UP B9 2025-12-29 overdue");
    }

    @Test
    void tellsTheGoodNews() {
        UUID outcome = row("outcome", "kind, title, occurred_on", "'JOB', 'Analyst', '2026-01-02'");
        row("good_news", "outcome_id, contact_id", "?, ?", outcome, ada);

        assertThat(list()).startsWith("TELL_GOOD_NEWS F5 2026-01-02 overdue");
    }

    @Test
    void goesOnWithTargetsAndDrafts() {
        row("target", "kind, name", "'ORGANIZATION', 'Mill'");
        thread("DRAFT", "purpose = null");

        assertThat(list()).containsExactly("REQUEST A3 any day", "REACH_TARGET A1 any day", "PLAN A1 any day");
    }

    @Test
    void whatWasPutAwayStaysAwayUntilItIsDueAnew() {
        thread("REQUESTED", "waiting_since = '2025-12-26T08:00Z'");
        choice(first().getString("key"), "null", "now()");
        assertThat(list()).containsExactly("PLAN A1 any day");

        set("interview_thread", "waiting_since = '2025-12-29T08:00Z', state = 'FOLLOWED_UP', follow_ups = 1");
        assertThat(list()).startsWith("FOLLOW_UP B9 2026-01-05");
    }

    @Test
    void whatWasPutOffComesBackOnItsDay() {
        thread("HELD", "held_at = '2026-01-04T20:00Z'");
        choice(first().getString("key"), "'2026-01-06'", "null");
        assertThat(list()).noneMatch(action -> action.startsWith("THANK"));

        set("action_choice", "snoozed_until = '2026-01-05'");
        assertThat(list()).startsWith("THANK F1 2026-01-05");
    }

    @Test
    void isOneStatementHoweverMuchThereIsToDo() {
        ask();
        int forNothing = counted.drain().size();
        for (int i = 0; i < 30; i++) {
            thread("REQUESTED", "waiting_since = '2025-12-26T08:00Z'");
        }
        counted.drain();
        assertThat(list()).hasSize(31);

        assertThat(counted.drain()).hasSize(forNothing).hasSize(2);
    }

    @Test
    void showsNothingOfADeletedContactOrOfAnotherSeeker() {
        thread("REQUESTED", "waiting_since = '2025-12-26T08:00Z'");
        NetworkFixture other = network.anotherSeeker();
        assertThat(list(other.viewer())).containsExactly("PLAN A1 any day");

        network.delete("Ada");
        assertThat(list()).containsExactly("PLAN A1 any day");
    }

    private UUID thread(String state, String columns) {
        UUID id = network.thread("Ada", state, 1);
        network.run("update interview_thread set held_at = null where id = ?", id);
        network.run("update interview_thread set " + columns + " where id = ?", id);
        return id;
    }

    private void commitment(String by, String due) {
        row("commitment", "contact_id, promised_by, what, due_on", "?, '" + by + "', 'a book', " + due, ada);
    }

    private void referral(String columns) {
        UUID id = network.referral("Ada", "Somebody " + UUID.randomUUID());
        network.run("update referral set outcome = 'PENDING', " + columns + " where id = ?", id);
    }

    private void choice(String key, String until, String dismissed) {
        network.run(
                "insert into action_choice (institution_id, seeker_id, action_key, snoozed_until, dismissed_at, chosen_at) values (?, ?, ?, "
                        + until + ", " + dismissed + ", now())",
                network.viewer().institutionId(),
                network.seekerId(),
                key);
    }

    private UUID row(String table, String columns, String values, Object... parameters) {
        UUID id = UUID.randomUUID();
        Object[] all = new Object[parameters.length + 3];
        all[0] = network.viewer().institutionId();
        all[1] = id;
        all[2] = network.seekerId();
        System.arraycopy(parameters, 0, all, 3, parameters.length);
        network.run(
                "insert into " + table + " (institution_id, id, seeker_id, " + columns + ") values (?, ?, ?, " + values
                        + ")",
                all);
        return id;
    }

    private void set(String table, String columns) {
        network.run(
                "update " + table + " set " + columns + " where institution_id = ?",
                network.viewer().institutionId());
    }

    private List<String> list() {
        return list(network.viewer());
    }

    private List<String> list(Viewer viewer) {
        return ask(viewer).stream()
                .map(action -> action.getString("kind") + " " + action.getString("practice") + " "
                        + action.getString("dueOn", "any day")
                        + (action.getBoolean("overdue") ? " overdue" : ""))
                .toList();
    }

    private JsonObject first() {
        return ask().get(0);
    }

    private List<JsonObject> ask() {
        return ask(network.viewer());
    }

    private List<JsonObject> ask(Viewer viewer) {
        Viewer here = new Viewer(
                viewer.institutionId(), viewer.accountId(), viewer.seekerId(), viewer.roles(), ZoneId.of("UTC"));
        ExecutionResult result = graphQL.execute(ExecutionInput.newExecutionInput(QUERY)
                .graphQLContext(Map.of(StoredReads.VIEWER, here))
                .build());
        assertThat(result.getErrors()).isEmpty();
        return Json.createReader(new StringReader(result.getData().toString()))
                .readObject()
                .getJsonObject("viewer")
                .getJsonObject("seeker")
                .getJsonArray("nextActions")
                .getValuesAs(JsonObject.class);
    }
}
