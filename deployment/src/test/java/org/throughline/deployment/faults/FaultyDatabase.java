package org.throughline.deployment.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.throughline.persistence.embedded.DataFolder;
import org.throughline.persistence.embedded.EmbeddedPostgres;
import org.throughline.persistence.embedded.EmbeddedPostgresSettings;
import org.throughline.persistence.embedded.FallenServer;
import org.throughline.persistence.testing.SharedBinaries;

/** A PostgreSQL of a test's own, as durable as an institution's, that falls, hangs and is locked when the test says so. */
final class FaultyDatabase implements AutoCloseable {
    private static final Duration TIME_TO_DIE = Duration.ofSeconds(10);
    private static final Duration TIME_TO_RISE = Duration.ofSeconds(60);

    private final DataFolder folder;
    private final EmbeddedPostgres postgres;
    private final PGSimpleDataSource administration;
    private List<ProcessHandle> hanging = List.of();

    private FaultyDatabase(DataFolder folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
        this.administration = new PGSimpleDataSource();
        administration.setUrl(postgres.url());
        administration.setUser(postgres.administrator());
        administration.setPassword(postgres.administratorPassword());
    }

    /** Starts one with its data in this folder. */
    static FaultyDatabase start(Path folder) {
        return start(folder, Map.of());
    }

    /** The same, with settings of PostgreSQL's. */
    static FaultyDatabase start(Path folder, Map<String, String> settings) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        DataFolder opened = DataFolder.open(folder);
        return new FaultyDatabase(
                opened,
                EmbeddedPostgres.start(opened, new EmbeddedPostgresSettings(SharedBinaries.folder(), true, settings)));
    }

    /** What a server must be told to work on it. */
    List<String> options() {
        return List.of(
                "--database-url=" + postgres.url(),
                "--database-user=" + postgres.user(),
                "--database-password=" + postgres.password());
    }

    /** Its data as its administrator sees it, past row-level security. */
    DataSource dataSource() {
        return administration;
    }

    /** All its processes end at once, as when the machine loses its power; what the disk has stays. */
    void kill() {
        // One that is stopped makes no new ones meanwhile.
        ProcessHandle first = postmaster();
        Signals.stop(List.of(first));
        List<ProcessHandle> all = family(first);
        Signals.kill(all);
        all.forEach(FaultyDatabase::awaitEnd);
        hanging = List.of();
    }

    /** Starts it again on the same port and data; gives the moment when it took connections, on {@link System#nanoTime}'s clock. */
    long restart() {
        new FallenServer(folder, SharedBinaries.folder()).rise();
        Pause.until("the database takes connections", TIME_TO_RISE, this::answers);
        return System.nanoTime();
    }

    /** All its processes stop where they are: connections stay open, and nothing answers. */
    void hang() {
        ProcessHandle first = postmaster();
        Signals.stop(List.of(first));
        hanging = family(first);
        Signals.stop(hanging);
    }

    /** They go on where they were; gives that moment, on {@link System#nanoTime}'s clock. */
    long letGo() {
        Signals.goOn(hanging);
        hanging = List.of();
        return System.nanoTime();
    }

    /** Locks a table against everybody, until it is closed. */
    Held lock(String table) {
        Connection connection = null;
        try {
            connection = administration.getConnection();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("lock table " + table + " in access exclusive mode");
            }
            return new Held(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A lock that is held by a connection. */
    record Held(Connection connection) implements AutoCloseable {
        @Override
        public void close() {
            try {
                connection.rollback();
                connection.close();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    void execute(String sql) {
        try (Connection connection = administration.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The first column of each row. */
    List<String> answers(String sql) {
        List<String> answers = new ArrayList<>();
        try (Connection connection = administration.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The first column of the only row. */
    String answer(String sql) {
        return answers(sql).get(0);
    }

    /** Its files, its log among them. */
    Path folder() {
        return folder.path();
    }

    @Override
    public void close() {
        letGo();
        postgres.stop();
        folder.close();
    }

    private boolean answers() {
        try (Connection connection = administration.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private ProcessHandle postmaster() {
        try {
            String id = Files.readAllLines(folder.path().resolve("postgresql/cluster/postmaster.pid"))
                    .get(0);
            return ProcessHandle.of(Long.parseLong(id.strip())).orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<ProcessHandle> family(ProcessHandle first) {
        List<ProcessHandle> all = new ArrayList<>(List.of(first));
        first.descendants().forEach(all::add);
        return all;
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(TIME_TO_DIE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception stillThere) {
            throw new IllegalStateException("a process of the database does not end", stillThere);
        }
    }
}
