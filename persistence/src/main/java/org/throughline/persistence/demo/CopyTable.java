package org.throughline.persistence.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postgresql.copy.CopyManager;

/** Rows for one table, gathered in PostgreSQL's text format and sent with one {@code COPY}. */
final class CopyTable {
    private final String command;
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream();

    CopyTable(String table, String... columns) {
        this.command = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
    }

    /** A row in the order of the columns; a null or an empty {@link Optional} is no value. */
    void add(Object... values) {
        StringBuilder row = new StringBuilder(64 * values.length);
        for (int i = 0; i < values.length; i++) {
            row.append(i == 0 ? "" : "\t").append(text(values[i]));
        }
        rows.writeBytes(row.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Sends what was gathered; returns how many rows it was. */
    int sendTo(CopyManager copy) throws SQLException, IOException {
        return (int) copy.copyIn(command, new ByteArrayInputStream(rows.toByteArray()));
    }

    private static String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(CopyTable::text).orElse("\\N");
        }
        if (value instanceof List<?> list) {
            return escaped(list.stream().map(CopyTable::element).collect(Collectors.joining(",", "{", "}")));
        }
        return value == null ? "\\N" : escaped(value.toString());
    }

    private static String element(Object value) {
        return '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
