package org.throughline.deployment.process;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
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

    private ServerProcess node(TestDatabase database, String name) {
        return ServerProcess.start(
                folder.resolve(name),
                "--database-url=" + database.url(),
                "--database-user=" + database.user(),
                "--database-password=" + database.password());
    }
}
