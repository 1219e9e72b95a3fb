package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.deployment.signin.People;

/** The list a seeker begins the day with, and how it changes by what is recorded. */
class NextActionsIT extends RunningServerTest {
    private static Client seeker;

    @BeforeAll
    static void signIn() {
        seeker = Client.of(SERVER, People.inAnInstitutionOfTheirOwn().seeker());
    }

    @Test
    void recordingAnInteractionClearsWhatItSatisfies() {
        String thread = requestedNineDaysAgo();
        assertThat(kindOf(thread)).contains("FOLLOW_UP");

        record(thread, "FOLLOWED_UP", 0);
        assertThat(actionOn(thread).filter(action -> action.getBoolean("overdue")))
                .as("the next is due in a week, or on the Monday after")
                .isEmpty();

        record(thread, "REPLIED", 0);
        assertThat(kindOf(thread)).contains("ANSWER");

        record(thread, "ACCEPTED", 0);
        assertThat(kindOf(thread)).contains("SCHEDULE");
        seeker.done(
                "recordThreadEvent",
                "thread { id }",
                Map.of("threadId", thread, "kind", "CLOSED", "closeReason", "OTHER"));
        assertThat(kindOf(thread)).isEmpty();
    }

    @Test
    void snoozesDismissesAndBringsBack() {
        String thread = requestedNineDaysAgo();
        String key = actionOn(thread).orElseThrow().getString("key");

        seeker.done(
                "snoozeAction",
                "seeker { id }",
                Map.of("key", key, "until", today().plusDays(2).toString()));
        assertThat(kindOf(thread)).isEmpty();
        seeker.done("restoreAction", "seeker { id }", Map.of("key", key));
        assertThat(kindOf(thread)).contains("FOLLOW_UP");
        JsonObject payload =
                seeker.done("dismissAction", "seeker { nextActions(first: 100) { key } }", Map.of("key", key));

        assertThat(payload.toString()).doesNotContain(key).contains("PLAN:");
        assertThat(seeker.refusal("restoreAction", Map.of("key", key.replace("FOLLOW_UP", "THANK"))))
                .isEqualTo("NOT_FOUND at input.key");
        seeker.done("restoreAction", "seeker { id }", Map.of("key", key));
    }

    @Test
    void refusesWhatMakesNoSense() {
        String thread = requestedNineDaysAgo();
        String key = actionOn(thread).orElseThrow().getString("key");

        assertThat(seeker.refusal("snoozeAction", Map.of("key", key, "until", "2020-01-01")))
                .isEqualTo("OUT_OF_RANGE at input.until");
        assertThat(seeker.refusal("dismissAction", Map.of("key", "x".repeat(10_000))))
                .isEqualTo("MALFORMED at input.key");
        assertThat(seeker.refusal("dismissAction", Map.of("key", "THANK:" + UUID.randomUUID())))
                .isEqualTo("NOT_FOUND at input.key");
        assertThat(seeker.refusal("dismissAction", Map.of("key", last().getString("key"))))
                .as("something to do stays")
                .isEqualTo("STEP_NOT_ALLOWED at input.key");
    }

    private static String requestedNineDaysAgo() {
        String contact = seeker.done("createContact", "contact { id }", Map.of("name", "Next " + UUID.randomUUID()))
                .getJsonObject("contact")
                .getString("id");
        Map<String, Object> plan = new HashMap<>(Map.of(
                "contactId", contact, "approach", "COLD", "channel", "EMAIL", "purpose", "To learn how they began"));
        plan.put("openedAt", ago(9).toString());
        String thread = seeker.done("openThread", "thread { id }", plan)
                .getJsonObject("thread")
                .getString("id");
        record(thread, "REQUESTED", 9);
        return thread;
    }

    private static void record(String thread, String kind, int daysAgo) {
        seeker.done(
                "recordThreadEvent",
                "thread { id }",
                Map.of(
                        "threadId",
                        thread,
                        "kind",
                        kind,
                        "occurredAt",
                        ago(daysAgo).toString()));
    }

    private static Instant ago(int days) {
        return Instant.now().minus(days, ChronoUnit.DAYS);
    }

    private static LocalDate today() {
        return LocalDate.now(java.time.ZoneOffset.UTC);
    }

    private static Optional<String> kindOf(String thread) {
        return actionOn(thread).map(action -> action.getString("kind"));
    }

    private static Optional<JsonObject> actionOn(String thread) {
        return actions().stream()
                .filter(action -> action.getString("subjectId").equals(thread))
                .findFirst();
    }

    private static JsonObject last() {
        List<JsonObject> all = actions();
        return all.get(all.size() - 1);
    }

    private static List<JsonObject> actions() {
        return seeker.ask("{ viewer { seeker { nextActions(first: 100) { key kind subjectId overdue dueOn why } } } }")
                .getJsonObject("viewer")
                .getJsonObject("seeker")
                .getJsonArray("nextActions")
                .getValuesAs(JsonObject.class);
    }
}
