package org.throughline.persistence.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import org.postgresql.ds.PGPooledConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Sessions of one database. Most tests ask many short questions, each on a connection of its own, and to start a session
 * takes longer than such a question; so the session of a connection that was closed serves the next one. It is made as
 * new before: what was not committed is rolled back, and settings, temporary tables, prepared plans and locks are gone.
 * A session's time zone is that of the JVM when it began: when that has changed, it serves nobody any more.
 */
final class ReusedSessions extends PGSimpleDataSource implements AutoCloseable {
    private static final int SECONDS_TO_ANSWER = 5;

    private final transient ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();

    ReusedSessions(String url, String user, String password) {
        setUrl(url);
        setUser(user);
        setPassword(password);
        setReWriteBatchedInserts(true);
    }

    @Override
    public Connection getConnection() throws SQLException {
        for (Session session = idle.pollLast(); session != null; session = idle.pollLast()) {
            if (session.zone.equals(TimeZone.getDefault()) && session.real.isValid(SECONDS_TO_ANSWER)) {
                return session.lent();
            }
            session.end();
        }
        return new Session(super.getConnection()).lent();
    }

    /** Ends the sessions that nobody uses. */
    @Override
    public void close() {
        for (Session session = idle.pollLast(); session != null; session = idle.pollLast()) {
            session.end();
        }
    }

    private final class Session implements ConnectionEventListener {
        private final TimeZone zone = TimeZone.getDefault();
        private final Connection real;
        private final PGPooledConnection pooled;

        Session(Connection real) {
            this.real = real;
            this.pooled = new PGPooledConnection(real, true);
            pooled.addConnectionEventListener(this);
        }

        Connection lent() throws SQLException {
            return pooled.getConnection();
        }

        @Override
        public void connectionClosed(ConnectionEvent event) {
            try {
                real.setAutoCommit(true);
                real.setReadOnly(false);
                real.setNetworkTimeout(Runnable::run, 0);
                try (Statement statement = real.createStatement()) {
                    statement.execute("discard all");
                }
                idle.add(this);
            } catch (SQLException broken) {
                end();
            }
        }

        @Override
        public void connectionErrorOccurred(ConnectionEvent event) {
            // The connection is closed all the same; then its session proves to be broken.
        }

        void end() {
            try {
                real.close();
            } catch (SQLException gone) {
                // It was to end.
            }
        }
    }
}
