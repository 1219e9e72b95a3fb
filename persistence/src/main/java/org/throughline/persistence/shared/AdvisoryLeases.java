package org.throughline.persistence.shared;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.throughline.domain.shared.Leases;

/**
 * Leases as advisory locks of the database, all of this node held by one connection, so that work that waits for other work
 * keeps none of its own. They go with the connection: when the node dies, when the database does, and when it is found broken.
 */
@ApplicationScoped
public class AdvisoryLeases implements Leases {
    private static final Logger LOG = Logger.getLogger(AdvisoryLeases.class.getName());
    private static final String TAKE = "select pg_try_advisory_lock(hashtextextended(?, 20261122))";
    private static final String GIVE_BACK = "select pg_advisory_unlock(hashtextextended(?, 20261122))";

    private DataSource dataSource;
    private Holder holder;

    /** For CDI. */
    protected AdvisoryLeases() {}

    @Inject
    public AdvisoryLeases(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A connection and what it holds. */
    private record Holder(Connection connection, Set<String> names) {
        boolean answers(String lock, String name) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(lock)) {
                statement.setString(1, "throughline " + name);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        }
    }

    @Override
    public synchronized Optional<Lease> tryTake(String name) {
        try {
            if (holder == null) {
                holder = new Holder(dataSource.getConnection(), new HashSet<>());
            }
            // The database would give it to the same connection again.
            if (holder.names().contains(name) || !holder.answers(TAKE, name)) {
                return Optional.empty();
            }
            holder.names().add(name);
            Holder taker = holder;
            return Optional.of(() -> giveBack(taker, name));
        } catch (SQLException failure) {
            letGo();
            throw new DatabaseFailure(failure);
        }
    }

    private synchronized void giveBack(Holder taker, String name) {
        if (taker != holder || !holder.names().remove(name)) {
            return;
        }
        try {
            holder.answers(GIVE_BACK, name);
        } catch (SQLException broken) {
            LOG.log(Level.FINE, "Leases went with their connection", broken);
            letGo();
        }
    }

    /** A session that goes back to the pool holds no lock. */
    @PreDestroy
    synchronized void letGo() {
        if (holder == null) {
            return;
        }
        try (Connection closed = holder.connection();
                PreparedStatement unlock = closed.prepareStatement("select pg_advisory_unlock_all()")) {
            unlock.execute();
        } catch (SQLException broken) {
            LOG.log(Level.FINE, "Leases went with their connection", broken);
        } finally {
            holder = null;
        }
    }
}
