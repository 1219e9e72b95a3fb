package org.throughline.imports.history;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;

/**
 * One of the craft's own words. It is read in whatever case.
 *
 * @param words the enum that lists them
 */
public record Word(Class<? extends Enum<?>> words) implements Kind {
    @Override
    public Optional<Object> stored(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    @Override
    public Outcome<JsonValue> read(String cell) {
        return named(cell).map(Json::createValue);
    }

    Outcome<String> named(String cell) {
        String name = cell.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(words.getEnumConstants())
                .map(Enum::name)
                .filter(name::equals)
                .findAny()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(RefusalCode.MALFORMED, "Must be one of " + all() + ".")));
    }

    private String all() {
        return Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
