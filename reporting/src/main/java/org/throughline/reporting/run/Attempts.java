package org.throughline.reporting.run;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often runs broke off on this node without having come any further than ever before. A run may break off as often as it
 * likes, as long as cohorts are computed in between; one that breaks off at the same place again and again has failed.
 */
final class Attempts {
    private static final int MOST = 5;

    private final Map<UUID, Attempt> attempts = new ConcurrentHashMap<>();

    /** A run broke off with so many cohorts left; whether that was often enough. */
    boolean isLast(UUID run, int left) {
        return attempts.merge(
                                run,
                                new Attempt(1, left),
                                (before, now) ->
                                        now.left() < before.left() ? now : new Attempt(before.times() + 1, left))
                        .times()
                >= MOST;
    }

    /** A run has ended. */
    void forget(UUID run) {
        attempts.remove(run);
    }

    /** How often it broke off, and how many cohorts were left. */
    private record Attempt(int times, int left) {}
}
