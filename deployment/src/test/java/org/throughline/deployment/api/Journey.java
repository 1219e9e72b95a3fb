package org.throughline.deployment.api;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Steps that a seeker takes in several tests. */
record Journey(Client seeker) {

    /** The id of what a mutation made. */
    String made(String mutation, String thing, Map<String, ?> input) {
        return seeker.done(mutation, thing + " { id }", input)
                .getJsonObject(thing)
                .getString("id");
    }

    String contact(String name, String organization) {
        Map<String, String> input = new HashMap<>(Map.of("name", name));
        if (organization != null) {
            input.put("organizationName", organization);
        }
        return made("createContact", "contact", input);
    }

    String thread(String contact, String approach) {
        return made(
                "openThread",
                "thread",
                Map.of("contactId", contact, "approach", approach, "channel", "EMAIL", "purpose", "To learn"));
    }

    /** Records these kinds of events, one after the other, now. */
    void record(String thread, String... kinds) {
        for (String kind : kinds) {
            Map<String, Object> step = new HashMap<>(Map.of("threadId", thread, "kind", kind));
            if (kind.equals("SCHEDULED")) {
                step.put("scheduledFor", Instant.now().plusSeconds(3600).toString());
            }
            seeker.done("recordThreadEvent", "", step);
        }
    }

    String heldWith(String contact) {
        String thread = thread(contact, "ALUMNI");
        record(thread, "REQUESTED", "ACCEPTED", "SCHEDULED", "HELD");
        return thread;
    }

    /** What a selection of the seeker's own fields gives. */
    JsonObject self(String selection) {
        return seeker.ask("{ viewer { seeker { " + selection + " } } }")
                .getJsonObject("viewer")
                .getJsonObject("seeker");
    }

    /** The texts of a field of all objects of a list. */
    static List<String> texts(JsonObject connection, String field) {
        return connection.getJsonArray("nodes").getValuesAs(JsonObject.class).stream()
                .map(node -> node.getString(field))
                .toList();
    }
}
