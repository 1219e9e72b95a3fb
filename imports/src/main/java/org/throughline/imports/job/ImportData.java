package org.throughline.imports.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import javax.sql.DataSource;
import org.throughline.domain.account.Tenant;

/** The database as jobs see it: in the transaction of a chunk, or in one of their own. */
@ApplicationScoped
public class ImportData {
    private static final int LONGEST_SECONDS = 900;

    @Inject
    private DataSource dataSource;

    @Inject
    private UserTransaction transaction;

    /** For what takes no part in a running transaction: leases, the spool. */
    DataSource dataSource() {
        return dataSource;
    }

    /** Works for the institution of an import, in the transaction that is running, or in one of its own where there is none. */
    void run(RunningImport running, SqlWork work) throws Exception {
        call(running, connection -> {
            work.run(connection);
            return null;
        });
    }

    /** As {@link #run}, with a result. */
    <T> T call(RunningImport running, SqlCall<T> work) throws Exception {
        return Tenant.<T, Exception>call(running.run().institutionId(), () -> call(work));
    }

    private <T> T call(SqlCall<T> work) throws Exception {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            try (Connection connection = dataSource.getConnection()) {
                return patiently(connection, work);
            }
        }
        boolean done = false;
        transaction.setTransactionTimeout(LONGEST_SECONDS);
        transaction.begin();
        try (Connection connection = dataSource.getConnection()) {
            T result = patiently(connection, work);
            done = true;
            return result;
        } finally {
            transaction.setTransactionTimeout(0);
            if (done) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        }
    }

    /** A statement over a million rows takes longer than a connection may be silent that serves people. */
    private static <T> T patiently(Connection connection, SqlCall<T> work) throws Exception {
        int usual = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, LONGEST_SECONDS * 1_000);
        try {
            return work.call(connection);
        } finally {
            connection.setNetworkTimeout(Runnable::run, usual);
        }
    }

    /** Something to do with a connection. */
    @FunctionalInterface
    interface SqlWork {
        void run(Connection connection) throws Exception;
    }

    /** Something to ask a connection. */
    @FunctionalInterface
    interface SqlCall<T> {
        T call(Connection connection) throws Exception;
    }
}
