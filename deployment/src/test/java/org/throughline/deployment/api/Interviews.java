package org.throughline.deployment.api;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** What somebody does over the API to have interviews, and to write down what they taught. */
public record Interviews(Client client) {

    /** The id of what a mutation made. */
    public String made(String mutation, String field, Map<String, ?> input) {
        return client.done(mutation, field + " { id }", input)
                .getJsonObject(field)
                .getString("id");
    }

    public String contact(String name, String organization) {
        return made("createContact", "contact", Map.of("name", name, "organizationName", organization));
    }

    /** A thread of which nothing but the wish is there. */
    public String opened(String contact) {
        return made(
                "openThread",
                "thread",
                Map.of(
                        "contactId", contact,
                        "approach", "COLD",
                        "channel", "EMAIL",
                        "purpose", "To learn how it began",
                        "openedAt", ago(9)));
    }

    /** A thread whose interview was held two days ago. */
    public String held(String contact) {
        String thread = opened(contact);
        record(thread, "REQUESTED", 8, Map.of());
        record(thread, "ACCEPTED", 7, Map.of());
        record(thread, "SCHEDULED", 6, Map.of("scheduledFor", ago(2)));
        record(thread, "HELD", 2, Map.of());
        return thread;
    }

    private void record(String thread, String kind, int daysAgo, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("threadId", thread);
        input.put("kind", kind);
        input.put("occurredAt", ago(daysAgo));
        client.done("recordThreadEvent", "thread { state }", input);
    }

    /** So many days ago, to the second. */
    public static Instant ago(int days) {
        return Instant.now().minus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    /** All that a thread shows in one selection. */
    public JsonObject thread(String id, String selection) {
        return client.ask("{ brief(threadId: \"%s\") { %s } }".formatted(id, selection))
                .getJsonObject("brief");
    }
}
