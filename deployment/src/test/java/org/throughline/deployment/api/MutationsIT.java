package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.persistence.demo.DemoAccounts;

class MutationsIT extends RunningServerTest {
    private static Client seeker;

    @BeforeAll
    static void signIn() {
        seeker = Client.of(SERVER, DemoAccounts.BEGINNER);
    }

    @Test
    void writesDownAContactWithEverything() {
        JsonObject contact = seeker.done(
                        "createContact",
                        """
                        contact { name title organization { name } place school graduationYear horizon interest tags strength source
                          linkedInUrl linkedInConnectedOn emails { value label } phones { value } links { value } version }""",
                        Map.ofEntries(
                                Map.entry("name", "José Ñandú 🦙"),
                                Map.entry("title", "Bäckermeister"),
                                Map.entry("organizationName", "Müller & Söhne " + UUID.randomUUID()),
                                Map.entry("place", "Кишинёв"),
                                Map.entry("school", "جامعة القاهرة"),
                                Map.entry("graduationYear", 2019),
                                Map.entry("horizon", "FIVE_YEARS"),
                                Map.entry("interest", "How they\nstarted"),
                                Map.entry("tags", List.of("bread", "family")),
                                Map.entry("strength", 3),
                                Map.entry("linkedInUrl", "https://www.linkedin.com/in/" + UUID.randomUUID()),
                                Map.entry("linkedInConnectedOn", "2024-03-05"),
                                Map.entry("emails", List.of(Map.of("value", "jose@bakery.example", "label", "work"))),
                                Map.entry("phones", List.of(Map.of("value", "+49 30 901820"))),
                                Map.entry("links", List.of(Map.of("value", "https://bakery.example/jose")))))
                .getJsonObject("contact");

        assertThat(contact.getString("name")).isEqualTo("José Ñandú 🦙");
        assertThat(contact.getString("school")).isEqualTo("جامعة القاهرة");
        assertThat(contact.getString("interest")).isEqualTo("How they\nstarted");
        assertThat(contact.getJsonArray("tags").getValuesAs(JsonString::getString))
                .containsExactly("bread", "family");
        assertThat(contact.getJsonArray("emails").toString())
                .isEqualTo("[{\"value\":\"jose@bakery.example\",\"label\":\"work\"}]");
        assertThat(contact.getString("linkedInConnectedOn")).isEqualTo("2024-03-05");
        assertThat(contact.getString("source")).isEqualTo("MANUAL");
    }

    @Test
    void tellsOfEveryBadValueAtOnceAndKeepsNothing() {
        int before = count();
        JsonObject payload = seeker.change(
                "createContact",
                "contact { id }",
                Map.of(
                        "name",
                        " ",
                        "title",
                        "x".repeat(10_000),
                        "strength",
                        6,
                        "place",
                        "a\u0007b",
                        "linkedInUrl",
                        "https://example.org/me",
                        "emails",
                        List.of(Map.of("value", "a@b.example"), Map.of("value", "not an address"))));
        assertThat(payload.isNull("contact")).isTrue();
        assertThat(payload.getJsonArray("userErrors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("code") + " " + error.getJsonArray("path"))
                .containsExactlyInAnyOrder(
                        "REQUIRED [\"input\",\"name\"]",
                        "TOO_LONG [\"input\",\"title\"]",
                        "OUT_OF_RANGE [\"input\",\"strength\"]",
                        "NOT_TEXT [\"input\",\"place\"]",
                        "MALFORMED [\"input\",\"linkedInUrl\"]",
                        "MALFORMED [\"input\",\"emails\",\"1\",\"value\"]");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void changesWhatIsGivenErasesWhatIsNullAndLeavesTheRest() {
        String id = contact(Map.of("name", "Ada", "title", "Baker", "place", "Rome", "strength", 2));
        java.util.HashMap<String, Object> input = new java.util.HashMap<>(Map.of("id", id, "title", "Miller"));
        input.put("place", null);
        JsonObject contact = seeker.done("updateContact", "contact { name title place strength version }", input)
                .getJsonObject("contact");
        assertThat(contact.toString())
                .isEqualTo("{\"name\":\"Ada\",\"title\":\"Miller\",\"place\":null,\"strength\":2,\"version\":1}");
    }

    @Test
    void takesSeveralMutationsOfOneRequestEachForItself() {
        String first = contact(Map.of("name", "Ada", "title", "Baker", "place", "Rome"));
        String second = contact(Map.of("name", "Ben", "title", "Miller", "place", "Oslo"));
        JsonObject both = seeker.ask("""
                mutation ($first: ID!, $second: ID!) {
                  a: updateContact(input: {id: $first, title: null}) { contact { title place } }
                  b: updateContact(input: {id: $second, place: null}) { contact { title place } }
                }
                """, Map.of("first", first, "second", second));
        assertThat(both.toString())
                .isEqualTo("{\"a\":{\"contact\":{\"title\":null,\"place\":\"Rome\"}},"
                        + "\"b\":{\"contact\":{\"title\":\"Miller\",\"place\":null}}}");
    }

    @Test
    void tellsWhoReadAnOlderVersion() {
        String id = contact(Map.of("name", "Ada"));
        seeker.done("updateContact", "contact { id }", Map.of("id", id, "ifVersion", 0, "name", "Ada L."));
        assertThat(seeker.refusal("updateContact", Map.of("id", id, "ifVersion", 0, "name", "Ada K.")))
                .isEqualTo("CHANGED_MEANWHILE at input.ifVersion");
    }

    @Test
    void deletesAContactWithItsThreadsAndFreesItsProfile() {
        String profile = "https://linkedin.com/in/" + UUID.randomUUID();
        String id = contact(Map.of("name", "Gone", "linkedInUrl", profile));
        String thread = thread(id, "To learn");
        assertThat(seeker.refusal("createContact", Map.of("name", "Twin", "linkedInUrl", profile + "/")))
                .isEqualTo("ALREADY_EXISTS at input.linkedInUrl");
        assertThat(seeker.done("deleteContact", "deletedContactId", Map.of("id", id))
                        .getString("deletedContactId"))
                .isEqualTo(id);
        assertThat(seeker.ask(
                                "query ($c: ID!, $t: ID!) { contact(id: $c) { id } thread(id: $t) { id } }",
                                Map.of("c", id, "t", thread))
                        .toString())
                .isEqualTo("{\"contact\":null,\"thread\":null}");
        contact(Map.of("name", "Twin", "linkedInUrl", profile));
        assertThat(seeker.refusal("deleteContact", Map.of("id", id))).isEqualTo("NOT_FOUND at input.id");
    }

    @Test
    void recordsAThreadFromDraftToKeepingInTouch() {
        Instant start = Instant.now().minus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        String thread = seeker.done(
                        "openThread",
                        "thread { id requestedMinutes }",
                        Map.of(
                                "contactId",
                                contact(Map.of("name", "Ada")),
                                "approach",
                                "ALUMNI",
                                "channel",
                                "EMAIL",
                                "openedAt",
                                start))
                .getJsonObject("thread")
                .getString("id");
        assertThat(seeker.refusal(
                        "recordThreadEvent", Map.of("threadId", thread, "kind", "REQUESTED", "occurredAt", start)))
                .startsWith("PURPOSE_MISSING");
        seeker.done(
                "updateThread", "thread { purpose }", Map.of("id", thread, "purpose", "How she came to lead the mill"));

        record(thread, "REQUESTED", start.plus(1, ChronoUnit.DAYS), Map.of());
        record(thread, "FOLLOWED_UP", start.plus(8, ChronoUnit.DAYS), Map.of());
        record(thread, "ACCEPTED", start.plus(9, ChronoUnit.DAYS), Map.of("grantedMinutes", 15));
        record(
                thread,
                "SCHEDULED",
                start.plus(9, ChronoUnit.DAYS),
                Map.of("scheduledFor", start.plus(12, ChronoUnit.DAYS)));
        record(
                thread,
                "RESCHEDULED",
                start.plus(10, ChronoUnit.DAYS),
                Map.of("scheduledFor", start.plus(13, ChronoUnit.DAYS)));
        record(thread, "PREPARED", start.plus(11, ChronoUnit.DAYS), Map.of("overrideReason", "Only a quick call"));
        record(thread, "HELD", start.plus(13, ChronoUnit.DAYS), Map.of("summary", "She told her story"));
        record(thread, "THANKED", start.plus(14, ChronoUnit.DAYS), Map.of());
        JsonObject kept = record(thread, "KEPT_IN_TOUCH", start.plus(20, ChronoUnit.DAYS), Map.of());

        assertThat(kept.getJsonObject("thread").getString("state")).isEqualTo("KEEPING_IN_TOUCH");
        assertThat(kept.getJsonObject("thread").getInt("grantedMinutes")).isEqualTo(15);
        JsonObject events = seeker.ask(
                        "query ($id: ID!) { thread(id: $id) { events(first: 50) { totalCount nodes { kind } } } }",
                        Map.of("id", thread))
                .getJsonObject("thread")
                .getJsonObject("events");
        assertThat(events.getJsonArray("nodes").getValuesAs(JsonObject.class))
                .extracting(event -> event.getString("kind"))
                .containsExactly(
                        "OPENED",
                        "REQUESTED",
                        "FOLLOWED_UP",
                        "ACCEPTED",
                        "SCHEDULED",
                        "RESCHEDULED",
                        "PREPARED",
                        "HELD",
                        "THANKED",
                        "KEPT_IN_TOUCH");
    }

    @Test
    void refusesStepsOutOfOrder() {
        String thread = thread(contact(Map.of("name", "Ada")), "To learn");
        Instant now = Instant.now();
        assertThat(seeker.refusal("recordThreadEvent", Map.of("threadId", thread, "kind", "HELD")))
                .isEqualTo("STEP_NOT_ALLOWED at input.kind");
        assertThat(seeker.refusal(
                        "recordThreadEvent",
                        Map.of("threadId", thread, "kind", "REQUESTED", "occurredAt", now.minusSeconds(86_400))))
                .isEqualTo("BEFORE_ITS_CAUSE at input.occurredAt");
        assertThat(seeker.refusal(
                        "recordThreadEvent",
                        Map.of("threadId", thread, "kind", "REQUESTED", "occurredAt", now.plusSeconds(86_400))))
                .isEqualTo("IN_THE_FUTURE at input.occurredAt");
        assertThat(seeker.refusal("recordThreadEvent", Map.of("threadId", thread, "kind", "CLOSED")))
                .isEqualTo("REQUIRED at input.closeReason");
    }

    @Test
    void turnsAReferralIntoAContactAndAThreadInOneStep() {
        String from = contact(Map.of("name", "Referrer " + UUID.randomUUID()));
        String referral = seeker.done(
                        "recordReferral",
                        "referral { id outcome to { id } }",
                        Map.of(
                                "fromContactId",
                                from,
                                "name",
                                "Dr. Wanda Weiß",
                                "mode",
                                "DIRECT",
                                "namePermission",
                                "GRANTED"))
                .getJsonObject("referral")
                .getString("id");
        JsonObject followed = seeker.done(
                "followReferral",
                "referral { outcome to { name } } contact { id name source origin { id } referredBy { totalCount } } thread { state approach purpose }",
                Map.of(
                        "referralId",
                        referral,
                        "channel",
                        "EMAIL",
                        "purpose",
                        "Her way into research",
                        "organizationName",
                        "Institut"));
        assertThat(followed.getJsonObject("referral").toString())
                .isEqualTo("{\"outcome\":\"CONTACTED\",\"to\":{\"name\":\"Dr. Wanda Weiß\"}}");
        assertThat(followed.getJsonObject("contact").getString("source")).isEqualTo("REFERRAL");
        assertThat(followed.getJsonObject("contact").getJsonObject("origin").getString("id"))
                .isEqualTo(from);
        assertThat(followed.getJsonObject("thread").toString())
                .isEqualTo("{\"state\":\"DRAFT\",\"approach\":\"REFERRAL\",\"purpose\":\"Her way into research\"}");
        assertThat(seeker.refusal("followReferral", Map.of("referralId", referral, "channel", "EMAIL")))
                .startsWith("ALREADY_FOLLOWED");
    }

    @Test
    void refusesReferralsThatCannotBe() {
        String from = contact(Map.of("name", "Ada"));
        Map<String, String> direct = Map.of("fromContactId", from, "mode", "DIRECT", "namePermission", "NOT_ASKED");
        assertThat(seeker.refusal("recordReferral", with(direct, "toContactId", from)))
                .isEqualTo("REFERRAL_TO_ONESELF at input.toContactId");
        assertThat(seeker.refusal("recordReferral", direct)).isEqualTo("REQUIRED at input.name");
        assertThat(seeker.refusal("recordReferral", with(with(direct, "name", "Ben"), "checkInOn", "2030-01-01")))
                .isEqualTo("CONFLICTING at input.checkInOn");
        String to = contact(Map.of("name", "Ben"));
        seeker.done("recordReferral", "referral { id }", with(direct, "toContactId", to));
        assertThat(seeker.refusal("recordReferral", with(direct, "toContactId", to)))
                .isEqualTo("ALREADY_EXISTS at input.toContactId");
    }

    @Test
    void doesOnceWhatIsSentTwentyTimesAtOnceWithOneKey() {
        String key = UUID.randomUUID().toString();
        String name = "Only once " + key;
        Map<String, String> input = Map.of("mutationKey", key, "name", name);
        List<String> ids = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> seeker.done("createContact", "contact { id }", input)
                        .getJsonObject("contact")
                        .getString("id")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(ids).hasSize(20).containsOnly(ids.get(0));
        assertThat(seeker.ask(
                                "query ($s: String!) { contacts(filter: {search: $s}) { totalCount } }",
                                Map.of("s", name))
                        .getJsonObject("contacts")
                        .getInt("totalCount"))
                .isEqualTo(1);
        assertThat(seeker.refusal("createContact", Map.of("mutationKey", key, "name", "Someone else")))
                .isEqualTo("KEY_REUSED at input.mutationKey");
    }

    @Test
    void letsOneOfTwoWinWhoRecordTheSameStepAtOnce() {
        String thread = thread(contact(Map.of("name", "Ada")), "To learn");
        List<String> outcomes = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> seeker
                        .change("recordThreadEvent", "event { id }", Map.of("threadId", thread, "kind", "REQUESTED"))
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
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.equals("DONE"))
                .allMatch(outcome -> outcome.equals("CHANGED_MEANWHILE") || outcome.equals("STEP_NOT_ALLOWED"));
    }

    @Test
    void changesAnOrganisation() {
        String name = "Mill " + UUID.randomUUID();
        JsonObject contact = seeker.done(
                        "createContact",
                        "contact { organization { id } }",
                        Map.of("name", "Ada", "organizationName", name))
                .getJsonObject("contact");
        String id = contact.getJsonObject("organization").getString("id");
        JsonObject changed = seeker.done(
                        "updateOrganization", "organization { name sector place }", Map.of("id", id, "sector", "Food"))
                .getJsonObject("organization");
        assertThat(changed.getString("sector")).isEqualTo("Food");
        assertThat(changed.get("place")).isEqualTo(JsonValue.NULL);
        JsonObject second = seeker.done(
                        "createContact",
                        "contact { organization { id } }",
                        Map.of("name", "Ben", "organizationName", name.toUpperCase(java.util.Locale.ROOT)))
                .getJsonObject("contact");
        assertThat(second.getJsonObject("organization").getString("id")).isEqualTo(id);
    }

    private static JsonObject record(String thread, String kind, Instant at, Map<String, ?> more) {
        return seeker.done(
                "recordThreadEvent",
                "thread { state grantedMinutes } event { kind occurredAt }",
                with(with(more, "threadId", thread), "kind", kind, "occurredAt", at));
    }

    private static String contact(Map<String, ?> input) {
        return seeker.done("createContact", "contact { id }", input)
                .getJsonObject("contact")
                .getString("id");
    }

    private static String thread(String contact, String purpose) {
        return seeker.done(
                        "openThread",
                        "thread { id }",
                        Map.of("contactId", contact, "approach", "COLD", "channel", "EMAIL", "purpose", purpose))
                .getJsonObject("thread")
                .getString("id");
    }

    private static int count() {
        return seeker.ask("{ contacts { totalCount } }")
                .getJsonObject("contacts")
                .getInt("totalCount");
    }

    private static Map<String, Object> with(Map<String, ?> map, Object... more) {
        java.util.HashMap<String, Object> all = new java.util.HashMap<>(map);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }
}
