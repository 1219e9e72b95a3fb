package org.throughline.domain.telemetry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What one request had the database do. It is begun at the edge and belongs to the thread that answers; work that nobody asked
 * for over the network leaves none. Moments are {@link System#nanoTime()}, which only differences mean anything of.
 */
public final class Trail {
    /** A request that needs more statements is told of by their number. */
    public static final int MOST_STATEMENTS = 200;

    private static final ThreadLocal<Trail> CURRENT = new ThreadLocal<>();

    private final long begunNanos = System.nanoTime();
    private final List<StatementRun> statements = new ArrayList<>();
    private int count;
    private String refusal;

    private Trail() {}

    /** Begins the thread's trail. */
    public static Trail begin() {
        Trail trail = new Trail();
        CURRENT.set(trail);
        return trail;
    }

    /** The thread's trail; null where nobody has begun one, which costs the least on the way of every statement. */
    public static Trail current() {
        return CURRENT.get();
    }

    /** Ends the thread's trail. */
    public void end() {
        CURRENT.remove();
    }

    public long begunNanos() {
        return begunNanos;
    }

    /** Notes a statement, or several that shared a round trip. */
    public void ran(StatementRun statement) {
        count++;
        if (statements.size() < MOST_STATEMENTS) {
            statements.add(statement);
        }
    }

    /** Notes that what was asked for was refused, with a code that stands in our own source; the first counts. */
    public static void refused(String code) {
        Trail trail = current();
        if (trail != null && trail.refusal == null) {
            trail.refusal = code;
        }
    }

    /** The code of the first refusal within the request. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** The first of its round trips, in order. */
    public List<StatementRun> statements() {
        return Collections.unmodifiableList(statements);
    }

    /** How many round trips there were in all. */
    public int count() {
        return count;
    }
}
