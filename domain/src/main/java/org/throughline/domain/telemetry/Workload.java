package org.throughline.domain.telemetry;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * What one node has to do of a kind, and did since it started. The keeper of the work tells it, and any thread may ask. What
 * is unfinished is counted over all nodes, by whichever of them looks; the rest is of this node.
 */
public final class Workload {
    private final Map<Ending, LongAdder> ended = new EnumMap<>(Ending.class);
    private final LongAdder looks = new LongAdder();
    private final LongAdder failedLooks = new LongAdder();
    private final LongAdder begun = new LongAdder();
    private final LongAdder over = new LongAdder();
    private final long startedNanos = System.nanoTime();
    private volatile long lookedNanos = startedNanos;
    private volatile int unfinished;

    public Workload() {
        for (Ending ending : Ending.values()) {
            ended.put(ending, new LongAdder());
        }
    }

    /** How a piece of work ended. */
    public enum Ending {
        DONE,
        /** It went wrong, and may be tried again. */
        FAILED;

        /** As figures name it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A look for work went well. */
    public void looked() {
        looks.increment();
        lookedNanos = System.nanoTime();
    }

    /** A look for work went well, and found so much that has not ended, whichever node runs it. */
    public void looked(int found) {
        unfinished = found;
        looked();
    }

    /** A look for work went wrong: usually the database is away. */
    public void lookFailed() {
        looks.increment();
        failedLooks.increment();
    }

    /** A piece of work is begun on this node. */
    public void began() {
        begun.increment();
    }

    /** A piece of work has ended on this node that was begun here. */
    public void ended(Ending how) {
        over.increment();
        ended.get(how).increment();
    }

    public int unfinished() {
        return unfinished;
    }

    /** On this node; a piece that ends while it is begun counts as none. */
    public long running() {
        return Math.max(0, begun.sum() - over.sum());
    }

    public long endedAs(Ending how) {
        return ended.get(how).sum();
    }

    public long looks() {
        return looks.sum();
    }

    public long failedLooks() {
        return failedLooks.sum();
    }

    /** How long ago a look went well; since the start where none has. */
    public Duration sinceLook() {
        return Duration.ofNanos(System.nanoTime() - lookedNanos);
    }
}
