package org.throughline.domain.shared;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;

/** Walks from a failure to everything behind it: layers wrap, a commit suppresses, JDBC chains. */
public final class Failures {
    private Failures() {}

    /**
     * The failure, its causes, what they suppressed and what JDBC chained to them, each once. A batch's own exception is
     * left out: its message quotes the statement with its values, and the real one follows it.
     */
    public static Stream<Throwable> chainOf(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> ahead = new ArrayDeque<>();
        Stream.Builder<Throwable> found = Stream.builder();
        ahead.add(failure);
        while (!ahead.isEmpty()) {
            Throwable next = ahead.poll();
            if (!seen.add(next)) {
                continue;
            }
            if (!(next instanceof BatchUpdateException)) {
                found.add(next);
            }
            if (next.getCause() != null) {
                ahead.add(next.getCause());
            }
            if (next instanceof SQLException problem && problem.getNextException() != null) {
                ahead.add(problem.getNextException());
            }
            Collections.addAll(ahead, next.getSuppressed());
        }
        return found.build();
    }
}
