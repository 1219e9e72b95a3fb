package org.throughline.deployment.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.throughline.persistence.embedded.EmbeddedPostgres;

/**
 * Ends what the launcher began, in order, when the process ends. The JVM runs all shutdown hooks at once, WildFly's
 * and this one: so this one waits until the application says that it is down and the server has closed its database
 * connections, and only then stops the embedded PostgreSQL.
 */
final class Shutdown {

    private static final Duration TIME_TO_UNDEPLOY = Duration.ofSeconds(20);
    private static final Duration TIME_TO_DISCONNECT = Duration.ofSeconds(5);
    private static final int MILLISECONDS_BETWEEN = 50;

    private final Console console;
    private final Settings settings;
    private final LaunchLog log;
    private volatile EmbeddedPostgres postgres;
    private volatile WildFly server;
    private volatile boolean ready;

    Shutdown(Console console, Settings settings, LaunchLog log) {
        this.console = console;
        this.settings = settings;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(new Thread(this::run, "throughline-shutdown"));
    }

    void stopAtTheEnd(EmbeddedPostgres started) {
        this.postgres = started;
    }

    void expect(WildFly expected) {
        this.server = expected;
    }

    void isReady() {
        ready = true;
    }

    private void run() {
        awaitApplication();
        if (postgres != null) {
            awaitDisconnection();
            postgres.stop();
        }
        if (server != null) {
            server.clear();
        }
        if (ready) {
            console.say("Throughline has stopped.");
        }
    }

    /** An application that never came up is not waited for. */
    private void awaitApplication() {
        Duration patience =
                Duration.ofSeconds(settings.number(Setting.DRAIN_TIMEOUT)).plus(TIME_TO_UNDEPLOY);
        await(patience, () -> !WildFly.UP.equals(System.getProperty(WildFly.APPLICATION_STATE)));
    }

    private void awaitDisconnection() {
        Database database = new Database(postgres.url(), postgres.user(), postgres.password());
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            await(TIME_TO_DISCONNECT, () -> isAlone(statement));
        } catch (SQLException failure) {
            log.write(failure);
        }
    }

    private static boolean isAlone(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) = 0 from pg_stat_activity"
                + " where datname = current_database() and usename is not null"
                + " and pid <> pg_backend_pid()")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void await(Duration patience, Condition condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (!condition.holds() && System.nanoTime() < deadline) {
                Thread.sleep(MILLISECONDS_BETWEEN);
            }
        } catch (SQLException gone) {
            // Nobody is left to wait for.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Condition {

        boolean holds() throws SQLException;
    }
}
