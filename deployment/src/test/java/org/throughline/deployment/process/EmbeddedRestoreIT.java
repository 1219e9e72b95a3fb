package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.throughline.deployment.api.Client;
import org.throughline.persistence.demo.DemoAccounts;
import org.throughline.persistence.embedded.FileTree;

/** The embedded database is backed up as a folder while the server is down, and brought back as one. */
@Execution(ExecutionMode.CONCURRENT)
class EmbeddedRestoreIT {
    @TempDir
    Path folder;

    @Test
    void aCopyOfTheFolderIsABackupAndWhoWasErasedSinceIsErasedAgain() throws Exception {
        ErasedPeople erased = new ErasedPeople();
        try (ServerProcess process = start("--demo", "--demo-seekers=5")) {
            erased.choose(process.server());
            stop(process);
        }
        copy(database(), folder.resolve("backup"));
        Map<String, List<String>> backedUp;
        try (ServerProcess process = start()) {
            try (Connection connection = process.database().connection()) {
                backedUp = Contents.of(connection);
            }
            erased.erase(process.server());
            stop(process);
        }
        assertThat(Files.readAllLines(ServerProcess.dataFolder(folder).resolve("erasures.ndjson")))
                .hasSize(2);

        FileTree.delete(database());
        copy(folder.resolve("backup"), database());
        try (ServerProcess restored = start();
                Connection connection = restored.database().connection()) {
            erased.areGone(restored.server());
            Map<String, List<String>> contents = Contents.of(connection);
            erased.areInNoRow(contents);
            assertThat(contents.get("account").size())
                    .as("all others are there")
                    .isEqualTo(backedUp.get("account").size() - 1);
            assertThat(contents.get("institution")).isEqualTo(backedUp.get("institution"));
            assertThat(Files.readString(ServerProcess.dataFolder(folder).resolve("log/server.log")))
                    .contains("The database was restored from before 2 erasures; they were done again");
            assertThat(Client.of(restored.server(), DemoAccounts.STAR)
                            .ask("{ viewer { name } }")
                            .getJsonObject("viewer"))
                    .isNotEmpty();
        }
    }

    private ServerProcess start(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--reports-hour=off", "--http-host=127.0.0.1"));
        return ServerProcess.start(folder, all.toArray(String[]::new)).awaitReady();
    }

    private static void stop(ServerProcess process) {
        process.terminate();
        process.awaitExit(Duration.ofSeconds(60));
    }

    private Path database() {
        return ServerProcess.dataFolder(folder).resolve("postgresql");
    }

    /** As {@code cp -a} does. */
    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        Process copy = new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                .inheritIO()
                .start();
        assertThat(copy.waitFor()).isZero();
    }
}
