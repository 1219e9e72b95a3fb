package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.throughline.persistence.demo.DemoAccounts;

/** A run of reports whose server is killed when some cohorts are computed, two are being computed and the others wait. */
@Execution(ExecutionMode.CONCURRENT)
class KilledReportIT {
    private static final String DONE = "select count(computed_at) from report_subject";

    /** What was kept, and by which transaction of the database. */
    private static final String KEPT_FIRST = """
            select string_agg(concat_ws(' ', p.subject_id, p.breakdown, p.xmin), ',' order by p.subject_id, p.breakdown)
            from report_snapshot p join report_subject s using (institution_id, run_id, subject_id) where s.place <= 2""";

    @TempDir
    Path folder;

    @Test
    void goesOnByItselfWithWhatIsLeft() throws SQLException {
        String first;
        try (ServerProcess process = start()) {
            process.awaitReady();
            try (Connection whileComputing = process.database().connection();
                    Connection whileKeeping = process.database().connection()) {
                holdingOn(whileComputing, "lock table activity in access exclusive mode");
                ask(process);
                await(process, "select state from report_run", "RUNNING");
                holdingOn(whileKeeping, "select from report_subject where place > 2 for update");
                whileComputing.rollback();
                await(process, DONE, "2");
                first = process.database().answer(KEPT_FIRST);
                process.kill();
                assertThat(process.database().answer(DONE)).isEqualTo("2");
                assertThat(process.database().answer("select count(*) from report_snapshot"))
                        .as("nothing of those that were being computed")
                        .isEqualTo("10");
                whileKeeping.rollback();
            }
        }
        try (ServerProcess process = start()) {
            await(process, "select state from report_run", "DONE");

            EmbeddedDatabase database = process.database();
            assertThat(database.answer(KEPT_FIRST)).isEqualTo(first);
            assertThat(database.answer("select count(*) from report_subject where computed_at is null"))
                    .isEqualTo("0");
            assertThat(database.answer("""
                            select count(*) from (
                                select subject_id from report_snapshot group by subject_id having count(*) = 5) x""")).isEqualTo(database.answer("select count(*) from report_subject"));
            assertThat(database.answer("select count(*) from report_run")).isEqualTo("1");
        }
    }

    private ServerProcess start() {
        return ServerProcess.start(folder, "--demo", "--demo-seekers=10", "--reports-hour=off");
    }

    private static void holdingOn(Connection connection, String sql) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void await(ServerProcess process, String query, String answer) {
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!answers(process, query, answer)) {
            assertThat(System.nanoTime()).as("%s came to %s", query, answer).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** False, too, while the database does not answer. */
    private static boolean answers(ServerProcess process, String query, String answer) {
        try {
            return answer.equals(process.database().answer(query));
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    private static void ask(ServerProcess process) {
        HttpResponse<String> answer = process.server()
                .send(
                        HttpRequest.newBuilder(process.server().address().resolve("/graphql"))
                                .header("Cookie", cookie(process))
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"query\": \"mutation { runReport(input: {}) { reportRun { id } userErrors { code } } }\"}")));
        assertThat(answer.body()).contains("\"userErrors\":[]");
    }

    private static String cookie(ServerProcess process) {
        HttpResponse<String> answer = process.server()
                .post(
                        "/session",
                        "application/json",
                        "{\"email\": \"admin@northfield.example\", \"password\": \"%s\"}"
                                .formatted(DemoAccounts.PASSWORD));
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }
}
