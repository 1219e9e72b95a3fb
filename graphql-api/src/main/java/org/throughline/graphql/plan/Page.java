package org.throughline.graphql.plan;

import graphql.normalized.ExecutableNormalizedField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Which page of a connection is asked for.
 *
 * @param sizeSlot the slot that holds how many rows, at least 1
 * @param backward whether counted from the end
 * @param from the cursor that the page starts behind (or, backward, before)
 */
record Page(int sizeSlot, boolean backward, Optional<Source> from) {
    static final int USUAL = 20;
    /** How many rows a page has at most, unless it is set otherwise. */
    static final int LARGEST = 100;

    static Page of(ExecutableNormalizedField field, Inputs inputs) {
        boolean first = inputs.isGiven(inputs.argument(field, "first"));
        boolean last = inputs.isGiven(inputs.argument(field, "last"));
        boolean after = inputs.isGiven(inputs.argument(field, "after"));
        boolean before = inputs.isGiven(inputs.argument(field, "before"));
        if (first && last || last && after || !last && before) {
            throw refused(
                    field, "PAGE_AMBIGUOUS", "Give first and after, or last and before; a page has one beginning.");
        }
        String counted = last ? "last" : "first";
        Source size = inputs.argument(field, counted);
        int largest = inputs.largestPage();
        int slot = inputs.slot(variables -> {
            int given = whole(field, counted, size.at(variables)).orElse(Math.min(USUAL, largest));
            if (given < 1 || given > largest) {
                throw refused(field, "PAGE_SIZE", "%s must be from 1 to %d.".formatted(counted, largest));
            }
            return given;
        });
        Optional<Source> from =
                after || before ? Optional.of(inputs.argument(field, last ? "before" : "after")) : Optional.empty();
        return new Page(slot, last, from);
    }

    /** A whole number, which the schema's coercion may have left in any of Java's number types. */
    static Optional<Integer> whole(ExecutableNormalizedField field, String argument, Object given) {
        if (given == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(given.toString()).intValueExact());
        } catch (ArithmeticException | NumberFormatException notWhole) {
            throw refused(field, "OUT_OF_RANGE", argument + " must be a whole number.");
        }
    }

    static RequestRefused refused(ExecutableNormalizedField field, String code, String message) {
        List<String> path = field.getListOfResultKeys();
        return new RequestRefused(code, "%s: %s".formatted(String.join(".", path), message), path);
    }
}
