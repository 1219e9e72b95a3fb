package org.throughline.imports.history;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.TextRule;

/**
 * A text.
 *
 * @param rule the domain's own check of such a text
 */
public record Text(Function<String, Outcome<String>> rule) implements Kind {
    /** A text by a rule. */
    public Text(TextRule rule) {
        this(rule::check);
    }

    @Override
    public Optional<Object> stored(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    @Override
    public Outcome<JsonValue> read(String cell) {
        return rule.apply(cell).map(Json::createValue);
    }
}
