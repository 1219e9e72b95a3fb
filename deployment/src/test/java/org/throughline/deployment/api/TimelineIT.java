package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.deployment.signin.People;
import org.throughline.persistence.demo.DemoAccounts;

/** One list of everything that happened, from outside. */
class TimelineIT extends RunningServerTest {
    private static Client seeker;
    private static Journey journey;

    @BeforeAll
    static void signIn() {
        seeker = Client.of(SERVER, People.inAnInstitutionOfTheirOwn().seeker());
        journey = new Journey(seeker);
    }

    @Test
    void tellsOfAContactFromSeveralTablesTheLatestFirst() {
        String ada = journey.contact("Ada", null);
        String thread = journey.heldWith(ada);
        seeker.done(
                "recordReferral",
                "",
                Map.of(
                        "fromContactId",
                        ada,
                        "threadId",
                        thread,
                        "name",
                        "Ben",
                        "mode",
                        "DIRECT",
                        "namePermission",
                        "GRANTED"));
        seeker.done("recordComfort", "", Map.of("comfort", 4, "threadId", thread, "words", "Fine"));

        List<JsonObject> events = timeline("contact", ada, "");
        assertThat(events.stream().map(event -> event.getString("kind")))
                .containsExactly("COMFORT", "REFERRAL_MADE", "HELD", "SCHEDULED", "ACCEPTED", "REQUESTED", "OPENED");
        assertThat(events.get(0).toString())
                .contains("\"summary\":\"Fine\"", "\"practice\":\"A12\"", "\"threadId\":\"" + thread + "\"");
        assertThat(events.get(1).getString("summary")).isEqualTo("Ben");
        assertThat(events.stream()
                        .map(event -> Instant.parse(event.getString("occurredAt")))
                        .toList())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(timeline("thread", thread, "")).isEqualTo(events);
        JsonObject referral = seeker.ask(
                        "query ($id: ID!) { node(id: $id) { ... on Referral { name } } }",
                        Map.of("id", events.get(1).getString("subjectId")))
                .getJsonObject("node");
        assertThat(referral.getString("name")).isEqualTo("Ben");

        assertThat(timeline("contact", ada, "filter: {kind: [HELD, REFERRAL_MADE]}"))
                .hasSize(2);
        assertThat(timeline("contact", ada, "filter: {from: \"2999-01-01T00:00:00Z\"}"))
                .isEmpty();
        assertThat(timeline("contact", ada, "filter: {until: \"2999-01-01T00:00:00Z\"}"))
                .hasSize(7);
        assertThat(timeline("contact", journey.contact("Nobody yet", null), "")).isEmpty();
    }

    @Test
    void goesThroughATimelineWithoutLosingOrRepeatingAnything() {
        Client amara = Client.of(SERVER, DemoAccounts.STAR);
        JsonObject contact = amara
                .ask(
                        "{ contacts(first: 100, filter: {neverInterviewed: false}) { nodes { id timeline { totalCount } } } }")
                .getJsonObject("contacts")
                .getJsonArray("nodes")
                .getValuesAs(JsonObject.class)
                .stream()
                .max(java.util.Comparator.comparing(
                        node -> node.getJsonObject("timeline").getInt("totalCount")))
                .orElseThrow();
        List<String> seen = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("id", contact.getString("id")));
        JsonObject page;
        do {
            page = amara.ask(
                            "query ($id: ID!, $after: String) { contact(id: $id) { timeline(first: 2, after: $after) {"
                                    + " nodes { id } pageInfo { hasNextPage endCursor } } } }",
                            variables)
                    .getJsonObject("contact")
                    .getJsonObject("timeline");
            seen.addAll(Journey.texts(page, "id"));
            variables.put("after", page.getJsonObject("pageInfo").getString("endCursor"));
        } while (page.getJsonObject("pageInfo").getBoolean("hasNextPage"));
        assertThat(seen).hasSizeGreaterThan(4).doesNotHaveDuplicates();
        assertThat(seen).hasSize(contact.getJsonObject("timeline").getInt("totalCount"));
    }

    private static List<JsonObject> timeline(String root, String id, String arguments) {
        String field = arguments.isEmpty() ? "timeline" : "timeline(" + arguments + ")";
        return seeker.ask(
                        "query ($id: ID!) { %s(id: $id) { %s { nodes { id kind occurredAt summary threadId subjectId practice } } } }"
                                .formatted(root, field),
                        Map.of("id", id))
                .getJsonObject(root)
                .getJsonObject("timeline")
                .getJsonArray("nodes")
                .getValuesAs(JsonObject.class);
    }
}
