package org.throughline.imports.duplicate;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a merge moved, as {@code merged_pair} keeps it.
 *
 * @param relations the rows that refer to the kept one now, by the column in which they do
 * @param aside rows deleted because the kept one can have them only once, or because they stood between the two
 * @param keys names from outside that lead to the kept one now
 * @param addedKeys names from outside that the merge wrote down
 * @param actions next actions put away, by their keys as they are now
 */
record Moved(List<Rows> relations, List<Rows> aside, List<String> keys, List<String> addedKeys, List<String> actions) {

    /** Rows of a table; the column is empty where none is meant. */
    record Rows(String table, String column, List<UUID> ids) {}

    String toJson() {
        return Json.createObjectBuilder()
                .add("relations", rows(relations))
                .add("aside", rows(aside))
                .add("keys", Json.createArrayBuilder(keys))
                .add("addedKeys", Json.createArrayBuilder(addedKeys))
                .add("actions", Json.createArrayBuilder(actions))
                .build()
                .toString();
    }

    static Moved of(String text) {
        JsonObject json = Json.createReader(new StringReader(text)).readObject();
        return new Moved(
                rows(json.getJsonArray("relations")),
                rows(json.getJsonArray("aside")),
                texts(json.getJsonArray("keys")).toList(),
                texts(json.getJsonArray("addedKeys")).toList(),
                texts(json.getJsonArray("actions")).toList());
    }

    private static JsonArrayBuilder rows(List<Rows> rows) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        rows.forEach(of -> array.add(Json.createObjectBuilder()
                .add("table", of.table())
                .add("column", of.column())
                .add(
                        "ids",
                        Json.createArrayBuilder(
                                of.ids().stream().map(UUID::toString).toList()))));
        return array;
    }

    private static List<Rows> rows(JsonArray array) {
        return array.getValuesAs(JsonObject.class).stream()
                .map(of -> new Rows(
                        of.getString("table"),
                        of.getString("column"),
                        texts(of.getJsonArray("ids")).map(UUID::fromString).toList()))
                .toList();
    }

    private static Stream<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString::getString).stream();
    }
}
