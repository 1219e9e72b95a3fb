package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.throughline.persistence.embedded.DataFolder;
import org.throughline.persistence.testing.TestDatabase;

/** Whatever stands in the way is said in one sentence, and by the exit code. */
@Execution(ExecutionMode.CONCURRENT)
class RefusedStartIT {

    @TempDir
    Path folder;

    @Test
    void forAnUnknownOption() {
        refuses(2, "There is no option --prot; --help lists those that there are.", "--prot=8080");
    }

    @Test
    void forANumberThatIsNone() {
        refuses(
                2,
                "throughline.database.pool-size (--database-pool-size) cannot be \"many\"",
                "--database-pool-size=many");
    }

    @Test
    void whileAnotherProcessHasTheDataFolder() {
        try (DataFolder held = DataFolder.open(ServerProcess.dataFolder(folder))) {
            refuses(3, held.path() + " is in use by another Throughline process");
        }
    }

    @Test
    void withAFileInPlaceOfTheDataFolder() throws Exception {
        Files.writeString(ServerProcess.dataFolder(folder), "");

        refuses(3, "cannot be created or written by this user");
    }

    @Test
    void onAPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refuses(
                    4,
                    "Port " + taken.getLocalPort() + " on 127.0.0.1 is taken",
                    "--http-host=127.0.0.1",
                    "--http-port=" + taken.getLocalPort());
        }
    }

    @Test
    void withNoDatabaseAtTheUrl() {
        refuses(5, "The database cannot be reached", "--database-url=jdbc:postgresql://127.0.0.1:1/throughline");
    }

    @Test
    void withAWrongPassword() {
        try (TestDatabase database = TestDatabase.empty()) {
            refuses(
                    6,
                    "The database refuses the user or the password",
                    "--database-url=" + database.url(),
                    "--database-user=" + database.user(),
                    "--database-password=guessed");
        }
    }

    @Test
    void ofADatabaseThatDoesNotExist() {
        try (TestDatabase database = TestDatabase.empty()) {
            refuses(
                    5,
                    "The database does not exist",
                    "--database-url=" + database.url() + "_of_another_name",
                    "--database-user=" + database.user(),
                    "--database-password=" + database.password());
        }
    }

    @Test
    void underAnAccountThatMayBypassRowLevelSecurity() {
        try (TestDatabase database = TestDatabase.migrated()) {
            refuses(
                    7,
                    "The database user " + database.user() + " may bypass row-level security",
                    "--database-url=" + database.url(),
                    "--database-user=" + database.user(),
                    "--database-password=" + database.password());
        }
    }

    @Test
    void underTheOwnersAccountWhereAnotherWasToServe() {
        try (TestDatabase database = TestDatabase.empty()) {
            refuses(
                    7,
                    "The database user " + database.user() + " is the owner of the database",
                    "--database-url=" + database.url(),
                    "--database-user=" + database.user(),
                    "--database-password=" + database.password(),
                    "--database-serving-user=" + database.user());
        }
    }

    @Test
    void withRegisteredDocumentsThatAreOthers() throws Exception {
        Path manifest = Files.writeString(folder.resolve("documents.json"), "{\"abc\": \"{ viewer { name } }\"}");
        refuses(10, manifest + ": abc is not the SHA-256 of its document", "--graphql-trusted-documents=" + manifest);
    }

    @Test
    void byTheApplicationServerItself() {
        refuses(
                10,
                "The application server does not start: its application did not come up; the log is "
                        + ServerProcess.dataFolder(folder).resolve("log/server.log"),
                "-Dwildfly.undertow.statistics-enabled=neither");
    }

    private void refuses(int exitCode, String sentence, String... options) {
        try (ServerProcess process = ServerProcess.start(folder, options)) {
            int code = process.awaitExit(Duration.ofSeconds(60));
            List<String> complaint = process.err();

            assertThat(complaint).hasSize(1);
            assertThat(complaint.get(0)).contains(sentence).endsWith(".");
            assertThat(code).isEqualTo(exitCode);
            assertThat(process.out()).hasSizeLessThan(2);
            assertThat(process.database().server())
                    .as("the database that it had started")
                    .isEmpty();
        }
    }
}
