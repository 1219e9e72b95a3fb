package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.deployment.signin.People;

/** Whom to meet and why: targets, fit, the finder and common ground, from outside. */
class AimIT extends RunningServerTest {
    private Client seeker;
    private Journey journey;

    @BeforeEach
    void signIn() {
        seeker = Client.of(SERVER, People.inAnInstitutionOfTheirOwn().seeker());
        journey = new Journey(seeker);
    }

    @Test
    void plansPeopleAndOrganisationsByRankAndReachesThem() {
        String later = target(Map.of("kind", "PERSON", "name", "عائشة 🦙", "rank", 5));
        String ada = target(Map.of(
                "kind",
                "PERSON",
                "name",
                "Ada Target",
                "organizationName",
                "Analytical",
                "horizon",
                "FIVE_YEARS",
                "reason",
                "She builds engines",
                "rank",
                2));
        String mill = target(Map.of("kind", "ORGANIZATION", "name", "Mühle Süd"));
        assertThat(open()).containsExactly("Ada Target", "Mühle Süd", "عائشة 🦙");

        seeker.done("updateTarget", "target { rank }", Map.of("id", later, "rank", 1));
        assertThat(open()).containsExactly("عائشة 🦙", "Ada Target", "Mühle Süd");

        JsonObject reached = seeker.done(
                "reachTarget",
                "target { state reachedAt contact { name } } contact { id name title horizon interest organization { name } emails { value } }",
                Map.of("id", ada, "title", "Engineer", "emails", List.of(Map.of("value", "ada@engine.example"))));
        assertThat(reached.getJsonObject("target").getString("state")).isEqualTo("REACHED");
        JsonObject contact = reached.getJsonObject("contact");
        assertThat(contact.getString("name")).isEqualTo("Ada Target");
        assertThat(contact.getString("horizon")).isEqualTo("FIVE_YEARS");
        assertThat(contact.getString("interest")).isEqualTo("She builds engines");
        assertThat(contact.getJsonObject("organization").getString("name")).isEqualTo("Analytical");
        assertThat(seeker.refusal("reachTarget", Map.of("id", ada))).isEqualTo("NOT_OPEN at input");

        assertThat(seeker.refusal("reachTarget", Map.of("id", mill))).isEqualTo("REQUIRED at input.contactId");
        assertThat(seeker.refusal("reachTarget", Map.of("id", mill, "contactId", contact.getString("id"))))
                .isEqualTo("CONFLICTING at input.contactId");
        String miller = journey.contact("Miller", "muhle sud");
        String thread = journey.thread(miller, "COLD");
        JsonObject there = seeker.done(
                        "reachTarget",
                        "target { state contact { name } thread { id } }",
                        Map.of("id", mill, "threadId", thread))
                .getJsonObject("target");
        assertThat(there.getJsonObject("contact").getString("name")).isEqualTo("Miller");
        assertThat(there.getJsonObject("thread").getString("id")).isEqualTo(thread);

        seeker.done("dropTarget", "target { state }", Map.of("id", later));
        assertThat(open()).isEmpty();
        assertThat(seeker.refusal("updateTarget", Map.of("id", later, "rank", 1)))
                .isEqualTo("NOT_OPEN at input");
    }

    @Test
    void linksAPersonTargetToAContactThatIsThereAlready() {
        String known = journey.contact("Known already", null);
        String target = target(Map.of("kind", "PERSON", "name", "K. Already"));

        JsonObject payload = seeker.done(
                "reachTarget",
                "target { name contact { id } } contact { id }",
                Map.of("id", target, "contactId", known));

        assertThat(payload.getJsonObject("contact").getString("id")).isEqualTo(known);
        assertThat(payload.getJsonObject("target").getString("name")).isEqualTo("K. Already");
        String other = journey.thread(journey.contact("Other", null), "COLD");
        String another = target(Map.of("kind", "PERSON", "name", "Another"));
        assertThat(seeker.refusal("reachTarget", Map.of("id", another, "contactId", known, "threadId", other)))
                .isEqualTo("NOT_FOUND at input.threadId");
    }

    @Test
    void refusesTargetsThatCannotBe() {
        assertThat(seeker.refusal("addTarget", Map.of("kind", "PERSON", "name", " ")))
                .isEqualTo("REQUIRED at input.name");
        assertThat(seeker.refusal("addTarget", Map.of("kind", "PERSON", "name", "x".repeat(10_000))))
                .isEqualTo("TOO_LONG at input.name");
        assertThat(seeker.refusal("addTarget", Map.of("kind", "PERSON", "name", "a\u0007b")))
                .isEqualTo("NOT_TEXT at input.name");
        assertThat(seeker.refusal("addTarget", Map.of("kind", "PERSON", "name", "Ada", "rank", 6)))
                .isEqualTo("OUT_OF_RANGE at input.rank");
        assertThat(seeker.refusal(
                        "addTarget", Map.of("kind", "ORGANIZATION", "name", "Mill", "organizationName", "Mill")))
                .isEqualTo("CONFLICTING at input.organizationName");
    }

    @Test
    void ratesHowAnOrganisationFitsFromAnInterviewThatWasHeldThere() {
        String firm = "Firm " + UUID.randomUUID();
        JsonObject contact = seeker.done(
                        "createContact",
                        "contact { id organization { id fit } }",
                        Map.of("name", "Insider", "organizationName", firm))
                .getJsonObject("contact");
        String organization = contact.getJsonObject("organization").getString("id");
        assertThat(contact.getJsonObject("organization").get("fit")).isEqualTo(JsonValue.NULL);
        String calm = journey.made("addSeekerValue", "value", Map.of("name", "Calm " + firm, "weight", 1));
        String growth = journey.made("addSeekerValue", "value", Map.of("name", "Growth " + firm, "weight", 5));
        String held = journey.heldWith(contact.getString("id"));
        String draft = journey.thread(contact.getString("id"), "COLD");
        String elsewhere = journey.heldWith(journey.contact("Outsider", "Elsewhere"));

        assertThat(seeker.refusal("rateFit", rating(organization, calm, draft, 5)))
                .isEqualTo("STEP_NOT_ALLOWED at input.threadId");
        assertThat(seeker.refusal("rateFit", rating(organization, calm, elsewhere, 5)))
                .isEqualTo("CONFLICTING at input.threadId");
        assertThat(seeker.refusal("rateFit", rating(organization, calm, held, 6)))
                .isEqualTo("OUT_OF_RANGE at input.rating");
        journey.made("rateFit", "rating", rating(organization, calm, held, 5));
        JsonObject rated = seeker.done(
                        "rateFit",
                        "rating { id organization { fit fitRatings { nodes { rating value { name } thread { id } } } } }",
                        rating(organization, growth, held, 2))
                .getJsonObject("rating");
        assertThat(rated.getJsonObject("organization").getJsonNumber("fit").doubleValue())
                .as("(1 × 5 + 5 × 2) / 6")
                .isEqualTo(2.5);
        assertThat(rated.getJsonObject("organization")
                        .getJsonObject("fitRatings")
                        .getJsonArray("nodes"))
                .hasSize(2);
        assertThat(seeker.refusal("rateFit", rating(organization, growth, held, 3)))
                .isEqualTo("ALREADY_EXISTS at input.threadId");
        JsonObject better = seeker.done(
                        "updateFitRating",
                        "rating { rating evidence organization { fit } }",
                        Map.of("id", rated.getString("id"), "rating", 5, "evidence", "They said so"))
                .getJsonObject("rating");
        assertThat(better.getJsonObject("organization").getJsonNumber("fit").doubleValue())
                .isEqualTo(5.0);
        seeker.done("deleteSeekerValue", "deletedSeekerValueId", Map.of("id", growth));
        seeker.done("deleteFitRating", "deletedFitRatingId", Map.of("id", rated.getString("id")));
        assertThat(journey.self("values(first: 100) { nodes { name weight } }").toString())
                .contains("Calm " + firm)
                .doesNotContain("Growth " + firm);
    }

    @Test
    void letsOneOfTwoWinWhoWriteDownTheSameValueAtOnce() {
        String name = "Value " + UUID.randomUUID();
        List<String> outcomes = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> seeker
                        .change(
                                "addSeekerValue",
                                "value { id }",
                                Map.of("name", i % 2 == 0 ? name : name.toUpperCase()))
                        .getJsonArray("userErrors")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .map(error -> error.getString("code"))
                        .findFirst()
                        .orElse("DONE")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(outcomes).containsOnlyOnce("DONE");
        assertThat(outcomes).filteredOn(outcome -> !outcome.equals("DONE")).containsOnly("ALREADY_EXISTS");
    }

    @Test
    void findsContactsNeverInterviewedBySchoolYearSectorPlaceAndGroup() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String firm = "Finder " + mark;
        Map<String, Object> details = new HashMap<>(Map.of(
                "name",
                "Zoë " + mark,
                "organizationName",
                firm,
                "school",
                "École " + mark,
                "place",
                "Łódź " + mark,
                "graduationYear",
                2019,
                "groups",
                List.of("Rowing " + mark, "نادي"),
                "horizon",
                "ADMIRED"));
        JsonObject contact = seeker.done("createContact", "contact { id groups organization { id } }", details)
                .getJsonObject("contact");
        assertThat(contact.getJsonArray("groups")).hasSize(2);
        seeker.done(
                "updateOrganization",
                "",
                Map.of("id", contact.getJsonObject("organization").getString("id"), "sector", "Çocoa"));
        String met = seeker.done(
                        "createContact",
                        "contact { id }",
                        Map.of("name", "Met " + mark, "school", "École " + mark, "place", "Łódź " + mark))
                .getJsonObject("contact")
                .getString("id");
        journey.heldWith(met);

        assertThat(found("school: \"ECOLE " + mark + "\"")).containsExactlyInAnyOrder("Zoë " + mark, "Met " + mark);
        assertThat(found("school: \"ecole " + mark + "\", neverInterviewed: true"))
                .containsExactly("Zoë " + mark);
        assertThat(found("place: \"lodz " + mark + "\", graduatedFrom: 2019, graduatedUntil: 2019"))
                .containsExactly("Zoë " + mark);
        assertThat(found("place: \"lodz " + mark + "\", graduatedFrom: 2020")).isEmpty();
        assertThat(found("group: \"ROWING " + mark + "\"")).containsExactly("Zoë " + mark);
        assertThat(found("sector: \"cocoa\", school: \"ecole " + mark + "\"")).containsExactly("Zoë " + mark);
        assertThat(found("horizon: [ADMIRED], group: \"rowing " + mark + "\", recentGraduate: false"))
                .containsExactly("Zoë " + mark);

        seeker.done("updateContact", "", Map.of("id", contact.getString("id"), "groups", List.of()));
        assertThat(found("group: \"rowing " + mark + "\"")).isEmpty();
        assertThat(seeker.refusal(
                        "updateContact",
                        Map.of("id", contact.getString("id"), "groups", List.of("ok", "x".repeat(10_000)))))
                .isEqualTo("TOO_LONG at input.groups.1");
    }

    @Test
    void anImportOfTheSamePersonKeepsTheGroups() {
        String url = "https://www.linkedin.com/in/" + UUID.randomUUID();
        String contact = journey.made(
                "createContact", "contact", Map.of("name", "Zita Z", "linkedInUrl", url, "groups", List.of("Rowing")));
        String file = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n" + "Zita,Zwölf," + url
                + ",,Mill,Baker,05 Mar 2024\n";
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Connections.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--b--\r\n";
        var answer = seeker.post(
                "/imports/linkedin",
                "multipart/form-data; boundary=b",
                body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);

        JsonObject after = seeker.ask(
                        "query ($id: ID!) { contact(id: $id) { groups organization { name } linkedInConnectedOn } }",
                        Map.of("id", contact))
                .getJsonObject("contact");
        assertThat(after.getString("linkedInConnectedOn")).isEqualTo("2024-03-05");
        assertThat(after.getJsonArray("groups").toString()).isEqualTo("[\"Rowing\"]");
    }

    @Test
    void derivesCommonGroundAndKeepsWhatIsWritten() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        for (String kind : List.of("SCHOOL", "EMPLOYER", "PLACE", "GROUP")) {
            journey.made(
                    "addBackground", "background", Map.of("kind", kind, "name", kind + " Ñ " + mark, "fromYear", 2015));
        }
        String contact = journey.made(
                "createContact",
                "contact",
                Map.of(
                        "name",
                        "Common " + mark,
                        "school",
                        "school n " + mark,
                        "place",
                        "Place N " + mark,
                        "organizationName",
                        "employer ñ " + mark,
                        "groups",
                        List.of("Other", "GROUP n " + mark)));
        String written = journey.made(
                "addCommonGround",
                "commonGround",
                Map.of("contactId", contact, "kind", "INTEREST", "fact", "Alpacas 🦙"));

        JsonArray common = commonGround(contact);
        assertThat(common.getValuesAs(JsonObject.class).stream()
                        .map(fact -> fact.getString("kind") + " " + fact.getBoolean("derived")))
                .containsExactly("EMPLOYER true", "GROUP true", "PLACE true", "SCHOOL true", "INTEREST false");
        assertThat(common.getJsonObject(0).getString("fact")).isEqualTo("EMPLOYER Ñ " + mark);
        assertThat(common.getJsonObject(4).getJsonObject("written").getString("id"))
                .isEqualTo(written);

        seeker.done("updateCommonGround", "commonGround { fact }", Map.of("id", written, "fact", "Llamas"));
        assertThat(commonGround(contact).getJsonObject(4).getString("fact")).isEqualTo("Llamas");
        seeker.done("deleteCommonGround", "deletedCommonGroundId", Map.of("id", written));
        seeker.done("updateContact", "", Map.of("id", contact, "place", "Elsewhere"));
        assertThat(commonGround(contact)).hasSize(3);
        assertThat(seeker.refusal("addBackground", Map.of("kind", "SCHOOL", "name", "SCHOOL ñ " + mark)))
                .isEqualTo("ALREADY_EXISTS at input.name");
        assertThat(seeker.refusal(
                        "addBackground", Map.of("kind", "SCHOOL", "name", "New", "fromYear", 2020, "toYear", 2019)))
                .isEqualTo("BEFORE_ITS_CAUSE at input.toYear");
    }

    private static Map<String, Object> rating(String organization, String value, String thread, int rating) {
        return Map.of("organizationId", organization, "valueId", value, "threadId", thread, "rating", rating);
    }

    private JsonArray commonGround(String contact) {
        return seeker.ask(
                        "query ($id: ID!) { contact(id: $id) { commonGround { kind fact derived written { id } } } }",
                        Map.of("id", contact))
                .getJsonObject("contact")
                .getJsonArray("commonGround");
    }

    private List<String> found(String filter) {
        return Journey.texts(
                seeker.ask("{ contacts(filter: {%s}) { nodes { name } } }".formatted(filter))
                        .getJsonObject("contacts"),
                "name");
    }

    private String target(Map<String, ?> input) {
        return journey.made("addTarget", "target", input);
    }

    private List<String> open() {
        return Journey.texts(
                journey.self("targets(first: 100, filter: {state: [OPEN]}) { nodes { name } }")
                        .getJsonObject("targets"),
                "name");
    }
}
