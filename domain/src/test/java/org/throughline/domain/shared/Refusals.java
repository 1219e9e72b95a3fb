package org.throughline.domain.shared;

import java.util.List;

/** Shows the refusals of an outcome in one line each, as a test reads best: {@code "emails.0.value MALFORMED"}. */
public final class Refusals {
    private Refusals() {}

    /** Place and code of each refusal; only the code where the whole input is meant; nothing when done. */
    public static List<String> of(Outcome<?> outcome) {
        return outcome.refusals().stream()
                .map(refusal -> String.join(".", refusal.path()) + " " + refusal.code())
                .map(String::strip)
                .toList();
    }
}
