package org.throughline.persistence.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.throughline.domain.shared.Failures;

/**
 * How long a change waits for tables that somebody is using.
 *
 * @param once that statements of others may have to wait behind it
 * @param between two tries
 * @param inAll after which it fails
 */
record Patience(Duration once, Duration between, Duration inAll) {
    private static final String LOCK_TIMED_OUT = "55P03";

    /** Whether a statement had to wait for a lock for longer than it was to. */
    static boolean isOutOf(Throwable failure) {
        return Failures.chainOf(failure)
                .anyMatch(cause -> cause instanceof SQLException sql && LOCK_TIMED_OUT.equals(sql.getSQLState()));
    }

    /** Tries work on a connection until it has had the locks that it needs. The work goes on where it ended. */
    <T> T forEach(Connection connection, Supplier<T> work) throws SQLException {
        long end = System.nanoTime() + inAll.toNanos();
        while (true) {
            waitOnce(connection);
            try {
                return work.get();
            } catch (MigrationFailure failure) {
                if (!isOutOf(failure) || System.nanoTime() > end) {
                    throw failure;
                }
            }
            LockSupport.parkNanos(between.toNanos());
        }
    }

    private void waitOnce(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout = " + once.toMillis());
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }
}
