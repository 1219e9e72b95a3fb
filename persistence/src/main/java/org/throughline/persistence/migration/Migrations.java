package org.throughline.persistence.migration;

import static org.throughline.persistence.migration.MigrationFailure.Reason.BUSY;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Applies the changes to the schema that a database lacks.
 *
 * <p>Everything happens under an advisory lock of a database session: of nodes that start at once one migrates and the
 * others wait, and the lock of a node that is killed goes with its session.
 *
 * <p>Other nodes may be serving from the same database. A change that waits for a table would make everybody wait who comes
 * after it, so it waits for moments only, lets the others through, and tries again.
 */
public final class Migrations {

    /** Any number, the same in every build. */
    private static final long LOCK = 7_402_164_885_102_331L;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Patience WITH_SERVING_NODES =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofMinutes(10));

    private Migrations() {}

    /**
     * Checks the server, then migrates.
     *
     * @throws MigrationFailure if the database cannot be reached, is not fit, or a change fails
     */
    public static SchemaVersion run(DataSource database) {
        return run(database, WITH_SERVING_NODES);
    }

    static SchemaVersion run(DataSource database, Patience patience) {
        try (Connection guard = database.getConnection()) {
            ServerRequirements.read(guard).check();
            lock(guard);
            try (Connection connection = database.getConnection()) {
                return patience.forEach(connection, () -> Changelog.apply(connection));
            }
        } catch (SQLException failure) {
            throw MigrationFailure.ofConnection(failure);
        }
    }

    /**
     * Checks the server and changes nothing.
     *
     * @throws MigrationFailure if the database cannot be reached or is not fit
     */
    public static void check(DataSource database) {
        try (Connection connection = database.getConnection()) {
            ServerRequirements.read(connection).check();
        } catch (SQLException failure) {
            throw MigrationFailure.ofConnection(failure);
        }
    }

    /**
     * Nobody migrates the database, and so no node starts on it, until this session is closed.
     *
     * @throws MigrationFailure if somebody has been at it for too long
     */
    public static void keepOthersAway(Connection session) throws SQLException {
        lock(session);
    }

    /** Held until the session is closed. */
    private static void lock(Connection guard) throws SQLException {
        try (Statement statement = guard.createStatement()) {
            statement.execute("set lock_timeout = " + LONGEST_WAIT.toMillis());
            statement.execute("set statement_timeout = 0");
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
        } catch (SQLException failure) {
            if (Patience.isOutOf(failure)) {
                throw new MigrationFailure(
                        BUSY,
                        "Another node has been migrating this database for " + LONGEST_WAIT.toMinutes()
                                + " minutes; see its log.",
                        failure);
            }
            throw failure;
        }
    }
}
