package org.throughline.imports.job;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TextRule;
import org.throughline.domain.transfer.ImportField;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.imports.target.ImportTarget;

/** What a person may wish of the reading of a file; every reason against it, with its place. */
final class WishCheck {
    private static final int MOST_COLUMNS = 1_000;
    private static final TextRule COLUMN = new TextRule(1_000, true);
    /** Letters and digits stand in cells, and quotation marks and line breaks have a meaning of their own. */
    private static final Pattern DELIMITER = Pattern.compile("[\\t\\p{P}\\p{S}&&[\\x00-\\uFFFF]&&[^\"'\\p{Cs}]]");

    private final List<Refusal> refusals = new ArrayList<>();

    private final Words words;

    private WishCheck(Words words) {
        this.words = words;
    }

    /** The names of the formats and of the fields that a kind of import has. */
    record Words(Set<String> formats, Set<String> fields) {
        static Words of(ImportTarget target) {
            return new Words(
                    target.formats(),
                    target.fields().stream().map(ImportField::name).collect(Collectors.toUnmodifiableSet()));
        }
    }

    /**
     * The wish in the form in which it is kept.
     *
     * @param words those of the kind of import
     */
    static Outcome<ImportWish> of(ImportWish wish, Words words) {
        return new WishCheck(words).check(wish);
    }

    private Outcome<ImportWish> check(ImportWish wish) {
        ImportWish checked = new ImportWish(
                checked("format", wish.format(), this::format),
                checked("encoding", wish.encoding(), WishCheck::encoding),
                checked("delimiter", wish.delimiter(), WishCheck::delimiter),
                columns(wish.columns()));
        return refusals.isEmpty() ? Outcome.done(checked) : Outcome.refused(refusals);
    }

    private Optional<String> checked(String place, Optional<String> value, Function<String, Outcome<String>> rule) {
        return value.flatMap(text -> kept(rule.apply(text), place));
    }

    private Optional<String> kept(Outcome<String> outcome, String... place) {
        for (Refusal refusal : outcome.refusals()) {
            Refusal placed = refusal;
            for (int i = place.length - 1; i >= 0; i--) {
                placed = placed.at(place[i]);
            }
            refusals.add(placed);
        }
        return outcome instanceof Outcome.Done<String> done ? Optional.of(done.value()) : Optional.empty();
    }

    /** By column, in an order that does not depend on chance. */
    private Map<String, String> columns(Map<String, String> wished) {
        if (wished.size() > MOST_COLUMNS) {
            refusals.add(
                    Refusal.of(RefusalCode.OUT_OF_RANGE, "At most %d columns can be named.".formatted(MOST_COLUMNS))
                            .at("columns"));
            return Map.of();
        }
        Map<String, String> checked = new TreeMap<>();
        new TreeMap<>(wished).forEach((column, field) -> {
            kept(COLUMN.check(column), "columns", column);
            if (!field.isEmpty()) {
                kept(TextRule.LINE.check(field).then(this::field), "columns", column);
            }
            // The name stays as the file has it: that is what it is compared with.
            checked.put(column, field);
        });
        return checked;
    }

    private Outcome<String> format(String name) {
        return oneOf(words.formats(), name, "format");
    }

    private Outcome<String> field(String name) {
        return oneOf(words.fields(), name, "field");
    }

    private static Outcome<String> oneOf(Set<String> names, String name, String what) {
        return names.contains(name)
                ? Outcome.done(name)
                : malformed("Must be the name of a %s of this kind of import: %s."
                        .formatted(what, String.join(", ", new TreeSet<>(names))));
    }

    private static Outcome<String> encoding(String name) {
        try {
            return Charset.isSupported(name)
                    ? Outcome.done(Charset.forName(name).name())
                    : malformed("No character encoding of this name is known; UTF-8 and windows-1252 are.");
        } catch (IllegalCharsetNameException malformed) {
            return malformed("Must be the name of a character encoding, such as UTF-8 or windows-1252.");
        }
    }

    private static Outcome<String> delimiter(String text) {
        return DELIMITER.matcher(text).matches()
                ? Outcome.done(text)
                : malformed(
                        "Must be one character such as a comma, a semicolon or a tab; no letter, digit or quotation mark.");
    }

    private static Outcome<String> malformed(String message) {
        return Outcome.refused(Refusal.of(RefusalCode.MALFORMED, message));
    }
}
