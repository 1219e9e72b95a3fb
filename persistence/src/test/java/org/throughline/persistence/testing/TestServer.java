package org.throughline.persistence.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;
import org.throughline.persistence.embedded.DataFolder;
import org.throughline.persistence.embedded.EmbeddedPostgres;
import org.throughline.persistence.embedded.EmbeddedPostgresFailure;
import org.throughline.persistence.embedded.EmbeddedPostgresSettings;
import org.throughline.persistence.migration.Migrations;

/**
 * The one PostgreSQL server of this JVM, below {@code target}, started at first use and stopped when the JVM ends. It
 * trades durability for speed, and keeps its files, so that the next run need not set it up again. Its programs are
 * shared by all modules, see {@link SharedBinaries}.
 */
final class TestServer {

    private static final String TEMPLATE = "migrated";
    private static final int JVMS_AT_ONCE = 16;

    private final EmbeddedPostgres postgres;
    private final AtomicInteger count = new AtomicInteger();
    private boolean templateIsMigrated;

    private TestServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
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

    void drop(String name) {
        execute(List.of("drop database if exists " + name + " with (force)"));
    }

    private TestDatabase create(String template) {
        String name = "test_" + count.incrementAndGet();
        execute(List.of("create database " + name + " owner " + postgres.user() + template));
        return new TestDatabase(this, name, postgres.url(name), postgres.user(), postgres.password());
    }

    private synchronized void migrateTemplate() {
        if (!templateIsMigrated) {
            execute(List.of("create database " + TEMPLATE + " owner " + postgres.user()));
            Migrations.run(dataSource(TEMPLATE, postgres.user(), postgres.password()));
            templateIsMigrated = true;
        }
    }

    private void dropLeftovers() {
        List<String> statements = new ArrayList<>();
        try (Connection connection = administration().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select format('drop database %I with (force)', datname)"
                        + " from pg_database where datname like 'test\\_%' or datname = '" + TEMPLATE + "'")) {
            while (rows.next()) {
                statements.add(rows.getString(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        execute(statements);
    }

    private void execute(List<String> statements) {
        try (Connection connection = administration().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private PGSimpleDataSource administration() {
        return dataSource("postgres", postgres.administrator(), postgres.administratorPassword());
    }

    private PGSimpleDataSource dataSource(String database, String user, String password) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(postgres.url(database));
        dataSource.setUser(user);
        dataSource.setPassword(password);
        return dataSource;
    }

    private static TestServer start() {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(
                dataFolder(),
                new EmbeddedPostgresSettings(
                        SharedBinaries.folder(),
                        true,
                        Map.of(
                                "fsync", "off",
                                "synchronous_commit", "off",
                                "full_page_writes", "off",
                                "max_connections", "200")));
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop, "stop test database"));
        TestServer server = new TestServer(postgres);
        server.dropLeftovers();
        return server;
    }

    /** A folder of its own for each JVM that tests this module at the same time. */
    private static DataFolder dataFolder() {
        for (int number = 1; ; number++) {
            try {
                return DataFolder.open(Path.of("target", "test-database-" + number));
            } catch (EmbeddedPostgresFailure failure) {
                boolean taken = failure.reason() == EmbeddedPostgresFailure.Reason.DATA_FOLDER_IN_USE;
                if (!taken || number == JVMS_AT_ONCE) {
                    throw failure;
                }
            }
        }
    }

    private static final class Holder {
        static final TestServer SERVER = start();
    }
}
