package org.throughline.graphql.plan;

import graphql.language.Argument;
import graphql.normalized.ExecutableNormalizedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a plan takes from a request: slots, which are filled anew for each request, and dependencies, which must be as they
 * were when the plan was made. So one plan serves all requests that differ only in values.
 */
final class Inputs {
    private final Map<String, Object> variables;
    private final int largestPage;
    private final List<Function<Map<String, Object>, Object>> slots = new ArrayList<>();
    private final List<Dependency> dependencies = new ArrayList<>();

    /** For a plan that is made for a request with these variables. */
    Inputs(Map<String, Object> variables, int largestPage) {
        this.variables = variables;
        this.largestPage = largestPage;
    }

    /** How many rows a page has at most. */
    int largestPage() {
        return largestPage;
    }

    /** The source of a field's argument. */
    Source argument(ExecutableNormalizedField field, String name) {
        for (Argument argument : field.getAstArguments()) {
            if (argument.getName().equals(name)) {
                return Source.of(
                        argument.getValue(), field.getResolvedArguments().get(name));
            }
        }
        return Source.NOTHING;
    }

    /** Whether a value is given; the plan then depends on its being given, not on the value. */
    boolean isGiven(Source source) {
        return depend(variablesNow -> source.at(variablesNow) != null, source);
    }

    /** The value itself; the plan then depends on it. */
    Optional<Object> shaping(Source source) {
        return Optional.ofNullable(depend(source::at, source));
    }

    /** A slot that is filled by this function for each request; it may refuse the request. */
    int slot(Function<Map<String, Object>, Object> filling) {
        slots.add(filling);
        return slots.size() - 1;
    }

    /** Makes the plan depend on the value of a variable. */
    void dependOn(String variable) {
        depend(now -> now.get(variable), new Source.OfVariable(variable));
    }

    List<Function<Map<String, Object>, Object>> slots() {
        return List.copyOf(slots);
    }

    List<Dependency> dependencies() {
        return List.copyOf(dependencies);
    }

    private <T> T depend(Function<Map<String, Object>, T> value, Source source) {
        T now = value.apply(variables);
        if (!(source instanceof Source.Constant)) {
            dependencies.add(new Dependency(value, now));
        }
        return now;
    }

    /** Something that must be as it was. */
    record Dependency(Function<Map<String, Object>, ?> value, Object expected) {
        boolean holds(Map<String, Object> variables) {
            return Objects.equals(value.apply(variables), expected);
        }
    }
}
