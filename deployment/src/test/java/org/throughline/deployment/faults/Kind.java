package org.throughline.deployment.faults;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** A kind of thing that people write down; the text of each is its mutation key, by which its row is found again. */
enum Kind {
    CONTACT("createContact", "CreateContactInput", "contact", "name", "contact"),
    THREAD("openThread", "OpenThreadInput", "thread", "purpose", "interview_thread"),
    NOTE("addResearchNote", "AddResearchNoteInput", "researchNote", "note", "research_note");

    private final String mutation;
    private final String input;
    private final String field;
    private final String text;
    private final String table;

    Kind(String mutation, String input, String field, String text, String table) {
        this.mutation = mutation;
        this.input = input;
        this.field = field;
        this.text = text;
        this.table = table;
    }

    String query() {
        return "mutation Write($input: %s!) { %s(input: $input) { %s { id } userErrors { code message } } }"
                .formatted(input, mutation, field);
    }

    /** @param contactId whom it is about; nobody for a contact */
    JsonObject variables(String key, String contactId) {
        JsonObjectBuilder values =
                Json.createObjectBuilder().add("mutationKey", key).add(text, key);
        switch (this) {
            case CONTACT -> {}
            case THREAD ->
                values.add("contactId", contactId).add("approach", "COLD").add("channel", "EMAIL");
            case NOTE -> values.add("contactId", contactId).add("subject", "PERSON");
        }
        return Json.createObjectBuilder().add("input", values).build();
    }

    /** The id of what was written, of a served answer. */
    String id(JsonObject body) {
        return body.getJsonObject("data")
                .getJsonObject(mutation)
                .getJsonObject(field)
                .getString("id");
    }

    /** Asks the database for all keys that begin so, each with the id of its row. */
    String rows(String beginning) {
        return "select %s || '=' || id from %s where %s like '%s%%'".formatted(text, table, text, beginning);
    }
}
