package org.throughline.imports.job;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.throughline.imports.source.SourceRow;
import org.throughline.imports.target.ImportTarget;
import org.throughline.imports.target.StagedRow;

/** Accepted rows on their way into the staging table, sent in blocks, so that memory does not grow with the file. */
public final class StagingCopy implements AutoCloseable {
    private static final int BLOCK = 65_536;

    private final CopyIn copy;
    private final boolean withCells;
    private final StringBuilder block = new StringBuilder(BLOCK + 4_096);

    /** Begins to copy; the connection does nothing else until {@link #finish}. */
    public StagingCopy(Connection connection, Staging staging, ImportTarget target) throws SQLException {
        this.withCells = target.rejectsLate();
        this.copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (%s) from stdin".formatted(staging.table(), staging.copiedColumns(target)));
    }

    /** Adds a row; its values are those of the target's columns that have no default of their own. */
    public void add(SourceRow source, StagedRow row) throws SQLException {
        block.append(source.sheet()).append('\t').append(source.line()).append('\t');
        if (withCells) {
            escape(array(source.cells()));
        } else {
            block.append("\\N");
        }
        for (String value : row.values()) {
            block.append('\t');
            if (value == null) {
                block.append("\\N");
            } else {
                escape(value);
            }
        }
        block.append('\n');
        if (block.length() >= BLOCK) {
            send();
        }
    }

    /** Sends the last rows. */
    public void finish() throws SQLException {
        send();
        copy.endCopy();
    }

    /** Gives up, unless finished. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    /** A list of texts as PostgreSQL writes an array. */
    public static String array(List<String> values) {
        StringBuilder array = new StringBuilder("{");
        for (String value : values) {
            array.append(array.length() == 1 ? "\"" : ",\"");
            value.chars().forEach(character -> {
                if (character == '"' || character == '\\') {
                    array.append('\\');
                }
                array.append((char) character);
            });
            array.append('"');
        }
        return array.append('}').toString();
    }

    /** The value of an optional text, as {@link StagedRow} takes it. */
    public static String orNull(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    private void send() throws SQLException {
        byte[] bytes = block.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        block.setLength(0);
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '\\' -> block.append("\\\\");
                case '\t' -> block.append("\\t");
                case '\n' -> block.append("\\n");
                case '\r' -> block.append("\\r");
                default -> block.append(character);
            }
        }
    }
}
