package org.throughline.persistence.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.throughline.domain.shared.Leases;

/** Leases as advisory locks of the database, each held by a connection of its own: it goes with the node that has it. */
@ApplicationScoped
public class AdvisoryLeases implements Leases {
    private static final Logger LOG = Logger.getLogger(AdvisoryLeases.class.getName());

    private DataSource dataSource;

    /** For CDI. */
    protected AdvisoryLeases() {}

    @Inject
    public AdvisoryLeases(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<Lease> tryTake(String name) {
        try {
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
            return taken ? Optional.of(() -> giveBack(connection)) : Optional.empty();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /** A connection that is broken has given it back already. */
    private static void giveBack(Connection connection) {
        try (Connection closed = connection;
                PreparedStatement unlock = closed.prepareStatement("select pg_advisory_unlock_all()")) {
            unlock.execute();
        } catch (SQLException broken) {
            LOG.log(Level.FINE, "A lease went with its connection", broken);
        }
    }
}
