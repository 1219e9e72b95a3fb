package org.throughline.imports.history;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.throughline.domain.shared.NumberRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;

/**
 * A whole number. Spreadsheets write {@code 3} as {@code 3.0}, which is read as well.
 *
 * @param rule its limits
 */
public record Whole(NumberRule rule) implements Kind {
    @Override
    public Optional<Object> stored(ResultSet row, int column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    @Override
    public Outcome<JsonValue> read(String cell) {
        String digits = cell.strip().replaceFirst("\\.0+$", "");
        try {
            return rule.check(Integer.parseInt(digits)).map(Json::createValue);
        } catch (NumberFormatException noNumber) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.MALFORMED,
                    "Must be a whole number from %d to %d.".formatted(rule.least(), rule.most())));
        }
    }
}
