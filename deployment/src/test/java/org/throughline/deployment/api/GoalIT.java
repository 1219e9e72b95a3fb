package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.deployment.signin.People;

/** What a seeker works towards, and how it goes: goal, portfolio, acceptance, comfort, effort and resources, from outside. */
class GoalIT extends RunningServerTest {
    private People people;
    private Client seeker;
    private Journey journey;

    @BeforeEach
    void signIn() {
        people = People.inAnInstitutionOfTheirOwn();
        seeker = Client.of(SERVER, people.seeker());
        journey = new Journey(seeker);
    }

    @Test
    void changesLevelAndGoalAndTellsALateStart() {
        assertThat(journey.self("lateStart leadTimeDays").toString())
                .isEqualTo("{\"lateStart\":false,\"leadTimeDays\":null}");
        JsonObject changed = goal(Map.of(
                "level",
                "EXECUTIVE",
                "goal",
                "Lead a bakery 🥐\nin a year",
                "target",
                12,
                "goalDate",
                today().plusDays(300)));
        assertThat(changed.getString("level")).isEqualTo("EXECUTIVE");
        assertThat(changed.getString("goal")).isEqualTo("Lead a bakery 🥐\nin a year");
        assertThat(changed.getBoolean("lateStart")).isFalse();
        assertThat(goal(Map.of("goalDate", today().plusDays(89))).getBoolean("lateStart"))
                .as("nothing held, and the goal is near")
                .isTrue();
        assertThat(goal(Map.of("goalDate", today().plusDays(90))).getBoolean("lateStart"))
                .isFalse();

        journey.heldWith(journey.contact("Ada", null));
        JsonObject held = journey.self("leadTimeDays lateStart firstHeldOn");
        assertThat(held.getInt("leadTimeDays")).isEqualTo(90);
        assertThat(held.getString("firstHeldOn")).isEqualTo(today().toString());
        assertThat(held.getBoolean("lateStart")).isFalse();
        assertThat(goal(Map.of("goalDate", today().plusDays(10))).getBoolean("lateStart"))
                .isTrue();
        assertThat(goal(java.util.Collections.singletonMap("goalDate", null)).get("leadTimeDays"))
                .isEqualTo(JsonValue.NULL);
    }

    @Test
    void refusesGoalsThatCannotBe() {
        assertThat(seeker.refusal("updateSeeker", Map.of("goalDate", today().minusDays(1))))
                .isEqualTo("IN_THE_PAST at input.goalDate");
        assertThat(seeker.refusal("updateSeeker", Map.of("goalDate", "2201-01-01")))
                .isEqualTo("OUT_OF_RANGE at input.goalDate");
        assertThat(seeker.refusal("updateSeeker", Map.of("target", 0))).isEqualTo("OUT_OF_RANGE at input.target");
        assertThat(seeker.refusal("updateSeeker", Map.of("timeZone", "Mars/Olympus")))
                .isEqualTo("MALFORMED at input.timeZone");
        assertThat(seeker.refusal("updateSeeker", Map.of("goal", "x".repeat(10_000))))
                .isEqualTo("TOO_LONG at input.goal");
        assertThat(seeker.refusal("updateSeeker", Map.of("ifVersion", 7, "target", 3)))
                .isEqualTo("CHANGED_MEANWHILE at input.ifVersion");
        assertThat(goal(Map.of("goalDate", today().plusDays(1), "timeZone", "Asia/Tokyo"))
                        .getString("timeZone"))
                .isEqualTo("Asia/Tokyo");
    }

    @Test
    void showsThePortfolioByHorizon() {
        seeker.done("createContact", "", Map.of("name", "Ada", "horizon", "NOW"));
        seeker.done("createContact", "", Map.of("name", "Ben", "horizon", "NOW"));
        seeker.done("createContact", "", Map.of("name", "Cleo", "horizon", "ADMIRED"));
        seeker.done("createContact", "", Map.of("name", "Dora"));

        assertThat(journey.self("horizonMix { horizon count }").toString()).isEqualTo("""
                {"horizonMix":[{"horizon":"NOW","count":2},{"horizon":"FIVE_YEARS","count":0},\
                {"horizon":"TWENTY_YEARS","count":0},{"horizon":"ADMIRED","count":1},{"horizon":null,"count":1}]}""");
    }

    @Test
    void countsWhatCameOfRequestsByApproach() {
        String contact = journey.contact("Ada", null);
        journey.heldWith(contact);
        journey.record(journey.thread(contact, "COLD"), "REQUESTED");
        for (String reason : List.of("DECLINED", "UNABLE", "NO_REPLY", "OTHER")) {
            String thread = journey.thread(contact, "COLD");
            journey.record(thread, "REQUESTED");
            seeker.done("recordThreadEvent", "", Map.of("threadId", thread, "kind", "CLOSED", "closeReason", reason));
        }
        String yes = journey.thread(contact, "COLD");
        journey.record(yes, "REQUESTED", "ACCEPTED");
        seeker.done("recordThreadEvent", "", Map.of("threadId", yes, "kind", "CLOSED", "closeReason", "UNABLE"));
        journey.thread(contact, "COLD");

        List<JsonObject> figures = journey.self("acceptance { approach requested accepted declined ignored }")
                .getJsonArray("acceptance")
                .getValuesAs(JsonObject.class);
        assertThat(figures).hasSize(6);
        assertThat(figures.get(3).toString())
                .isEqualTo("{\"approach\":\"ALUMNI\",\"requested\":1,\"accepted\":1,\"declined\":0,\"ignored\":0}");
        assertThat(figures.get(5).toString())
                .isEqualTo("{\"approach\":\"COLD\",\"requested\":6,\"accepted\":1,\"declined\":2,\"ignored\":1}");
    }

    @Test
    void nudgesToPractiseBeforeTheFirstInterview() {
        assertThat(practiseFirst()).isFalse();
        String thread = journey.thread(journey.contact("Ada", null), "COLD");
        journey.record(thread, "REQUESTED", "ACCEPTED");
        seeker.done("recordThreadEvent", "", scheduled(thread, "SCHEDULED", 20));
        assertThat(practiseFirst()).as("in twenty days").isFalse();
        seeker.done("recordThreadEvent", "", scheduled(thread, "RESCHEDULED", 6));
        assertThat(practiseFirst()).as("in six days").isTrue();
        journey.record(thread, "HELD");
        assertThat(practiseFirst()).isFalse();
    }

    @Test
    void keepsComfortOverTime() {
        String thread = journey.heldWith(journey.contact("Ada", null));
        seeker.done(
                "recordComfort",
                "",
                Map.of(
                        "comfort",
                        2,
                        "words",
                        "Nervous 😬",
                        "notedAt",
                        Instant.now().minusSeconds(86_400)));
        String later = journey.made("recordComfort", "comfortNote", Map.of("comfort", 4, "threadId", thread));

        JsonObject notes = journey.self("comfortNotes { totalCount nodes { comfort words thread { id } } }")
                .getJsonObject("comfortNotes");
        assertThat(notes.toString()).isEqualTo("""
                {"totalCount":2,"nodes":[{"comfort":4,"words":null,"thread":{"id":"%s"}},\
                {"comfort":2,"words":"Nervous 😬","thread":null}]}""".formatted(thread));
        assertThat(seeker.refusal("recordComfort", Map.of("comfort", 0))).isEqualTo("OUT_OF_RANGE at input.comfort");
        assertThat(seeker.refusal(
                        "recordComfort",
                        Map.of("comfort", 3, "notedAt", Instant.now().plusSeconds(3600))))
                .isEqualTo("IN_THE_FUTURE at input.notedAt");
        seeker.done("deleteComfortNote", "deletedComfortNoteId", Map.of("id", later));
        assertThat(journey.self("comfortNotes { totalCount }")
                        .getJsonObject("comfortNotes")
                        .getInt("totalCount"))
                .isEqualTo(1);
    }

    @Test
    void sumsUpEffortByWeekWithEmptyWeeks() {
        LocalDate monday = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        spend("JOB_BOARD", monday, 40);
        spend("JOB_BOARD", monday, 20);
        spend("RESEARCH", monday.minusDays(14), 30);
        spend("EVENT", monday.minusDays(8), 15);

        List<JsonObject> weeks = journey.self("weeklyEffort(weeks: 3) { week minutes jobBoard research event other }")
                .getJsonArray("weeklyEffort")
                .getValuesAs(JsonObject.class);
        assertThat(weeks.stream().map(week -> week.getString("week")))
                .containsExactly(
                        monday.minusWeeks(2).toString(), monday.minusWeeks(1).toString(), monday.toString());
        assertThat(weeks.get(0).getInt("minutes"))
                .as("its Monday and its Sunday")
                .isEqualTo(45);
        assertThat(weeks.get(1).getInt("minutes")).isZero();
        assertThat(weeks.get(2).getInt("jobBoard")).isEqualTo(60);

        assertThat(seeker.refusal("recordActivity", Map.of("kind", "OTHER", "minutes", 0)))
                .isEqualTo("OUT_OF_RANGE at input.minutes");
        assertThat(seeker.refusal("recordActivity", Map.of("kind", "OTHER", "minutes", 10_000)))
                .isEqualTo("OUT_OF_RANGE at input.minutes");
        assertThat(seeker.refusal(
                        "recordActivity", Map.of("kind", "OTHER", "minutes", 5, "happenedOn", today().plusDays(1))))
                .isEqualTo("IN_THE_FUTURE at input.happenedOn");
        String id = journey.made("recordActivity", "activity", Map.of("kind", "OTHER", "minutes", 5));
        assertThat(seeker.done("updateActivity", "activity { minutes kind }", Map.of("id", id, "minutes", 50))
                        .getJsonObject("activity")
                        .toString())
                .isEqualTo("{\"minutes\":50,\"kind\":\"OTHER\"}");
        seeker.done("deleteActivity", "deletedActivityId", Map.of("id", id));
        assertThat(journey.self("activities { totalCount }")
                        .getJsonObject("activities")
                        .getInt("totalCount"))
                .isEqualTo(4);
    }

    @Test
    void recommendsWhatComesWithTheProductUntilTheInstitutionSaysOtherwise() {
        Client admin = Client.of(SERVER, people.admin());
        Client elsewhere = Client.of(SERVER, People.inAnInstitutionOfTheirOwn().seeker());
        List<JsonObject> shipped = resources(seeker);
        assertThat(shipped).hasSizeGreaterThan(3);
        String first = shipped.get(0).getString("id");

        JsonObject changed = admin.done(
                        "updateResource",
                        "resource { id title practice version }",
                        Map.of("id", first, "title", "Übt mit Freunden", "ifVersion", 0))
                .getJsonObject("resource");
        assertThat(changed.getString("id")).isEqualTo(first);
        assertThat(changed.getString("practice")).isEqualTo("A12");
        assertThat(resources(seeker).get(0).getString("title")).isEqualTo("Übt mit Freunden");
        admin.done("deleteResource", "deletedResourceId", Map.of("id", first));
        admin.done(
                "addResource",
                "resource { id }",
                Map.of("title", "Our own workshop", "url", "https://college.example/practise", "position", 5));

        assertThat(resources(seeker).stream().map(resource -> resource.getString("title")))
                .hasSize(shipped.size())
                .startsWith("Our own workshop")
                .doesNotContain("Übt mit Freunden");
        assertThat(resources(elsewhere)).isEqualTo(shipped);
        assertThat(admin.refusal("updateResource", Map.of("id", first, "title", "Gone")))
                .isEqualTo("NOT_FOUND at input.id");
        assertThat(admin.refusal("addResource", Map.of("title", "Bad", "url", "javascript:alert(1)")))
                .isEqualTo("MALFORMED at input.url");
        assertThat(seeker.refusal("addResource", Map.of("title", "Mine"))).isEqualTo("NOT_ALLOWED at input");
    }

    private JsonObject goal(Map<String, ?> input) {
        return seeker.done("updateSeeker", "seeker { level goal timeZone lateStart leadTimeDays }", input)
                .getJsonObject("seeker");
    }

    private boolean practiseFirst() {
        return journey.self("practiseFirst").getBoolean("practiseFirst");
    }

    private void spend(String kind, LocalDate day, int minutes) {
        seeker.done("recordActivity", "", Map.of("kind", kind, "happenedOn", day, "minutes", minutes));
    }

    private static Map<String, Object> scheduled(String thread, String kind, int days) {
        return Map.of(
                "threadId", thread, "kind", kind, "scheduledFor", Instant.now().plusSeconds(days * 86_400L));
    }

    private static List<JsonObject> resources(Client client) {
        return client.ask("{ viewer { institution { resources { nodes { id title description url } } } } }")
                .getJsonObject("viewer")
                .getJsonObject("institution")
                .getJsonObject("resources")
                .getJsonArray("nodes")
                .getValuesAs(JsonObject.class);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin"));
    }
}
