package org.throughline.persistence.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.throughline.persistence.embedded.DataFolder;
import org.throughline.persistence.embedded.EmbeddedPostgres;
import org.throughline.persistence.embedded.EmbeddedPostgresSettings;
import org.throughline.persistence.embedded.FileTree;
import org.throughline.persistence.migration.Migrations;
import org.throughline.persistence.tenant.ServingRole;

/**
 * The one PostgreSQL server of this JVM, in a {@link TestFolder}, started at first use, and stopped and deleted when the
 * JVM ends. It trades durability for speed. Its programs are shared by all modules, see {@link SharedBinaries}.
 */
final class TestServer {

    private static final String TEMPLATE = "migrated";
    /** Under which tests arrange what they need, and look at what came of it: it sees the rows of all institutions. */
    private static final String FIXTURES = "test_fixtures";

    private static final ServingRole SERVING = new ServingRole("test_serving", "serving");
    private static final Duration TIME_TO_LEAVE = Duration.ofSeconds(10);

    private final EmbeddedPostgres postgres;
    private final Connection administration;
    private final AtomicInteger count = new AtomicInteger();
    private boolean templateIsMigrated;

    private TestServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        try {
            this.administration = dataSource("postgres", postgres.administrator(), postgres.administratorPassword())
                    .getConnection();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static TestServer running() {
        return Holder.SERVER;
    }

    /** A fresh database with the whole schema. */
    TestDatabase migrated() {
        migrateTemplate();
        return create(" template " + TEMPLATE);
    }

    /** A fresh database with nothing in it. */
    TestDatabase empty() {
        return create("");
    }

    synchronized void drop(String name) {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
        everybodyLeaves(name);
        execute("drop database if exists " + name + " with (force)");
    }

    DataSource administration(String name) {
        return dataSource(name, postgres.administrator(), postgres.administratorPassword());
    }

    /** Whether all clients leave it soon. PostgreSQL itself would look only ten times a second, before it drops one. */
    boolean everybodyLeaves(String name) {
        long deadline = System.nanoTime() + TIME_TO_LEAVE.toNanos();
        while (!names("select distinct datname from pg_stat_activity where backend_type = 'client backend'"
                        + " and datname = '" + name + "'")
                .isEmpty()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
        return true;
    }

    private TestDatabase create(String template) {
        String name = "test_" + count.incrementAndGet();
        execute("create database " + name + " owner " + postgres.user() + template);
        return template.isEmpty()
                ? new TestDatabase(this, name, postgres.url(name), postgres.user(), postgres.password(), SERVING)
                : new TestDatabase(this, name, postgres.url(name), FIXTURES, FIXTURES, SERVING);
    }

    private synchronized void migrateTemplate() {
        if (!templateIsMigrated) {
            execute("create database " + TEMPLATE + " owner " + postgres.user());
            PGSimpleDataSource owner = dataSource(TEMPLATE, postgres.user(), postgres.password());
            Migrations.run(owner);
            prepareRoles(owner);
            templateIsMigrated = true;
        }
    }

    private void prepareRoles(PGSimpleDataSource owner) {
        if (names("select rolname from pg_roles where rolname = '" + FIXTURES + "'")
                .isEmpty()) {
            execute("create role %1$s login bypassrls password '%1$s' in role %2$s"
                    .formatted(FIXTURES, postgres.user()));
        }
        try {
            SERVING.prepare(owner);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Of a JVM that was killed. */
    private void dropLeftovers() {
        names("select datname from pg_database where datname like 'test\\_%' or datname = '" + TEMPLATE + "'")
                .forEach(this::drop);
    }

    private synchronized List<String> names(String sql) {
        List<String> names = new ArrayList<>();
        try (Statement statement = administration.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private synchronized void execute(String sql) {
        try (Statement statement = administration.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private PGSimpleDataSource dataSource(String database, String user, String password) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(postgres.url(database));
        dataSource.setUser(user);
        dataSource.setPassword(password);
        return dataSource;
    }

    private static TestServer start() {
        DataFolder folder = TestFolder.open();
        EmbeddedPostgres postgres = EmbeddedPostgres.start(
                folder,
                new EmbeddedPostgresSettings(
                        SharedBinaries.folder(),
                        true,
                        Map.of(
                                "fsync", "off",
                                "synchronous_commit", "off",
                                "full_page_writes", "off",
                                "max_wal_size", "256MB",
                                "scram_iterations", "1",
                                // What is asked can be looked at, by a test that makes the extension.
                                "shared_preload_libraries", "pg_stat_statements",
                                "max_connections", "200")));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(postgres, folder), "stop test database"));
        TestServer server = new TestServer(postgres);
        server.dropLeftovers();
        return server;
    }

    private static void end(EmbeddedPostgres postgres, DataFolder folder) {
        postgres.stop();
        try {
            FileTree.delete(folder.path().resolve("postgresql"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Holder {
        static final TestServer SERVER = start();
    }
}
