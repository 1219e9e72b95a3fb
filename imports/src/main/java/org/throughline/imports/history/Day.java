package org.throughline.imports.history;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.throughline.domain.shared.DateRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;

/** A day, as in {@code 2026-03-04}. */
public record Day() implements Kind {
    @Override
    public Optional<Object> stored(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    @Override
    public Outcome<JsonValue> read(String cell) {
        try {
            return DateRule.PLAUSIBLE
                    .check(LocalDate.parse(cell.strip()))
                    .map(LocalDate::toString)
                    .map(Json::createValue);
        } catch (DateTimeParseException noDay) {
            return Outcome.refused(Refusal.of(RefusalCode.MALFORMED, "Must be a day such as 2026-03-04."));
        }
    }
}
