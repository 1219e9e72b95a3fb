package org.throughline.imports.history;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.TextRule;

/**
 * The key of a row in another table.
 *
 * @param entry the name of that table in the catalogue
 * @param open whether it may name something that is no row: what comes with the product has ids and no rows
 */
public record Link(String entry, boolean open) implements Kind {
    /** What a key can be. */
    static final TextRule KEY = new TextRule(300, false);

    @Override
    public Optional<Object> stored(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    @Override
    public Outcome<JsonValue> read(String cell) {
        return KEY.check(cell).map(Json::createValue);
    }
}
