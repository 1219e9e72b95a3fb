package org.throughline.imports.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The right to run what a name stands for, over all nodes: a lock of the database, held by a connection of its own. When the
 * node dies, or the database, the lock is free, and another node may go on. Whoever held it notices by the run's number,
 * see {@link ImportRuns}.
 */
public final class Lease implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Lease.class);

    private final Connection connection;

    private Lease(Connection connection) {
        this.connection = connection;
    }

    /** The lease, unless somebody else has it. */
    public static Optional<Lease> tryTake(DataSource dataSource, String name) throws SQLException {
        Connection connection = dataSource.getConnection();
        boolean taken = false;
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 20261122))")) {
            lock.setString(1, "throughline " + name);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                taken = row.getBoolean(1);
            }
        } finally {
            if (!taken) {
                connection.close();
            }
        }
        return taken ? Optional.of(new Lease(connection)) : Optional.empty();
    }

    /** Gives it back; a connection that is broken has given it back already. */
    @Override
    public void close() {
        try (Connection closed = connection;
                PreparedStatement unlock = closed.prepareStatement("select pg_advisory_unlock_all()")) {
            unlock.execute();
        } catch (SQLException broken) {
            LOG.debug("A lease went with its connection", broken);
        }
    }
}
