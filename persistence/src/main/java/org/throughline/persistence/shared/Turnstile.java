package org.throughline.persistence.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.throughline.domain.shared.Turns;
import org.throughline.persistence.jdbc.Delegates;

/**
 * Lends fewer connections at a time than its pool has, so that some are left for others: who reads much cannot keep everybody from
 * being recognised. Who must wait waits in a line of limited length, for a limited time.
 */
final class Turnstile extends LentConnections {
    /** PostgreSQL's state for too many connections. */
    private static final String TOO_MANY = "53300";

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Turns turns;

    /** @param atOnce how many connections are lent at a time */
    Turnstile(DataSource pool, int atOnce) {
        super(pool);
        this.turns = new Turns(atOnce, PATIENCE);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!turns.take()) {
            throw new SQLTransientConnectionException("Too many read at once", TOO_MANY);
        }
        boolean isLent = false;
        try {
            Connection lent = returned(real().getConnection());
            isLent = true;
            return lent;
        } finally {
            if (!isLent) {
                turns.give();
            }
        }
    }

    /** A connection whose first close lets the next one in. */
    private Connection returned(Connection connection) {
        AtomicBoolean isOut = new AtomicBoolean(true);
        return Delegates.of(Connection.class, (proxy, method, arguments) -> {
            try {
                return Delegates.invoke(connection, method, arguments);
            } finally {
                if (method.getName().equals("close") && isOut.compareAndSet(true, false)) {
                    turns.give();
                }
            }
        });
    }
}
