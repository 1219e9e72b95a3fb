package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.testing.TestDatabase;

@Execution(ExecutionMode.CONCURRENT)
class SeveralNodesIT {

    @TempDir
    Path folder;

    @Test
    void startAtOnceOnOneEmptyDatabase() {
        try (TestDatabase database = TestDatabase.empty();
                ServerProcess one = node(database, "one");
                ServerProcess other = node(database, "other")) {
            one.awaitReady();
            other.awaitReady();
        }
    }

    @Test
    void computeANightsReportsOnceOnOneOfThem() throws SQLException {
        try (TestDatabase database = TestDatabase.migrated()) {
            execute(database, """
                    insert into institution (institution_id, slug, name, created_at)
                    values (gen_random_uuid(), 'college', 'College', '2020-01-01')""");
            execute(database, """
                    insert into cohort (institution_id, id, name)
                    select institution_id, gen_random_uuid(), 'Cohort ' || n from institution, generate_series(1, 20) n""");
            String[] account = {
                "--database-serving-user=" + database.servingUser(),
                "--database-serving-password=" + database.servingPassword()
            };
            try (ServerProcess one = node(database, "one", account);
                    ServerProcess other = node(database, "other", account)) {
                one.awaitReady();
                other.awaitReady();
                // The night's, and those of five periods before an institution's first night.
                awaitDone(database, 6);

                assertThat(answer(database, "select count(*) from report_run")).isEqualTo("6");
                assertThat(answer(database, "select count(*) from report_run where night is not null"))
                        .isEqualTo("1");
                assertThat(answer(database, "select count(computed_at) from report_subject"))
                        .isEqualTo("126");
                assertThat(answer(database, "select count(*) from report_snapshot"))
                        .isEqualTo("630");
                assertThat(answer(database, "select count(*) from job_instance where jobname = 'cohort-report'"))
                        .isEqualTo("6");
                assertThat(answer(database, "select count(*) from partition_execution"))
                        .isEqualTo("126");
            }
        }
    }

    private static void awaitDone(TestDatabase database, int runs) throws SQLException {
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!answer(database, "select count(*) from report_run where state = 'DONE'")
                .equals(String.valueOf(runs))) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void startAtOnceUnderAnAccountThatTheyMake() {
        String serving = "serving_" + UUID.randomUUID().toString().replace("-", "");
        String[] account = {"--database-serving-user=" + serving, "--database-serving-password=it's theirs"};
        try (TestDatabase database = TestDatabase.empty();
                ServerProcess one = node(database, "one", account);
                ServerProcess other = node(database, "other", account)) {
            one.awaitReady();
            other.awaitReady();
            assertThat(new NamedSql(
                                    "select distinct usename from pg_stat_activity where application_name = 'Throughline'"
                                            + " and datname = current_database()")
                            .rows(database.dataSource(), Map.of(), row -> row.getString(1)))
                    .containsExactly(serving);
        }
    }

    private ServerProcess node(TestDatabase database, String name, String... more) {
        List<String> options = new ArrayList<>(List.of(
                "--database-url=" + database.url(),
                "--database-user=" + database.user(),
                "--database-password=" + database.password()));
        options.addAll(List.of(more));
        return ServerProcess.start(folder.resolve(name), options.toArray(String[]::new));
    }
}
