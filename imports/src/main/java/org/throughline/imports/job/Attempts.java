package org.throughline.imports.job;

import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often imports broke off on this node without having come any further than ever before. A long import may break off as
 * often as it likes, as long as it gets on in between; one that breaks off at the same place again and again has failed.
 */
final class Attempts {
    private static final int MOST = 5;
    private static final Comparator<Attempt> BY_PROGRESS =
            Comparator.comparingInt(Attempt::phase).thenComparingLong(Attempt::rows);

    private final Map<UUID, Attempt> attempts = new ConcurrentHashMap<>();

    /** An import broke off; whether that was often enough. */
    boolean isLast(ImportRecord run) {
        Attempt now = new Attempt(
                1,
                run.phase().map(phase -> phase.ordinal() + 1).orElse(0),
                run.phase().filter(phase -> phase == ImportPhase.MERGING).isPresent()
                        ? run.rowsMerged()
                        : run.rowsRead());
        Attempt counted = attempts.merge(
                run.id(), now, (before, next) -> BY_PROGRESS.compare(next, before) > 0 ? next : before.again());
        return counted.times() >= MOST;
    }

    /** An import has ended. */
    void forget(UUID importId) {
        attempts.remove(importId);
    }

    /** How often it broke off, and how far it had come. */
    private record Attempt(int times, int phase, long rows) {
        Attempt again() {
            return new Attempt(times + 1, phase, rows);
        }
    }
}
