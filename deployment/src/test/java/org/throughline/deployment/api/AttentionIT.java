package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.persistence.demo.DemoAccounts;

/** The attention list and what seekers share of themselves, from outside, on the demo. */
class AttentionIT extends RunningServerTest {
    private static final String LIST = """
            userErrors { code message path }
            list { at timeZone seekerCount needingCount seekers {
              seekerId name level cohortId cohort sharesWithYou weight
              reasons { kind practice weight opening figures { measure number day } contacts { name day } } } }""";

    @Test
    void tellsAnAdvisorWhomToTalkToFirstAndWhy() {
        Client advisor = Client.of(SERVER, DemoAccounts.ADVISOR);
        List<JsonObject> cohorts = advisor.ask("{ advisedCohorts { id name goalDate seekers sharing } }")
                .getJsonArray("advisedCohorts")
                .getValuesAs(JsonObject.class);
        assertThat(cohorts).hasSize(3);

        JsonObject all = list(advisor, "first: 500");
        assertThat(all.getString("timeZone")).isEqualTo("Europe/London");
        assertThat(all.getInt("seekerCount"))
                .isEqualTo(cohorts.stream()
                        .mapToInt(cohort -> cohort.getInt("seekers"))
                        .sum());
        List<JsonObject> seekers = seekers(all);
        assertThat(seekers).hasSize(all.getInt("needingCount")).isNotEmpty();
        assertThat(seekers.stream().map(seeker -> -seeker.getInt("weight"))).isSorted();
        assertThat(seekers)
                .allMatch(seeker -> reasons(seeker).stream()
                        .allMatch(reason -> reason.getString("opening").endsWith("?")
                                && !reason.getJsonArray("figures").isEmpty()));

        List<JsonObject> everybody = seekers(list(advisor, "first: 500, everybody: true"));
        assertThat(everybody).hasSize(all.getInt("seekerCount")).hasSizeGreaterThan(seekers.size());
        assertThat(everybody.subList(0, seekers.size())).isEqualTo(seekers);

        JsonObject one = list(
                advisor,
                "cohortId: \"%s\", language: DE".formatted(cohorts.get(0).getString("id")));
        assertThat(one.getInt("seekerCount")).isEqualTo(cohorts.get(0).getInt("seekers"));
        assertThat(seekers(one)).hasSizeLessThanOrEqualTo(20);
        assertThat(reasons(seekers(one).get(0)).get(0).getString("opening")).containsAnyOf("Sie", "Ihr", "Seit", "Auf");
    }

    @Test
    void namesContactsOnlyOfThoseWhoShareAndOnlyToTheirAdvisor() {
        List<JsonObject> toAdvisor = seekers(list(Client.of(SERVER, DemoAccounts.ADVISOR), "first: 500"));
        assertThat(toAdvisor).anyMatch(seeker -> seeker.getBoolean("sharesWithYou") && namesSomebody(seeker));
        assertThat(toAdvisor.stream().filter(seeker -> !seeker.getBoolean("sharesWithYou")))
                .isNotEmpty()
                .noneMatch(AttentionIT::namesSomebody);
        assertThat(seekers(list(Client.of(SERVER, DemoAccounts.ADMIN), "scope: INSTITUTION, first: 500")))
                .isNotEmpty()
                .noneMatch(seeker -> seeker.getBoolean("sharesWithYou") || namesSomebody(seeker));
    }

    @Test
    void refusesWhatCannotBeAskedForAndWhatIsNotTheViewersToSee() {
        Client advisor = Client.of(SERVER, DemoAccounts.ADVISOR);
        assertThat(refusal(advisor, "first: 0")).isEqualTo("OUT_OF_RANGE [\"first\"]");
        assertThat(refusal(advisor, "first: 501")).isEqualTo("OUT_OF_RANGE [\"first\"]");
        assertThat(refusal(advisor, "cohortId: \"nothing\"")).isEqualTo("NOT_FOUND [\"cohortId\"]");
        assertThat(refusal(advisor, "cohortId: \"x\", scope: MY_COHORTS")).isEqualTo("CONFLICTING [\"scope\"]");
        assertThat(refusal(advisor, "scope: INSTITUTION")).isEqualTo("NOT_FOUND [\"scope\"]");
        String cohort = advisor.ask("{ advisedCohorts { id } }")
                .getJsonArray("advisedCohorts")
                .getJsonObject(0)
                .getString("id");
        for (Client other : List.of(Client.of(SERVER, DemoAccounts.STAR), Client.of(SERVER, DemoAccounts.NEIGHBOUR))) {
            assertThat(refusal(other, "cohortId: \"" + cohort + "\"")).isEqualTo("NOT_FOUND [\"cohortId\"]");
            assertThat(refusal(other, "first: 1")).isEqualTo("NOT_FOUND [\"scope\"]");
            assertThat(other.ask("{ advisedCohorts { id } }").getJsonArray("advisedCohorts"))
                    .isEmpty();
        }
    }

    @Test
    void aSeekerSaysWhatTheirAdvisorSees() {
        Client beginner = Client.of(SERVER, DemoAccounts.BEGINNER);
        assertThat(access(beginner)).isEqualTo("FIGURES");
        JsonObject shared = beginner.done(
                        "shareWithAdvisor", "seeker { advisorAccess version }", Map.of("access", "NAMES_AND_STATES"))
                .getJsonObject("seeker");
        assertThat(shared.getString("advisorAccess")).isEqualTo("NAMES_AND_STATES");
        assertThat(beginner.refusal(
                        "shareWithAdvisor", Map.of("access", "FIGURES", "ifVersion", shared.getInt("version") - 1)))
                .isEqualTo("CHANGED_MEANWHILE at input.ifVersion");
        beginner.done("updateSeeker", "seeker { version }", Map.of("goal", "Another"));
        assertThat(access(beginner)).as("nothing else changes it").isEqualTo("NAMES_AND_STATES");
        beginner.done("shareWithAdvisor", "seeker { version }", Map.of("access", "FIGURES"));
        assertThat(access(beginner)).isEqualTo("FIGURES");
    }

    private static String access(Client seeker) {
        return seeker.ask("{ viewer { seeker { advisorAccess } } }")
                .getJsonObject("viewer")
                .getJsonObject("seeker")
                .getString("advisorAccess");
    }

    private static JsonObject list(Client client, String arguments) {
        JsonObject payload = client.ask("{ attention(%s) { %s } }".formatted(arguments, LIST))
                .getJsonObject("attention");
        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        return payload.getJsonObject("list");
    }

    private static String refusal(Client client, String arguments) {
        JsonObject payload = client.ask("{ attention(%s) { %s } }".formatted(arguments, LIST))
                .getJsonObject("attention");
        assertThat(payload.isNull("list")).isTrue();
        JsonObject error = payload.getJsonArray("userErrors").getJsonObject(0);
        return error.getString("code") + " " + error.getJsonArray("path");
    }

    private static List<JsonObject> seekers(JsonObject list) {
        return list.getJsonArray("seekers").getValuesAs(JsonObject.class);
    }

    private static List<JsonObject> reasons(JsonObject seeker) {
        return seeker.getJsonArray("reasons").getValuesAs(JsonObject.class);
    }

    private static boolean namesSomebody(JsonObject seeker) {
        return reasons(seeker).stream()
                .anyMatch(reason -> !reason.getJsonArray("contacts").isEmpty());
    }
}
