package org.throughline.graphql.plan;

import graphql.normalized.ExecutableNormalizedField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which page of a connection is asked for.
 *
 * @param size how many rows, 1 to 100
 * @param backward whether counted from the end
 * @param from the cursor that the page starts behind (or, backward, before)
 */
record Page(int size, boolean backward, Optional<String> from) {
    static final int USUAL = 20;
    static final int LARGEST = 100;

    static Page of(ExecutableNormalizedField field) {
        Map<String, Object> given = field.getResolvedArguments();
        Integer first = whole(field, "first");
        Integer last = whole(field, "last");
        Optional<String> after = Optional.ofNullable((String) given.get("after"));
        Optional<String> before = Optional.ofNullable((String) given.get("before"));
        if (first != null && last != null || last != null && after.isPresent() || last == null && before.isPresent()) {
            throw refused(
                    field, "PAGE_AMBIGUOUS", "Give first and after, or last and before; a page has one beginning.");
        }
        int size = first != null ? first : last != null ? last : USUAL;
        if (size < 1 || size > LARGEST) {
            throw refused(
                    field, "PAGE_SIZE", "%s must be from 1 to %d.".formatted(last == null ? "first" : "last", LARGEST));
        }
        return new Page(size, last != null, last != null ? before : after);
    }

    /** A whole number, which the schema's coercion may have left in any of Java's number types; null when not given. */
    static Integer whole(ExecutableNormalizedField field, String argument) {
        Object given = field.getResolvedArguments().get(argument);
        if (given == null) {
            return null;
        }
        try {
            return new BigDecimal(given.toString()).intValueExact();
        } catch (ArithmeticException notWhole) {
            throw refused(field, "OUT_OF_RANGE", argument + " must be a whole number.");
        }
    }

    static RequestRefused refused(ExecutableNormalizedField field, String code, String message) {
        List<String> path = field.getListOfResultKeys();
        return new RequestRefused(code, "%s: %s".formatted(String.join(".", path), message), path);
    }
}
