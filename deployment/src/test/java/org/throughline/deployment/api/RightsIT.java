package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.persistence.demo.DemoAccount;
import org.throughline.persistence.demo.DemoAccounts;

/**
 * Every query and every mutation there is, tried on one seeker's things by everybody else. {@code $contact} and its like
 * stand for ids of hers; what others are told must be the same as for ids that do not exist.
 */
class RightsIT extends RunningServerTest {
    private static final Map<String, String> QUERIES = new TreeMap<>(Map.of(
            "contact", "contact(id: \"$contact\") { id name }",
            "contacts", "contacts(filter: {search: \"$secret\"}) { totalCount nodes { id } }",
            "node", """
                    node(id: "$contact") { id } b: node(id: "$thread") { id } c: node(id: "$referral") { id }
                    d: node(id: "$organization") { id } e: node(id: "$event") { id } f: node(id: "$seeker") { id }
                    g: node(id: "$account") { id }""",
            "organizations",
                    "organizations(filter: {search: \"$secret\"}) { totalCount nodes { id contacts { totalCount } } }",
            "thread", "thread(id: \"$thread\") { id events { nodes { id } } }",
            "threads", "threads(filter: {contact: \"$contact\"}) { totalCount nodes { id } }",
            "viewer", "viewer { seeker { cohort { name } } } threads(filter: {contact: \"$contact\"}) { totalCount }"));

    private static final Map<String, String> MUTATIONS = new TreeMap<>(Map.of(
            "createContact", "input: {name: \"Mine\", organizationId: \"$organization\"}",
            "updateContact", "input: {id: \"$contact\", name: \"Stolen\"}",
            "deleteContact", "input: {id: \"$contact\"}",
            "updateOrganization", "input: {id: \"$organization\", name: \"Stolen\"}",
            "openThread", "input: {contactId: \"$contact\", approach: COLD, channel: EMAIL}",
            "updateThread", "input: {id: \"$thread\", purpose: \"Stolen\"}",
            "recordThreadEvent", "input: {threadId: \"$thread\", kind: REQUESTED}",
            "recordReferral",
                    "input: {fromContactId: \"$contact\", name: \"Ben\", mode: DIRECT, namePermission: GRANTED}",
            "followReferral", "input: {referralId: \"$referral\", channel: EMAIL}"));

    private static final Map<String, String> OUTREACH_QUERIES = Map.of(
            "checkOutreach",
            "checkOutreach(input: {kind: REQUEST, body: \"Hello\", threadId: \"$thread\"}) { verdict findings { code } userErrors { code } }",
            "mailto",
            "mailto(messageId: \"$message\") { url }",
            "message",
            "message(id: \"$message\") { id body }",
            "messageTemplates",
            "messageTemplates(filter: {kind: TOUCH}) { totalCount } message(id: \"$message\") { id }");
    private static final Map<String, String> OUTREACH_MUTATIONS = Map.of(
            "saveMessage", "input: {id: \"$message\", kind: TOUCH, body: \"Stolen\"}",
            "startMessage", "input: {templateId: \"$message\", contactId: \"$contact\"}",
            "sendMessage", "input: {id: \"$message\"}",
            "deleteMessage", "input: {id: \"$message\"}");
    /** What only administrators may do; their own institution's templates are no seeker's. */
    private static final Map<String, String> ADMINISTRATION = Map.of(
            "createMessageTemplate", "input: {kind: TOUCH, language: \"en\", name: \"Mine\", body: \"Mine\"}",
            "updateMessageTemplate", "input: {id: \"$template\", name: \"Mine\"}",
            "deleteMessageTemplate", "input: {id: \"$template\"}");

    static {
        QUERIES.putAll(OUTREACH_QUERIES);
        MUTATIONS.putAll(OUTREACH_MUTATIONS);
    }

    private static final String EVERYTHING_OF_HERS = """
            { contacts(filter: {search: "$secret"}) { nodes { name version organization { name version } threads { nodes { state purpose
              version events { totalCount } } } referrals { nodes { outcome version to { id } } }
              messages { nodes { body version sentAt } } } } }""";

    private static Map<String, String> hers;
    private static Client owner;

    @BeforeAll
    static void writeSomethingDown() {
        owner = Client.of(SERVER, DemoAccounts.STAR);
        String secret = "secret" + UUID.randomUUID();
        JsonObject contact = owner.done(
                        "createContact",
                        "contact { id organization { id } }",
                        Map.of("name", secret, "organizationName", "Firm " + secret))
                .getJsonObject("contact");
        JsonObject thread = owner.done(
                        "openThread",
                        "thread { id events { nodes { id } } }",
                        Map.of(
                                "contactId",
                                contact.getString("id"),
                                "approach",
                                "COLD",
                                "channel",
                                "EMAIL",
                                "purpose",
                                "Why"))
                .getJsonObject("thread");
        JsonObject referral = owner.done(
                        "recordReferral",
                        "referral { id }",
                        Map.of(
                                "fromContactId",
                                contact.getString("id"),
                                "name",
                                "Ben",
                                "mode",
                                "DIRECT",
                                "namePermission",
                                "GRANTED"))
                .getJsonObject("referral");
        JsonObject message = owner.done(
                        "saveMessage",
                        "message { id }",
                        Map.of("kind", "TOUCH", "contactId", contact.getString("id"), "body", "Hello"))
                .getJsonObject("message");
        JsonObject template = owner.ask("{ messageTemplates(first: 1) { nodes { id } } }")
                .getJsonObject("messageTemplates")
                .getJsonArray("nodes")
                .getJsonObject(0);
        JsonObject viewer = owner.ask("{ viewer { id seeker { id } } }").getJsonObject("viewer");
        hers = new TreeMap<>(Map.of(
                "$contact", contact.getString("id"),
                "$organization", contact.getJsonObject("organization").getString("id"),
                "$thread", thread.getString("id"),
                "$event",
                        thread.getJsonObject("events")
                                .getJsonArray("nodes")
                                .getJsonObject(0)
                                .getString("id"),
                "$referral", referral.getString("id"),
                "$account", viewer.getString("id"),
                "$seeker", viewer.getJsonObject("seeker").getString("id"),
                "$secret", secret));
        hers.put("$message", message.getString("id"));
        hers.put("$template", template.getString("id"));
    }

    static Stream<Arguments> everybodyElse() {
        return Stream.of(DemoAccounts.BEGINNER, DemoAccounts.NEIGHBOUR, DemoAccounts.ADVISOR, DemoAccounts.ADMIN)
                .map(account -> Arguments.of(account.email(), account));
    }

    @Test
    void knowsEveryQueryAndMutationThereIs() {
        assertThat(names("queryType")).isEqualTo(QUERIES.keySet());
        Set<String> mutations = new TreeSet<>(MUTATIONS.keySet());
        mutations.addAll(ADMINISTRATION.keySet());
        assertThat(names("mutationType")).isEqualTo(mutations);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everybodyElse")
    void showsNothingToOthers(String name, DemoAccount account) {
        Client other = Client.of(SERVER, account);
        QUERIES.forEach((query, text) -> assertThat(other.ask("{ " + filled(text, hers) + " }"))
                .as(query)
                .isEqualTo(other.ask("{ " + filled(text, nobodys()) + " }")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everybodyElse")
    void changesNothingForOthers(String name, DemoAccount account) {
        Client other = Client.of(SERVER, account);
        JsonObject before = owner.ask(filled(EVERYTHING_OF_HERS, hers));
        MUTATIONS.forEach((mutation, arguments) -> {
            JsonObject told = other.ask(mutation(mutation, filled(arguments, hers)));
            assertThat(told).as(mutation).isEqualTo(other.ask(mutation(mutation, filled(arguments, nobodys()))));
            assertThat(told.getJsonObject(mutation)
                            .getJsonArray("userErrors")
                            .getJsonObject(0)
                            .getString("code"))
                    .as(mutation)
                    .isEqualTo("NOT_FOUND");
        });
        assertThat(owner.ask(filled(EVERYTHING_OF_HERS, hers))).isEqualTo(before);
    }

    @Test
    void leavesAdministrationToAdministrators() {
        for (DemoAccount account : List.of(DemoAccounts.STAR, DemoAccounts.NEIGHBOUR, DemoAccounts.ADVISOR)) {
            Client other = Client.of(SERVER, account);
            ADMINISTRATION.forEach((mutation, arguments) -> {
                JsonObject told = other.ask(mutation(mutation, filled(arguments, hers)));
                assertThat(told).isEqualTo(other.ask(mutation(mutation, filled(arguments, nobodys()))));
                assertThat(told.toString()).as(account.email() + " " + mutation).contains("NOT_FOUND");
            });
        }
    }

    @Test
    void tellsNobodyWithoutASession() {
        Client nobody = Client.anonymous(SERVER);
        Stream.concat(
                        QUERIES.values().stream().map(text -> "{ " + filled(text, hers) + " }"),
                        MUTATIONS.entrySet().stream()
                                .map(entry -> mutation(entry.getKey(), filled(entry.getValue(), hers))))
                .forEach(query -> {
                    var answer = nobody.send(query, Map.of());
                    assertThat(answer.statusCode()).as(query).isEqualTo(401);
                    assertThat(answer.body()).contains("UNAUTHENTICATED").doesNotContain("data");
                });
        assertThat(nobody.post("/imports/linkedin", "multipart/form-data; boundary=b", "--b--")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void showsHerEverything() {
        QUERIES.forEach((query, text) -> assertThat(owner.ask("{ " + filled(text, hers) + " }"))
                .as("a test that compares nothing with nothing would prove nothing: " + query)
                .isNotEqualTo(owner.ask("{ " + filled(text, nobodys()) + " }")));
    }

    private static String mutation(String name, String arguments) {
        return "mutation { %s(%s) { userErrors { code message path practice } } }".formatted(name, arguments);
    }

    private static Map<String, String> nobodys() {
        Map<String, String> ids = new TreeMap<>();
        hers.keySet().forEach(key -> ids.put(key, UUID.randomUUID().toString()));
        return ids;
    }

    private static String filled(String text, Map<String, String> ids) {
        String result = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            result = result.replace(id.getKey(), id.getValue());
        }
        return result;
    }

    private static Set<String> names(String type) {
        Set<String> names = new TreeSet<>();
        owner.ask("{ __schema { %s { fields { name } } } }".formatted(type))
                .getJsonObject("__schema")
                .getJsonObject(type)
                .getJsonArray("fields")
                .getValuesAs(JsonObject.class)
                .forEach(field -> names.add(field.getString("name")));
        return names;
    }
}
