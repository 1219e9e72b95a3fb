package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.throughline.deployment.api.Client;
import org.throughline.persistence.demo.DemoAccounts;
import org.throughline.persistence.testing.TestDatabase;

/** Somebody who began on a laptop, with the database in the jar, goes on with one on a server. */
@Execution(ExecutionMode.CONCURRENT)
class MoveEmbeddedIT {
    private static final int ROWS = 30_000;
    private static final Duration TIME_TO_MOVE = Duration.ofSeconds(120);
    private static final String PAGE = """
            { viewer { name email roles } contacts(first: 20) { totalCount nodes { id name organization { name }
              threads { nodes { state events(last: 3) { nodes { kind occurredAt summary } } } }
              chain(depth: 8) { depth from { name } to { name } threadState } } } }""";
    private static final String IMPORT =
            "query ($id: ID!) { node(id: $id) { ... on BulkImport { state counts { created } } } }";

    @TempDir
    Path folder;

    @Test
    void nothingIsLostAndNobodyHasToSignInAgain() throws Exception {
        try (TestDatabase target = TestDatabase.empty()) {
            Client star;
            Client byToken;
            Client admin;
            JsonObject page;
            String running;
            Map<String, List<String>> everything;
            try (ServerProcess process = ServerProcess.start(folder, "--demo", "--demo-seekers=5", "--reports-hour=off")
                    .awaitReady()) {
                star = Client.of(process.server(), DemoAccounts.STAR);
                admin = Client.of(process.server(), "admin@northfield.example", DemoAccounts.PASSWORD);
                byToken = star.byToken("READ");
                page = star.ask(PAGE);
                admin.uploaded("DIRECTORY", people("waiting-", ROWS));
                running = admin.uploaded("DIRECTORY", people("row-", ROWS));
                admin.done("confirmImport", "bulkImport { id }", Map.of("id", running));
                await(process, "rows_merged > 0");
                process.kill();
                try (Connection connection = process.database().connection()) {
                    everything = Contents.of(connection);
                }
            }

            try (ServerProcess move = move(target)) {
                assertThat(move.awaitExit(TIME_TO_MOVE))
                        .as("%s %s", move.out(), move.err())
                        .isZero();

                assertThat(move.out())
                        .anyMatch(line -> line.startsWith("Moved %,d rows of %d tables in "
                                .formatted(Contents.rows(everything), everything.size())));
                assertThat(move.err()).isEmpty();
                assertThat(move.database().server()).as("the embedded database").isEmpty();
            }
            try (Connection connection = target.dataSource().getConnection()) {
                assertThat(Contents.differences(Contents.of(connection), everything))
                        .isEmpty();
            }

            try (ServerProcess there = ServerProcess.start(folder, at(target)).awaitReady()) {
                assertThat(star.at(there.server()).ask(PAGE))
                        .as("by the session from before")
                        .isEqualTo(page);
                assertThat(byToken.at(there.server()).ask(PAGE))
                        .as("by an API token")
                        .isEqualTo(page);
                assertThat(Client.of(there.server(), DemoAccounts.STAR).ask(PAGE))
                        .isEqualTo(page);
                Client again = admin.at(there.server());
                assertThat(awaitImport(again, running)).isEqualTo("IMPORTED " + ROWS);
            }
            remainsAsItWasAndIsNotTakenForTheDataByMistake(everything);
        }
    }

    private void remainsAsItWasAndIsNotTakenForTheDataByMistake(Map<String, List<String>> everything) throws Exception {
        try (ServerProcess mistake = ServerProcess.start(folder)) {
            assertThat(mistake.awaitExit(TIME_TO_MOVE)).isEqualTo(12);
            assertThat(mistake.err())
                    .singleElement()
                    .asString()
                    .contains(" was moved to jdbc:postgresql://", "give --database-url, or remove the file ");
        }
        Files.delete(ServerProcess.dataFolder(folder).resolve("postgresql/moved-away.txt"));
        try (ServerProcess again = ServerProcess.start(folder, "--reports-hour=off", "--imports-at-once=1")
                        .awaitReady();
                Connection connection = again.database().connection()) {
            Map<String, List<String>> old = Contents.of(connection);
            assertThat(Contents.differences(old, everything))
                    .as("but for the import that goes on here too")
                    .allMatch(difference -> difference.matches(
                            "(bulk_import|directory_person|import_|external_key|job_|step_|partition_|possible_).*"));
        }
    }

    @Test
    void refusesWhereThereIsNoEmbeddedDatabaseAndMakesNone() {
        try (TestDatabase target = TestDatabase.empty();
                ServerProcess move = move(target)) {
            assertThat(move.awaitExit(TIME_TO_MOVE)).isEqualTo(12);
            assertThat(move.err()).singleElement().asString().startsWith("There is no embedded database in ");
            assertThat(ServerProcess.dataFolder(folder)).doesNotExist();
        }
    }

    @Test
    void refusesWithoutAPlaceToMoveTo() {
        try (ServerProcess move = ServerProcess.start(folder, "--move-embedded")) {
            assertThat(move.awaitExit(TIME_TO_MOVE)).isEqualTo(2);
            assertThat(move.err())
                    .containsExactly("The setting throughline.move-embedded (--move-embedded) needs"
                            + " throughline.database.url, where to move to.");
        }
    }

    @Test
    void refusesWhileAServerRunsOnIt() {
        try (TestDatabase target = TestDatabase.empty();
                ServerProcess running = ServerProcess.start(folder).awaitReady()) {
            // Not closed: that would kill the database of the folder, which is the other's.
            ServerProcess move = move(target);
            assertThat(move.awaitExit(TIME_TO_MOVE)).isEqualTo(3);
            assertThat(move.err())
                    .singleElement()
                    .asString()
                    .contains("is in use by another Throughline process; stop that one");
            assertThat(running.server().get("/health/ready").statusCode()).isEqualTo(200);
            running.terminate();
            running.awaitExit(Duration.ofSeconds(30));
            refusesADatabaseThatIsNotEmpty();
        }
    }

    private void refusesADatabaseThatIsNotEmpty() {
        try (TestDatabase used = TestDatabase.empty()) {
            execute(used, "create table invoice (id int)");
            try (ServerProcess move = move(used)) {
                assertThat(move.awaitExit(TIME_TO_MOVE)).isEqualTo(12);
                assertThat(move.err())
                        .containsExactly(
                                "The database to move to is not empty: it has invoice; give an empty one. Nothing was moved.");
            }
        }
    }

    private static void execute(TestDatabase database, String sql) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private ServerProcess move(TestDatabase target) {
        return ServerProcess.start(folder, moveTo(target));
    }

    private static String[] moveTo(TestDatabase target) {
        return new String[] {
            "--move-embedded",
            "--database-url=" + target.url(),
            "--database-user=" + target.user(),
            "--database-password=" + target.password()
        };
    }

    private static String[] at(TestDatabase target) {
        return new String[] {
            "--reports-hour=off",
            "--http-host=127.0.0.1",
            "--database-url=" + target.url(),
            "--database-user=" + target.user(),
            "--database-password=" + target.password(),
            "--database-serving-user=" + target.servingUser(),
            "--database-serving-password=" + target.servingPassword()
        };
    }

    private static String people(String prefix, int rows) {
        return "external_key,name,email,organization\n"
                + IntStream.range(0, rows)
                        .mapToObj(n -> prefix + n + ",Zoë " + n + "," + prefix + n + "@example.org,Company " + n % 100)
                        .collect(Collectors.joining("\n"));
    }

    private static void await(ServerProcess process, String condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (process.database()
                .answer("select count(*) from bulk_import where " + condition)
                .equals("0")) {
            assertThat(System.nanoTime()).as("came to %s", condition).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static String awaitImport(Client admin, String id) {
        long deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (true) {
            JsonObject found = admin.ask(IMPORT, Map.of("id", id)).getJsonObject("node");
            if (!found.getString("state").equals("IMPORTING") || System.nanoTime() > deadline) {
                return found.getString("state") + " "
                        + found.getJsonObject("counts").getInt("created");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
