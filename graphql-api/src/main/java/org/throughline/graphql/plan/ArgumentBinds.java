package org.throughline.graphql.plan;

import graphql.normalized.ExecutableNormalizedField;
import java.util.List;
import org.throughline.graphql.catalogue.StoredField.NumberArgument;

/** Binds of what a request gives: each is a slot of the plan, filled and checked anew for each request. */
final class ArgumentBinds {
    private final Inputs inputs;

    ArgumentBinds(Inputs inputs) {
        this.inputs = inputs;
    }

    /** A text, a list of texts, or a truth value. */
    Bind value(Source wish, String name, ExecutableNormalizedField field) {
        int slot = inputs.slot(variables -> {
            Object value = wish.at(variables);
            if (value instanceof List<?> several) {
                return several.stream().map(one -> text(one, name, field)).toArray(String[]::new);
            }
            return value instanceof Boolean ? value : text(value, name, field);
        });
        return run -> run.slots()[slot];
    }

    private static String text(Object value, String name, ExecutableNormalizedField field) {
        String text = String.valueOf(value);
        if (text.indexOf('\0') >= 0) {
            throw Page.refused(field, "NOT_TEXT", name + " must not contain the character NUL.");
        }
        return text;
    }

    /** An id; a text that cannot be one is nobody's. */
    Bind id(Source wish) {
        int slot = inputs.slot(variables ->
                Ordering.Ids.parse(String.valueOf(wish.at(variables))).orElse(null));
        return run -> run.slots()[slot];
    }

    /** A constant of an enum; null when none is given. */
    Bind choice(Source wish) {
        int slot = inputs.slot(variables -> {
            Object value = wish.at(variables);
            return value == null ? null : value.toString();
        });
        return run -> run.slots()[slot];
    }

    /** A whole number within its limits. */
    Bind number(NumberArgument argument, ExecutableNormalizedField field) {
        Source given = inputs.argument(field, argument.name());
        int slot = inputs.slot(variables -> {
            int number = Page.whole(field, argument.name(), given.at(variables)).orElse(argument.unlessGiven());
            if (number < argument.least() || number > argument.most()) {
                throw Page.refused(
                        field,
                        "OUT_OF_RANGE",
                        "%s must be from %d to %d.".formatted(argument.name(), argument.least(), argument.most()));
            }
            return number;
        });
        return run -> run.slots()[slot];
    }
}
