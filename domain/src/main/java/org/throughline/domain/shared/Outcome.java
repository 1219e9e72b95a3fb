package org.throughline.domain.shared;

import java.util.List;
import java.util.function.Function;

/**
 * The answer of a decision: done, with what came of it, or refused, with every reason that was found. A refusal is an
 * expected answer, not an exception.
 */
public sealed interface Outcome<T> {

    /** The step was taken. */
    record Done<T>(T value) implements Outcome<T> {}

    /** The step was not taken, and nothing has changed. */
    record Refused<T>(List<Refusal> reasons) implements Outcome<T> {
        public Refused {
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
            reasons = List.copyOf(reasons);
        }
    }

    /** The step was taken. */
    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /** The step was refused for one reason. */
    static <T> Outcome<T> refused(Refusal reason) {
        return new Refused<>(List.of(reason));
    }

    /** The step was refused for several reasons. */
    static <T> Outcome<T> refused(List<Refusal> reasons) {
        return new Refused<>(reasons);
    }

    /** Goes on with the value when done; a refusal stays as it is. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        if (this instanceof Refused<T> refused) {
            return new Refused<>(refused.reasons());
        }
        return next.apply(((Done<T>) this).value());
    }

    /** Turns the value into another when done. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return then(value -> done(change.apply(value)));
    }

    /** The same outcome for one of several: a refusal names the position, counted from 0. */
    default Outcome<T> at(int position) {
        if (this instanceof Refused<T> refused) {
            String place = Integer.toString(position);
            return refused(
                    refused.reasons().stream().map(reason -> reason.at(place)).toList());
        }
        return this;
    }

    /** The reasons of a refusal; empty when done. */
    default List<Refusal> refusals() {
        return this instanceof Refused<T> refused ? refused.reasons() : List.of();
    }

    /** The value, where the caller knows that the step cannot be refused. */
    default T orElseThrow() {
        if (this instanceof Done<T> done) {
            return done.value();
        }
        throw new IllegalStateException("refused: " + refusals());
    }
}
