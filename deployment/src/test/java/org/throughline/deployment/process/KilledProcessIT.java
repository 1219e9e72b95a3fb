package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class KilledProcessIT {

    @TempDir
    Path folder;

    @Test
    void losesNothingCommittedAndLeavesNothingThatGrows() throws IOException {
        try (ServerProcess process = ServerProcess.start(folder)) {
            process.awaitReady();
            process.database().execute("create table note (text text)");
            process.database().execute("insert into note values ('before the first kill')");
            process.kill();
        }
        List<String> left = left();
        try (ServerProcess process = ServerProcess.start(folder)) {
            process.awaitReady();
            process.database().execute("insert into note values ('before the second kill')");
            process.kill();
            assertThat(process.database().server())
                    .as("only the server was killed")
                    .isPresent();
            assertThat(left()).isEqualTo(left);

            try (ServerProcess next = ServerProcess.start(folder)) {
                next.awaitReady();
                next.database().execute("insert into note values ('before the third kill')");
                next.kill();
                next.database().kill();
            }
        }
        assertThat(left()).isEqualTo(left);
        try (ServerProcess process = ServerProcess.start(folder)) {
            process.awaitReady();

            assertThat(process.database().answer("select count(*) from note")).isEqualTo("3");
        }
    }

    /** What a killed process leaves of the application server, and in the temporary folder. */
    private List<String> left() throws IOException {
        try (Stream<Path> server = Files.list(ServerProcess.dataFolder(folder).resolve("server"));
                Stream<Path> temporary = Files.list(ServerProcess.temporaryFolder(folder))) {
            return Stream.concat(server, temporary)
                    .map(folder::relativize)
                    .map(Path::toString)
                    .filter(name -> !name.contains("hsperfdata"))
                    .sorted()
                    .toList();
        }
    }
}
