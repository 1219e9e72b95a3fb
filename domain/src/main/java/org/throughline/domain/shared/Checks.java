package org.throughline.domain.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Collects the refusals of several values, so that a person hears of all of them at once. */
public final class Checks {
    private final List<Refusal> refusals = new ArrayList<>();

    /** The value when it is valid; its refusals are noted at the given place otherwise. */
    public <T> Optional<T> take(String place, Outcome<T> outcome) {
        outcome.refusals().forEach(refusal -> refusals.add(refusal.at(place)));
        return outcome instanceof Outcome.Done<T> done ? Optional.of(done.value()) : Optional.empty();
    }

    /** As {@link #take}, for a value that may be left out: nothing is checked when it is null. */
    public <R, T> Optional<T> takeIfGiven(String place, R raw, Function<R, Outcome<T>> check) {
        return raw == null ? Optional.empty() : take(place, check.apply(raw));
    }

    /** Notes a refusal unless the condition holds. */
    public void require(boolean condition, String place, Supplier<Refusal> refusal) {
        if (!condition) {
            refusals.add(refusal.get().at(place));
        }
    }

    /** Notes a refusal. */
    public void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    /** What the supplier makes, when nothing was refused. */
    public <T> Outcome<T> outcome(Supplier<T> made) {
        return refusals.isEmpty() ? Outcome.done(made.get()) : Outcome.refused(refusals);
    }
}
