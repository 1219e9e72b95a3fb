package org.throughline.reporting.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Work on a connection that is kept together or not at all. No transaction of the server may be running. */
final class Transaction {
    private static final int LONGEST_SECONDS = 900;

    private Transaction() {}

    /** Does the work, and keeps it. */
    static <T> T of(DataSource dataSource, Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.on(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        }
    }

    /**
     * The same, seeing the database as it is at the first statement, for statements that take longer than a connection may be
     * silent that serves people. It waits for locks as long as that: nobody waits for it, and a node that hangs has what it was
     * about until the database ends its session. What it keeps need not be on the disk before the next: what a crash takes, it
     * takes from the end.
     */
    static <T> T ofSnapshot(DataSource dataSource, Work<T> work) throws SQLException {
        return of(dataSource, connection -> {
            int usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, LONGEST_SECONDS * 1_000);
            try (Statement statement = connection.createStatement()) {
                statement.execute("""
                        set transaction isolation level repeatable read;
                        set local statement_timeout = '%ds';
                        set local lock_timeout = 0;
                        set local synchronous_commit = off;
                        set local work_mem = '32MB';
                        set local jit = off;
                        set local max_parallel_workers_per_gather = 0""".formatted(LONGEST_SECONDS));
                return work.on(connection);
            } finally {
                connection.setNetworkTimeout(Runnable::run, usual);
            }
        });
    }

    /** Something to do with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
