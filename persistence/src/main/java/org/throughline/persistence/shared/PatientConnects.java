package org.throughline.persistence.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.throughline.domain.shared.Outage;

/**
 * Connects to a database until it is there. The pool that fills itself from it would wait longer after each failure, up to ten
 * seconds, and its users with it when the database is long back.
 */
final class PatientConnects extends LentConnections {
    private static final Logger LOG = Logger.getLogger(PatientConnects.class.getName());
    private static final long BETWEEN_ATTEMPTS = Duration.ofMillis(200).toMillis();

    PatientConnects(DataSource database) {
        super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
        while (true) {
            try {
                return real().getConnection();
            } catch (SQLException failure) {
                if (Outage.of(failure).isEmpty()) {
                    throw failure;
                }
                LOG.log(Level.FINE, "Not there yet", failure);
                pause(failure);
            }
        }
    }

    /** Closing the pool interrupts. */
    private static void pause(SQLException failure) throws SQLException {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("The pool is closed", "08001", failure);
        }
    }
}
