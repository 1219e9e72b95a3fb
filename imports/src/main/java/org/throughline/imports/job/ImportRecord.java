package org.throughline.imports.job;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.transfer.ImportKind;
import org.throughline.domain.transfer.ImportState;
import org.throughline.domain.transfer.ImportWish;

/**
 * What a job needs to know of its import.
 *
 * @param run how often its work was begun: a number that only the latest runner knows
 * @param phase how far the work has come, see {@link ImportPhase}; empty before anything was read
 * @param execution the batch execution that it went on in last
 * @param cancelled whether somebody wants it to stop
 */
public record ImportRecord(
        UUID institutionId,
        UUID id,
        UUID accountId,
        Optional<UUID> seekerId,
        ImportKind kind,
        ImportState state,
        String fileName,
        ImportWish wish,
        Optional<ImportPhase> phase,
        long rowsRead,
        long rowsMerged,
        long stagedRows,
        int run,
        Optional<Long> execution,
        boolean cancelled) {
    static final String COLUMNS = """
            institution_id, id, account_id, seeker_id, kind, state, file_name, wanted_format, wanted_encoding,
            wanted_delimiter, wanted_mapping, phase, rows_read, rows_merged, staged_rows, run, execution_id, cancel_at""";

    static ImportRecord of(ResultSet row) throws SQLException {
        return new ImportRecord(
                row.getObject("institution_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                Optional.ofNullable(row.getObject("seeker_id", UUID.class)),
                ImportKind.valueOf(row.getString("kind")),
                ImportState.valueOf(row.getString("state")),
                row.getString("file_name"),
                new ImportWish(
                        Optional.ofNullable(row.getString("wanted_format")),
                        Optional.ofNullable(row.getString("wanted_encoding")),
                        Optional.ofNullable(row.getString("wanted_delimiter")),
                        columns(row.getString("wanted_mapping"))),
                Optional.ofNullable(row.getString("phase")).map(ImportPhase::valueOf),
                row.getLong("rows_read"),
                row.getLong("rows_merged"),
                row.getLong("staged_rows"),
                row.getInt("run"),
                Optional.ofNullable(row.getObject("execution_id", Long.class)),
                row.getObject("cancel_at") != null);
    }

    /** Whose imports go one after the other: a seeker's, or the institution's. */
    String scope() {
        return "import " + institutionId + " " + seekerId.map(UUID::toString).orElse("all");
    }

    private static Map<String, String> columns(String json) {
        if (json == null) {
            return Map.of();
        }
        Map<String, String> columns = new HashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            reader.readObject().forEach((column, field) -> columns.put(column, ((JsonString) field).getString()));
        }
        return columns;
    }
}
