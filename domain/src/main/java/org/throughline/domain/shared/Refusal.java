package org.throughline.domain.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One reason why a step was refused.
 *
 * @param code stable, for programs
 * @param message a sentence for people, which says how to satisfy the rule
 * @param path the place in the input, outermost first; empty when the whole input is meant
 * @param practice the practice behind the rule, where there is one
 */
public record Refusal(RefusalCode code, String message, List<String> path, Optional<Practice> practice) {
    public Refusal {
        path = List.copyOf(path);
    }

    /** A refusal of the whole input. */
    public static Refusal of(RefusalCode code, String message) {
        return new Refusal(code, message, List.of(), Optional.empty());
    }

    /** A refusal that a practice of the craft gives. */
    public static Refusal of(RefusalCode code, Practice practice, String message) {
        return new Refusal(code, message, List.of(), Optional.of(practice));
    }

    /** The same refusal, one level further out: {@code emails.0} of {@code contact}. */
    public Refusal at(String outer) {
        List<String> longer = new ArrayList<>(path.size() + 1);
        longer.add(outer);
        longer.addAll(path);
        return new Refusal(code, message, longer, practice);
    }
}
