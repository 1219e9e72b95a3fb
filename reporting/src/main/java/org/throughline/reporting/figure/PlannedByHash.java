package org.throughline.reporting.figure;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Runs a statement of many parts so that they are joined and grouped by hash. PostgreSQL cannot tell how many rows a part
 * has, least of all right after an import, and takes them for a handful; a nested loop over some thousand that were thought to
 * be ten takes half a minute, where hashing is always linear. Only the transaction is told so, and only as long as it runs.
 *
 * <p>As the plan no longer hangs on the seekers asked for, it is made once and kept by the connection, as long as that is
 * open.
 */
final class PlannedByHash {
    private static final String SETTINGS = """
            set local enable_nestloop = off;
            set local enable_sort = off;
            set local jit = off;
            set local work_mem = '64MB';
            set local plan_cache_mode = force_generic_plan""";

    private static final String AS_BEFORE = """
            set local enable_nestloop to default;
            set local enable_sort to default;
            set local jit to default;
            set local work_mem to default;
            set local plan_cache_mode to default""";

    private PlannedByHash() {}

    /** In the transaction that goes on, or in one of its own. */
    static <T> T run(Connection connection, Work<T> work) throws SQLException {
        return connection.getAutoCommit() ? inItsOwnTransaction(connection, work) : hashed(connection, work);
    }

    private static <T> T inItsOwnTransaction(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = hashed(connection, work);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static <T> T hashed(Connection connection, Work<T> work) throws SQLException {
        set(connection, SETTINGS);
        T result = work.on(connection);
        set(connection, AS_BEFORE);
        return result;
    }

    private static void set(Connection connection, String settings) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(settings);
        }
    }

    /** What is run. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
