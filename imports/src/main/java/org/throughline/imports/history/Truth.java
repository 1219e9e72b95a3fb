package org.throughline.imports.history;

import jakarta.json.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;

/** Yes or no, written {@code true} or {@code false}. */
public record Truth() implements Kind {
    @Override
    public Optional<Object> stored(ResultSet row, int column) throws SQLException {
        boolean truth = row.getBoolean(column);
        return row.wasNull() ? Optional.empty() : Optional.of(truth);
    }

    @Override
    public Outcome<JsonValue> read(String cell) {
        return switch (cell.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> Outcome.done(JsonValue.TRUE);
            case "false", "no", "0" -> Outcome.done(JsonValue.FALSE);
            default -> Outcome.refused(Refusal.of(RefusalCode.MALFORMED, "Must be true or false."));
        };
    }
}
