package org.throughline.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.throughline.persistence.migration.MigrationFailure.Reason;
import org.throughline.persistence.testing.TestDatabase;

class MigrationsTest {

    @Test
    void recordTheLastChangeThatANodeLooksFor() throws SQLException {
        try (TestDatabase database = TestDatabase.empty()) {
            SchemaVersion version = Migrations.run(database.dataSource());

            assertThat(isRecorded(database, version)).isTrue();
        }
    }

    @Test
    void areTheSameWhenRunAgain() {
        try (TestDatabase database = TestDatabase.migrated()) {
            assertThat(Migrations.run(database.dataSource())).isEqualTo(Migrations.run(database.dataSource()));
        }
    }

    @Test
    void mayBeRunByManyNodesAtOnce() {
        try (TestDatabase database = TestDatabase.empty()) {
            List<CompletableFuture<SchemaVersion>> nodes = Stream.<CompletableFuture<SchemaVersion>>generate(
                            () -> CompletableFuture.supplyAsync(() -> Migrations.run(database.dataSource())))
                    .limit(3)
                    .toList();

            assertThat(nodes.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        }
    }

    @Test
    void goOnAfterANodeThatWasKilledWhileItHeldLiquibasesLock() throws SQLException {
        try (TestDatabase database = TestDatabase.migrated()) {
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("delete from databasechangeloglock");
                statement.execute("insert into databasechangeloglock values (1, true, now(), 'a dead node')");
            }

            SchemaVersion version = Migrations.run(database.dataSource());

            assertThat(isRecorded(database, version)).isTrue();
        }
    }

    @Test
    void goOnAfterANodeThatDiedInTheMidstOfThem() throws SQLException {
        try (TestDatabase database = TestDatabase.empty();
                Connection inTheWay = database.dataSource().getConnection();
                Statement statement = inTheWay.createStatement()) {
            // Nothing can be noted, so the node comes as far as a change that is made, and not yet noted.
            Migrations.run(database.dataSource());
            statement.execute("delete from databasechangelog where id in ('policies-once', 'protect-by-institution')");
            statement.execute("drop procedure protect_by_institution");
            inTheWay.setAutoCommit(false);
            statement.execute("lock table databasechangelog in exclusive mode");
            Patience toBeKilled = new Patience(Duration.ofMinutes(2), Duration.ZERO, Duration.ZERO);
            CompletableFuture<SchemaVersion> dying =
                    CompletableFuture.supplyAsync(() -> Migrations.run(database.dataSource(), toBeKilled));
            await(database, "select locked from databasechangeloglock");
            await(
                    database,
                    "select exists (select from pg_stat_activity where wait_event_type = 'Lock'"
                            + " and datname = current_database())");

            endSessionsOf(database, "wait_event_type = 'Lock' or query like '%pg_advisory_lock%'");
            assertThatExceptionOfType(CompletionException.class).isThrownBy(dying::join);
            inTheWay.rollback();
            inTheWay.setAutoCommit(true);
            assertThat(answer(database, "select locked from databasechangeloglock"))
                    .as("what Liquibase leaves behind")
                    .isEqualTo("t");

            SchemaVersion version = Migrations.run(database.dataSource());

            assertThat(isRecorded(database, version)).isTrue();
            assertThat(answer(database, "select count(*) from pg_proc where proname = 'protect_by_institution'"))
                    .isEqualTo("1");
            assertThat(answer(database, "select locked from databasechangeloglock"))
                    .isEqualTo("f");
        }
    }

    @Test
    void letServingNodesThroughWhileTheyWaitForATable() throws SQLException {
        try (TestDatabase database = TestDatabase.empty();
                Connection longReader = database.dataSource().getConnection();
                Connection other = database.dataSource().getConnection();
                Statement read = longReader.createStatement();
                Statement statement = other.createStatement()) {
            Migrations.run(database.dataSource());
            statement.execute("alter table institution drop column version");
            statement.execute("delete from databasechangelog where id = 'institution-version'");
            longReader.setAutoCommit(false);
            read.execute("select from institution");
            CompletableFuture<SchemaVersion> change = CompletableFuture.supplyAsync(() -> Migrations.run(
                    database.dataSource(),
                    new Patience(Duration.ofMillis(200), Duration.ofMillis(200), Duration.ofMinutes(1))));
            for (int i = 0; i < 3; i++) {
                await(
                        database,
                        "select exists (select from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database() and query like 'alter table institution%')");
                // Behind the change that waits; without an end to its waiting this would wait as long as the reader
                // reads.
                statement.execute("set statement_timeout = '10s'");
                statement.execute("select from institution");
            }
            assertThat(change).isNotDone();
            longReader.rollback();
            change.join();
            assertThat(answer(
                            database,
                            "select count(*) from information_schema.columns"
                                    + " where table_name = 'institution' and column_name = 'version'"))
                    .isEqualTo("1");
        }
    }

    @Test
    void giveUpWhenATableIsNeverFree() throws SQLException {
        try (TestDatabase database = TestDatabase.empty();
                Connection reader = database.dataSource().getConnection();
                Statement read = reader.createStatement()) {
            Migrations.run(database.dataSource());
            read.execute("delete from databasechangelog where id = 'institution-version'");
            reader.setAutoCommit(false);
            read.execute("select from institution");

            assertThatExceptionOfType(MigrationFailure.class)
                    .isThrownBy(() -> Migrations.run(
                            database.dataSource(),
                            new Patience(Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofMillis(200))))
                    .withMessageContaining("lock timeout");
        }
    }

    private static void await(TestDatabase database, String truth) throws SQLException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!"t".equals(answer(database, truth))) {
            assertThat(System.nanoTime()).as(truth).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static String answer(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private static void endSessionsOf(TestDatabase database, String condition) throws SQLException {
        answer(
                database,
                "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid() and (" + condition + ")");
    }

    @Test
    void mendPoliciesOfDatabasesThatWereMadeBeforeThoseAskedOnce() throws SQLException {
        try (TestDatabase database = TestDatabase.migrated()) {
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("update databasechangelog set md5sum = '9:69f0d44af6b8b9170869b4feec5f415d'"
                        + " where id = 'protect-by-institution'");
                statement.execute("delete from databasechangelog where id = 'policies-once'");
                statement.execute("alter policy institution on contact using (institution_id = current_institution())"
                        + " with check (institution_id = current_institution())");

                Migrations.run(database.dataSource());

                try (ResultSet unmended = statement.executeQuery("select tablename from pg_policies"
                        + " where policyname = 'institution' and (qual not ilike '%select current_institution%'"
                        + " or with_check not ilike '%select current_institution%')")) {
                    assertThat(unmended.next()).isFalse();
                }
            }
        }
    }

    @Test
    void sayNothingOnTheConsole() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (TestDatabase database = TestDatabase.empty();
                PrintStream capture = new PrintStream(said, true)) {
            System.setOut(capture);
            System.setErr(capture);
            Migrations.run(database.dataSource());
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void tellAWrongPasswordFromAnUnreachableServer() {
        try (TestDatabase database = TestDatabase.empty()) {
            assertThat(reason(database.url(), "guessed")).isEqualTo(Reason.SIGN_IN_REFUSED);
            assertThat(reason("jdbc:postgresql://127.0.0.1:1/throughline", "any"))
                    .isEqualTo(Reason.UNREACHABLE);
        }
    }

    private static Reason reason(String url, String password) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser("throughline");
        dataSource.setPassword(password);
        return assertThatExceptionOfType(MigrationFailure.class)
                .isThrownBy(() -> Migrations.run(dataSource))
                .actual()
                .reason();
    }

    private static boolean isRecorded(TestDatabase database, SchemaVersion version) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(SchemaVersion.QUERY)) {
            statement.setString(1, version.lastChange());
            return statement.executeQuery().next();
        }
    }
}
