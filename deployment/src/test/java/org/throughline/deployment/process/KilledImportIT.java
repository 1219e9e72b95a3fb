package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.throughline.persistence.demo.DemoAccounts;

/** An import whose server, or whose database, is killed while its first, a middle and its last rows are worked on. */
@Execution(ExecutionMode.CONCURRENT)
class KilledImportIT {
    private static final int ROWS = 30_000;
    private static final String FIRST = "phase = 'READING' and rows_read > 0";
    private static final String MIDDLE = "phase = 'MERGING' and rows_merged > 0";
    private static final String LAST = "rows_merged >= " + (ROWS - 10_000);

    @TempDir
    Path folder;

    @Test
    void goesOnByItselfWhenTheServerIsKilled() {
        String id;
        try (ServerProcess process = ServerProcess.start(folder, "--demo", "--demo-seekers=5")) {
            id = upload(process.awaitReady());
            killAt(process, FIRST);
            assertThat(process.database().answer(state())).isEqualTo("IMPORTING");
        }
        try (ServerProcess process = restart()) {
            killAt(process, MIDDLE);
        }
        try (ServerProcess process = restart()) {
            killAt(process, LAST);
        }
        try (ServerProcess process = restart()) {
            await(process, "state <> 'IMPORTING'");
            assertThat(process.database().answer("select id from bulk_import")).isEqualTo(id);
            hasEveryRowOnce(process);
        }
    }

    @Test
    void goesOnByItselfWhenTheDatabaseFalls() {
        try (ServerProcess process = ServerProcess.start(folder, "--demo", "--demo-seekers=5")) {
            upload(process.awaitReady());
            for (String moment : new String[] {FIRST, MIDDLE, LAST}) {
                await(process, moment);
                crash(process);
            }
            await(process, "state <> 'IMPORTING'");
            hasEveryRowOnce(process);
        }
    }

    private ServerProcess restart() {
        return ServerProcess.start(folder, "--demo", "--demo-seekers=5");
    }

    private static void killAt(ServerProcess process, String moment) {
        await(process, moment);
        process.kill();
    }

    /** One of the database's processes dies; it then ends all others, and recovers, without what was never logged. */
    private static void crash(ServerProcess process) {
        long backend = Long.parseLong(process.database()
                .answer("select pid from pg_stat_activity where backend_type = 'client backend'"
                        + " and pid <> pg_backend_pid() limit 1"));
        ProcessHandle.of(backend).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static void await(ServerProcess process, String condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (!holds(process, condition)) {
            assertThat(System.nanoTime()).as("came to %s", condition).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** False, too, while the database does not answer. */
    private static boolean holds(ServerProcess process, String condition) {
        try {
            return "1"
                    .equals(process.database()
                            .answer(
                                    "select count(*) from bulk_import where %s or state not in ('IMPORTING', 'UPLOADING', 'UPLOADED')"
                                            .formatted(condition)));
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    private static String state() {
        return "select state from bulk_import";
    }

    private static void hasEveryRowOnce(ServerProcess process) {
        EmbeddedDatabase database = process.database();
        assertThat(database.answer(
                        "select concat_ws(' ', state, fault_code, created_rows, updated_rows, unchanged_rows,"
                                + " rejected_rows) from bulk_import"))
                .isEqualTo("IMPORTED " + ROWS + " 0 0 1");
        assertThat(database.answer("select count(*) || ' ' || count(distinct external_key)"
                        + " from directory_person where external_key like 'row-%'"))
                .isEqualTo(ROWS + " " + ROWS);
        assertThat(database.answer("select count(*) from import_change")).isEqualTo(Integer.toString(ROWS));
        assertThat(database.answer("select line from import_rejection")).isEqualTo("2");
        assertThat(database.answer("select count(*) from pg_tables where schemaname = 'staging'"))
                .isEqualTo("0");
    }

    private static String upload(ServerProcess process) {
        String rows = IntStream.range(0, ROWS)
                .mapToObj(
                        n -> "row-%d,Person %d,p%d@example.org,Company %d".formatted(n, n, n * 7_919L % ROWS, n % 100))
                .collect(Collectors.joining("\n"));
        String body = """
                --b
                Content-Disposition: form-data; name="kind"

                DIRECTORY
                --b
                Content-Disposition: form-data; name="then"

                import
                --b
                Content-Disposition: form-data; name="file"; filename="people.csv"

                external_key,name,email,organization
                no-name,,,
                %s
                --b--
                """.formatted(rows).replace("\n", "\r\n");
        HttpResponse<String> answer = process.server()
                .send(HttpRequest.newBuilder(process.server().address().resolve("/imports"))
                        .header("Cookie", cookie(process))
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Json.createReader(new StringReader(answer.body())).readObject().getString("id");
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
