package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** When root runs the tests, this one starts the jar as nobody; otherwise the other tests run as an ordinary user. */
@Execution(ExecutionMode.CONCURRENT)
class OrdinaryUserIT {

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");

    @TempDir
    Path folder;

    @Test
    void startsWithoutBeingRoot() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "the other tests run as an ordinary user");
        assumeTrue(canRead(ServerProcess.jar()), "nobody cannot read the jar here");
        Path own = ownedByNobody();

        try (ServerProcess process = ServerProcess.start(AS_NOBODY, own, ServerProcess.freePort())) {
            process.awaitReady();

            assertThat(process.database().server().orElseThrow().info().user()).hasValue("nobody");
        }
    }

    private Path ownedByNobody() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path own = Files.createDirectory(folder.resolve("own"));
        Path temporary = Files.createDirectory(ServerProcess.temporaryFolder(own));
        for (Path each : List.of(own, temporary)) {
            Files.setOwner(
                    each, each.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        }
        return own;
    }

    private static boolean canRead(Path file) throws Exception {
        List<String> command = new ArrayList<>(AS_NOBODY);
        command.addAll(List.of("test", "-r", file.toString()));
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
