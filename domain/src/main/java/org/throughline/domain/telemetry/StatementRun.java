package org.throughline.domain.telemetry;

import java.util.List;

/**
 * A statement that was run, or several in one round trip.
 *
 * @param sql with {@code ?} where values were
 * @param parts what each of its results is, such as the field that is read; empty where there is one, and it has no name
 * @param rows of each result; empty where nobody counted
 * @param begunNanos as {@link System#nanoTime()} has it
 * @param endedNanos when its last row was there
 */
public record StatementRun(String sql, List<String> parts, List<Integer> rows, long begunNanos, long endedNanos) {
    /** Of a statement whose rows were counted. */
    public static StatementRun of(String sql, int rows, long begunNanos) {
        return new StatementRun(sql, List.of(), List.of(rows), begunNanos, System.nanoTime());
    }

    /** Of a statement whose rows nobody counted. */
    public static StatementRun of(String sql, long begunNanos) {
        return new StatementRun(sql, List.of(), List.of(), begunNanos, System.nanoTime());
    }
}
