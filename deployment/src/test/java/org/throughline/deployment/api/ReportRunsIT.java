package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.deployment.signin.People;
import org.throughline.persistence.demo.DemoAccounts;

/** G10: reports that are computed by a job of the running server, kept, and read again. */
class ReportRunsIT extends RunningServerTest {
    private static final String RUN = """
            reportRun { id reason state wholeInstitution from to asOf definitions cohortsTotal cohortsDone startedAt endedAt fault
              inputs { timeZone smallestGroup settings { name value } } }""";
    private static final String REPORT = """
            report { name from to at timeZone seekers definitions breakdown
              values { figure group numerator denominator value seekers withheld } }
            userErrors { code path }""";

    @Test
    void anAdministratorAsksForReportsWatchesThemAndReadsThem() {
        Client admin = Client.of(SERVER, DemoAccounts.ADMIN);
        Map<String, String> period = Map.of("from", "2026-01-01", "to", "2026-03-31");
        JsonObject asked = admin.done("runReport", RUN, period).getJsonObject("reportRun");
        assertThat(asked.getString("reason")).isEqualTo("ON_DEMAND");
        assertThat(asked.getBoolean("wholeInstitution")).isTrue();
        assertThat(asked.getInt("cohortsTotal")).isGreaterThan(1);

        JsonObject run = ended(admin, asked.getString("id"));

        assertThat(run.getString("state")).isEqualTo("DONE");
        assertThat(run.getInt("cohortsDone")).isEqualTo(run.getInt("cohortsTotal"));
        assertThat(run.getJsonObject("inputs").getJsonArray("settings")).isNotEmpty();
        for (String breakdown : List.of("NONE", "LEVEL", "SECTOR")) {
            JsonObject kept = snapshot(admin, run.getString("id"), null, breakdown);
            JsonObject live = admin.ask("""
                            { cohortReport(scope: INSTITUTION, from: "2026-01-01", to: "2026-03-31", breakdown: %s) { %s } }""".formatted(breakdown, REPORT)).getJsonObject("cohortReport");
            assertThat(kept.getJsonArray("userErrors")).isEmpty();
            // The demonstration lies in the past: nothing happened between the two.
            assertThat(values(kept)).isEqualTo(values(live)).hasSizeGreaterThan(60);
        }
        JsonObject trend = admin.ask("""
                        { trend(figure: "REQUESTED", days: 90) { trend { name days leftOut
                          points { runId from to cohortSeekers value { numerator withheld } } } userErrors { code } } }""").getJsonObject("trend").getJsonObject("trend");
        assertThat(trend.getJsonArray("points").getValuesAs(JsonObject.class))
                .extracting(point -> point.getString("to"))
                .contains("2026-03-31");
        assertThat(admin.ask("{ auditLog(first: 100, filter: {kind: [LOOK]}) { nodes { what } } }")
                        .toString())
                .contains("cohortReport", "reportSnapshot", "trend");
    }

    /** The demonstration is older than a day: its latest night has passed when the server starts. */
    @Test
    void theNightThatHasPassedIsComputedByItself() {
        Client admin = Client.of(SERVER, DemoAccounts.ADMIN);
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (nights(admin).isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }

        assertThat(nights(admin)).as("one, and none was missed before it").hasSize(1);
        assertThat(ended(admin, nights(admin).get(0).getString("id")).getString("state"))
                .isEqualTo("DONE");
    }

    private static List<JsonObject> nights(Client client) {
        return client.ask("{ reportRuns(first: 100) { id reason } }").getJsonArray("reportRuns").stream()
                .map(JsonValue::asJsonObject)
                .filter(run -> run.getString("reason").equals("NIGHTLY"))
                .toList();
    }

    @Test
    void anAdvisorAsksForTheirCohortsAndSeesNoOther() {
        Client advisor = Client.of(SERVER, DemoAccounts.ADVISOR);
        String cohort = advisor.ask("{ advisedCohorts { id } }")
                .getJsonArray("advisedCohorts")
                .getJsonObject(0)
                .getString("id");
        JsonObject asked = advisor.done("runReport", RUN, Map.of("cohortIds", List.of(cohort)))
                .getJsonObject("reportRun");
        assertThat(asked.getInt("cohortsTotal")).isEqualTo(1);
        assertThat(asked.getBoolean("wholeInstitution")).isFalse();
        String id = ended(advisor, asked.getString("id")).getString("id");

        assertThat(snapshot(advisor, id, cohort, "NONE").getJsonObject("report").getInt("seekers"))
                .isPositive();
        assertThat(codes(snapshot(advisor, id, null, "NONE"))).containsExactly("NOT_FOUND [\"runId\"]");
        assertThat(codes(advisor.ask("{ trend(figure: \"REQUESTED\") { trend { name } userErrors { code path } } }")
                        .getJsonObject("trend")))
                .containsExactly("NOT_FOUND [\"cohortId\"]");
        assertThat(advisor.ask("{ reportRuns { id } }").getJsonArray("reportRuns"))
                .isNotEmpty();
        Client seeker = Client.of(SERVER, DemoAccounts.STAR);
        assertThat(seeker.ask("{ reportRuns { id } reportRun(id: \"%s\") { id } }".formatted(id)))
                .hasToString("{\"reportRuns\":[],\"reportRun\":null}");
        assertThat(seeker.refusal("runReport", Map.of())).isEqualTo("NOT_FOUND at input.cohortIds");
        Client stranger = Client.of(SERVER, People.inAnInstitutionOfTheirOwn().admin());
        assertThat(codes(snapshot(stranger, id, cohort, "NONE"))).containsExactly("NOT_FOUND [\"cohortId\"]");
        assertThat(stranger.refusal("cancelReportRun", Map.of("id", id))).isEqualTo("NOT_FOUND at input.id");
    }

    @Test
    void refusesWhatCannotBe() {
        Client admin = Client.of(SERVER, DemoAccounts.ADMIN);

        assertThat(admin.refusal("runReport", Map.of("from", "2026-03-02", "to", "2026-03-01")))
                .isEqualTo("OUT_OF_RANGE at input.to");
        assertThat(admin.refusal("runReport", Map.of("from", "2026-03-02"))).isEqualTo("REQUIRED at input.to");
        assertThat(admin.refusal("runReport", Map.of("cohortIds", List.of()))).isEqualTo("REQUIRED at input.cohortIds");
        assertThat(admin.refusal(
                        "runReport",
                        Map.of("cohortIds", List.of(UUID.randomUUID().toString()))))
                .isEqualTo("NOT_FOUND at input.cohortIds");
        assertThat(codes(admin.ask("""
                                { trend(figure: "NONSENSE", group: "COLD", last: 0, days: 0) { trend { name } userErrors { code path } } }""").getJsonObject("trend")))
                .containsExactlyInAnyOrder(
                        "NOT_FOUND [\"figure\"]",
                        "REQUIRED [\"breakdown\"]",
                        "OUT_OF_RANGE [\"last\"]",
                        "OUT_OF_RANGE [\"days\"]");
    }

    @Test
    void aRunThatIsStoppedIsStoppedAndOneThatIsAskedForTwiceIsOne() throws SQLException {
        Client admin = Client.of(SERVER, DemoAccounts.ADMIN);
        Map<String, String> period = Map.of("from", "2025-01-01", "to", "2025-12-31");
        String id;
        try (Connection connection = People.database().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // Whoever computes waits here.
                statement.execute("lock table activity in access exclusive mode");
            }
            id = admin.done("runReport", RUN, period).getJsonObject("reportRun").getString("id");
            assertThat(admin.done("runReport", RUN, period)
                            .getJsonObject("reportRun")
                            .getString("id"))
                    .isEqualTo(id);
            await(admin, id, "RUNNING");

            JsonObject stopped =
                    admin.done("cancelReportRun", RUN, Map.of("id", id)).getJsonObject("reportRun");

            assertThat(stopped.getString("state")).isEqualTo("CANCELLED");
            connection.rollback();
        }
        assertThat(admin.refusal("cancelReportRun", Map.of("id", id))).isEqualTo("ALREADY_SETTLED at input.id");
        JsonObject again = admin.done("runReport", RUN, period).getJsonObject("reportRun");
        assertThat(again.getString("id")).isNotEqualTo(id);
        ended(admin, again.getString("id"));
        JsonObject run = run(admin, id);
        assertThat(run.getString("state")).isEqualTo("CANCELLED");
        assertThat(run.getInt("cohortsDone")).isZero();
        assertThat(codes(snapshot(admin, id, null, "NONE"))).containsExactly("NOT_FOUND [\"runId\"]");
    }

    /** As after a server was killed when the last cohort was kept, and before that was noted of the run. */
    @Test
    void aRunOfWhichNothingIsLeftEnds() throws SQLException {
        Client admin = Client.of(SERVER, DemoAccounts.ADMIN);
        Map<String, String> period = Map.of("from", "2025-07-01", "to", "2025-07-31");
        String id =
                admin.done("runReport", RUN, period).getJsonObject("reportRun").getString("id");
        ended(admin, id);
        try (Connection connection = People.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update report_run set state = 'RUNNING', ended_at = null where id = '%s'".formatted(id));
        }

        assertThat(ended(admin, id).getString("state")).isEqualTo("DONE");
    }

    private static JsonObject snapshot(Client client, String run, String cohort, String breakdown) {
        return client.ask("{ reportSnapshot(runId: \"%s\", %s breakdown: %s) { %s } }"
                        .formatted(run, cohort == null ? "" : "cohortId: \"" + cohort + "\",", breakdown, REPORT))
                .getJsonObject("reportSnapshot");
    }

    private static JsonArray values(JsonObject payload) {
        return payload.getJsonObject("report").getJsonArray("values");
    }

    private static JsonObject ended(Client client, String id) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        JsonObject run = run(client, id);
        while (run.get("endedAt") == JsonValue.NULL) {
            assertThat(System.nanoTime()).as("%s", run).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            run = run(client, id);
        }
        return run;
    }

    private static void await(Client client, String id, String state) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!run(client, id).getString("state").equals(state)) {
            assertThat(System.nanoTime()).as("came to %s", state).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static JsonObject run(Client client, String id) {
        return client.ask("{ %s }".formatted(RUN.replace("reportRun {", "reportRun(id: \"" + id + "\") {")))
                .getJsonObject("reportRun");
    }

    private static List<String> codes(JsonObject payload) {
        return payload.getJsonArray("userErrors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("code") + " " + error.getJsonArray("path"))
                .toList();
    }
}
