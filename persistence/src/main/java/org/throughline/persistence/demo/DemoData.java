package org.throughline.persistence.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.throughline.domain.account.PasswordHasher;

/**
 * Loads the demo into a migrated database that is empty otherwise. It all happens in one transaction: afterwards the
 * whole demo is there, or nothing has changed. Of nodes that load at once, one loads and the others find it done.
 *
 * <p>The connection must belong to the owner of the tables, and to PostgreSQL's own driver, for {@code COPY}.
 */
public final class DemoData {
    /** Any number, the same in every build. */
    private static final long LOCK = 7_402_164_885_102_419L;

    private static final String PROTECTION = """
            do $$
            declare
                tenant_table regclass;
            begin
                for tenant_table in select oid::regclass from pg_class where relrowsecurity order by relname loop
                    execute format('alter table %%s %s row level security', tenant_table);
                end loop;
            end
            $$""";

    private DemoData() {}

    /** Loads a demo whose days are counted back from today, in UTC. */
    public static DemoLoad load(DataSource database, DemoSize size, PasswordHasher hasher, Clock clock)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            return load(connection, size, hasher, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
    }

    /**
     * Loads a demo. The same size and the same day give the same rows, but for the salt of the password.
     *
     * @param connection with no transaction begun; left open
     * @param today the day before whose start, in UTC, everything has happened
     */
    public static DemoLoad load(Connection connection, DemoSize size, PasswordHasher hasher, LocalDate today)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            DemoLoad load = loadIfEmpty(connection, size, hasher, today);
            connection.commit();
            connection.setAutoCommit(true);
            return load;
        } catch (SQLException | RuntimeException failure) {
            undo(connection, failure);
            throw failure;
        }
    }

    private static void undo(Connection connection, Exception failure) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException broken) {
            failure.addSuppressed(broken);
        }
    }

    private static DemoLoad loadIfEmpty(Connection connection, DemoSize size, PasswordHasher hasher, LocalDate today)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            Optional<DemoLoad> standing = whatStands(statement);
            if (standing.isPresent()) {
                return standing.get();
            }
            DemoRows rows = new DemoRows(hasher.hash(DemoAccounts.PASSWORD));
            new DemoWorld(size, today).draw(rows::add, rows::add, rows::add);
            // COPY knows no row-level security, and these rows are of several institutions: nobody else can see the
            // tables
            // until they are protected again.
            statement.execute(PROTECTION.formatted("no force"));
            DemoSummary summary =
                    rows.sendTo(connection.unwrap(PGConnection.class).getCopyAPI());
            statement.execute(PROTECTION.formatted("force"));
            statement.execute(
                    "analyze directory_person, organization, contact, contact_point, interview_thread, thread_event, referral,"
                            + " question, checklist_tick, debrief, commitment, strength_note, touch, signal, exchange, help_event, introduction, outcome, good_news,"
                            + " target, seeker_value, fit_rating, background, common_ground, comfort_note, activity,"
                            + " research_note, claim, insight, feedback, message");
            return new DemoLoad.Loaded(summary, DemoAccounts.ALL);
        } catch (IOException failure) {
            throw new SQLException("the demo's rows could not be sent", failure);
        }
    }

    /** What is there already; empty when nothing is. */
    private static Optional<DemoLoad> whatStands(Statement statement) throws SQLException {
        Set<Boolean> kinds = new HashSet<>();
        try (ResultSet rows = statement.executeQuery("select demo from kinds_of_institutions() demo")) {
            while (rows.next()) {
                kinds.add(rows.getBoolean("demo"));
            }
        }
        if (kinds.contains(false)) {
            return Optional.of(new DemoLoad.Refused(
                    "The demo was not loaded, because this database has institutions that are not the demo's;"
                            + " give it an empty database."));
        }
        return kinds.isEmpty() ? Optional.empty() : Optional.of(new DemoLoad.AlreadyThere(DemoAccounts.ALL));
    }
}
