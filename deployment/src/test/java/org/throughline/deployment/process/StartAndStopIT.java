package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class StartAndStopIT {

    private static final int TERMINATED = 128 + 15;

    @TempDir
    Path folder;

    @Test
    void endsOnSigtermWithItsDatabaseAndStartsAgainOnTheSameData() {
        try (ServerProcess first = ServerProcess.start(folder, "--demo")) {
            first.awaitReady();
            assertThat(first.server().get("/session").body()).contains("\"demo\":{");
            first.database().execute("create table note as select 'kept' as text");
            assertThat(first.database().server()).isPresent();

            first.terminate();

            assertThat(first.awaitExit(Duration.ofSeconds(20))).isEqualTo(TERMINATED);
            assertThat(first.database().server()).isEmpty();
            assertThat(first.err()).isEmpty();
            assertThat(first.out()).hasSizeLessThan(40).endsWith("Throughline has stopped.");
        }
        try (ServerProcess second = ServerProcess.start(folder)) {
            assertThat(whatIsAnsweredUntilReady(second))
                    .as("nobody can connect before there is an answer")
                    .containsExactly(200);

            assertThat(second.database().answer("select text from note")).isEqualTo("kept");
            assertThat(second.server().get("/session").body())
                    .as("the accounts are there still, but nobody is told without --demo")
                    .isEqualTo("{\"isSignedIn\":false}");
        }
    }

    @Test
    void answersARequestInFlightBeforeItEnds() throws Exception {
        try (ServerProcess process = ServerProcess.start(folder).awaitReady()) {
            CompletableFuture<HttpResponse<String>> inFlight;
            try (Connection session = process.database().connection();
                    Statement statement = session.createStatement()) {
                session.setAutoCommit(false);
                statement.execute("lock table databasechangelog");
                inFlight = CompletableFuture.supplyAsync(() -> process.server().get("/health/ready"));
                awaitSomebodyWaiting(statement);

                process.terminate();

                assertThat(inFlight.join().body()).contains("\"status\":\"DOWN\"");
            }
            assertThat(process.awaitExit(Duration.ofSeconds(20))).isEqualTo(TERMINATED);
        }
    }

    @Test
    void keepsItsFilesToItsDataFolder() throws Exception {
        try (ServerProcess process = ServerProcess.start(folder)) {
            process.awaitReady();
            assertThat(ServerProcess.dataFolder(folder).resolve("log/server.log"))
                    .isNotEmptyFile();

            process.terminate();
            process.awaitExit(Duration.ofSeconds(20));
        }
        assertThat(ServerProcess.dataFolder(folder).resolve("server")).doesNotExist();
        try (var files = Files.list(ServerProcess.temporaryFolder(folder))) {
            assertThat(files.filter(file -> !file.getFileName().toString().startsWith("hsperfdata")))
                    .isEmpty();
        }
    }

    private static Set<Integer> whatIsAnsweredUntilReady(ServerProcess process) {
        Set<Integer> answers = new TreeSet<>();
        while (!process.isReady()) {
            try {
                answers.add(process.server().get("/session").statusCode());
            } catch (UncheckedIOException notYet) {
                assertThat(notYet).hasCauseInstanceOf(ConnectException.class);
            }
        }
        answers.add(process.server().get("/session").statusCode());
        return answers;
    }

    private static void awaitSomebodyWaiting(Statement statement) throws Exception {
        boolean waiting = false;
        while (!waiting) {
            try (ResultSet row = statement.executeQuery("select exists (select from pg_locks where not granted)")) {
                row.next();
                waiting = row.getBoolean(1);
            }
        }
    }
}
