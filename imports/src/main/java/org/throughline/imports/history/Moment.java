package org.throughline.imports.history;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.throughline.domain.shared.DateRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;

/** A moment to the microsecond, written in UTC as in {@code 2026-03-04T09:30:00Z}; any other offset is read as well. */
public record Moment() implements Kind {
    @Override
    public Optional<Object> stored(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(moment -> moment.toInstant().toString());
    }

    @Override
    public Outcome<JsonValue> read(String cell) {
        return instant(cell).map(Instant::toString).map(Json::createValue);
    }

    private static Outcome<Instant> instant(String cell) {
        try {
            return DateRule.PLAUSIBLE.check(OffsetDateTime.parse(cell.strip()).toInstant());
        } catch (DateTimeParseException noMoment) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.MALFORMED,
                    "Must be a moment with its offset, such as 2026-03-04T09:30:00Z or 2026-03-04T10:30:00+01:00."));
        }
    }
}
