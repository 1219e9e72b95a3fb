package org.throughline.imports.history;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TextRule;

/**
 * A list of texts in one cell, separated by semicolons. A semicolon or a backslash of a text itself stands behind a
 * backslash. An empty list is an empty cell.
 *
 * @param rule the check of each text
 */
public record Words(Function<String, Outcome<String>> rule) implements Kind {
    private static final int MOST = 500;

    /** Texts by a rule. */
    public Words(TextRule rule) {
        this(rule::check);
    }

    /** The craft's own words. */
    public Words(Class<? extends Enum<?>> words) {
        this(new Word(words)::named);
    }

    @Override
    public Optional<Object> stored(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        if (array == null) {
            return Optional.empty();
        }
        String[] words = (String[]) array.getArray();
        return words.length == 0 ? Optional.empty() : Optional.of(List.of(words));
    }

    @Override
    public Outcome<JsonValue> read(String cell) {
        List<String> parts = split(cell);
        Checks checks = new Checks();
        checks.require(
                parts.size() <= MOST,
                "",
                () -> Refusal.of(RefusalCode.OUT_OF_RANGE, "Must not be more than " + MOST + " texts."));
        JsonArrayBuilder words = Json.createArrayBuilder();
        for (String part : parts) {
            Outcome<String> word = rule.apply(part);
            word.refusals().forEach(checks::refuse);
            if (word instanceof Outcome.Done<String> done) {
                words.add(done.value());
            }
        }
        return checks.outcome(words::build);
    }

    /** One cell of several texts. */
    static String join(List<?> words) {
        StringBuilder cell = new StringBuilder();
        for (Object word : words) {
            cell.append(cell.isEmpty() ? "" : ";")
                    .append(word.toString().replace("\\", "\\\\").replace(";", "\\;"));
        }
        return cell.toString();
    }

    /** The texts of a cell; blank ones are left out. */
    static List<String> split(String cell) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char character = cell.charAt(i);
            if (character == '\\' && i + 1 < cell.length()) {
                i++;
                word.append(cell.charAt(i));
            } else if (character == ';') {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(character);
            }
        }
        words.add(word.toString());
        return words.stream().filter(text -> !text.isBlank()).toList();
    }
}
