package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.persistence.demo.DemoAccount;
import org.throughline.persistence.demo.DemoAccounts;

/** G1 to G10, as an advisor and others see them. */
class ReportsIT extends RunningServerTest {
    private static final String REPORT = """
            query ($about: ReportAbout!, $cohort: ID, $from: Date!, $to: Date!, $by: Breakdown) {
              cohortReport(scope: $about, cohortId: $cohort, from: $from, to: $to, breakdown: $by) {
                report { name seekers definitions timeZone breakdown values { figure group numerator denominator value seekers withheld } }
                userErrors { code path } } }""";

    @Test
    void definesEachFigureBesideItsValue() {
        Client advisor = client(DemoAccounts.ADVISOR);
        List<String> keys = advisor
                .ask("{ figures { key sentence numerator practices } }")
                .getJsonArray("figures")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(figure -> figure.getString("key"))
                .toList();
        JsonObject report = report(advisor, "ADVISOR").getJsonObject("report");

        assertThat(report.getJsonArray("values").getValuesAs(JsonObject.class))
                .extracting(value -> value.getString("figure"))
                .containsExactlyElementsOf(keys);
    }

    @Test
    void showsAdvisorsTheirCohortsAndAdministratorsTheInstitution() {
        assertThat(report(client(DemoAccounts.ADVISOR), "ADVISOR")
                        .getJsonObject("report")
                        .getInt("seekers"))
                .isNotNegative();
        assertThat(report(client(DemoAccounts.ADMIN), "INSTITUTION")
                        .getJsonObject("report")
                        .getInt("seekers"))
                .isPositive();
        for (DemoAccount account : List.of(DemoAccounts.STAR, DemoAccounts.ADVISOR)) {
            assertThat(codes(report(client(account), "INSTITUTION"))).containsExactly("NOT_FOUND [\"scope\"]");
        }
        assertThat(codes(report(client(DemoAccounts.STAR), "ADVISOR"))).containsExactly("NOT_FOUND [\"scope\"]");
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        JsonObject answer = client(DemoAccounts.ADVISOR)
                .ask(REPORT, Map.of("about", "ADVISOR", "from", "2026-03-02", "to", "2026-03-01"))
                .getJsonObject("cohortReport");

        assertThat(codes(answer)).containsExactly("OUT_OF_RANGE [\"to\"]");
    }

    @Test
    void refusesAReportOfNoCohortAndOneOfTwoThings() {
        Client advisor = client(DemoAccounts.ADVISOR);

        assertThat(codes(report(advisor, "COHORT"))).containsExactly("REQUIRED [\"cohortId\"]");
        assertThat(codes(advisor.ask(
                                REPORT,
                                Map.of("about", "ADVISOR", "cohort", "x", "from", "2026-03-01", "to", "2026-03-01"))
                        .getJsonObject("cohortReport")))
                .containsExactly("CONFLICTING [\"cohortId\"]");
    }

    private static JsonObject report(Client client, String about) {
        return client.ask(REPORT, Map.of("about", about, "from", "2020-01-01", "to", "2030-12-31"))
                .getJsonObject("cohortReport");
    }

    private static List<String> codes(JsonObject payload) {
        return payload.getJsonArray("userErrors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("code") + " " + error.getJsonArray("path"))
                .toList();
    }

    private static Client client(DemoAccount account) {
        return Client.of(SERVER, account);
    }
}
