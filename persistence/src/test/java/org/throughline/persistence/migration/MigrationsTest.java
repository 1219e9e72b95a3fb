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
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
