package org.throughline.graphql.differential;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A row of a table, or a link of a chain, as the reference sees it. */
record Row(String type, Map<String, Object> columns) {
    Object get(String column) {
        return columns.get(column);
    }

    UUID id() {
        return (UUID) get("id");
    }

    UUID uuid(String column) {
        return (UUID) get(column);
    }

    Instant instant(String column) {
        return ((java.sql.Timestamp) get(column)).toInstant();
    }
}
