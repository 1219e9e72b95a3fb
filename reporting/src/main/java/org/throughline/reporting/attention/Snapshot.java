package org.throughline.reporting.attention;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Reads several things in one read-only transaction, all as they were at its first statement. */
final class Snapshot {
    private Snapshot() {}

    static <T> T of(DataSource dataSource, Read<T> read) {
        try (Connection connection = dataSource.getConnection()) {
            int isolation = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try {
                return read.from(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setReadOnly(false);
                connection.setTransactionIsolation(isolation);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the attention list could not be read", failure);
        }
    }

    /** What is read. */
    @FunctionalInterface
    interface Read<T> {
        T from(Connection connection) throws SQLException;
    }
}
