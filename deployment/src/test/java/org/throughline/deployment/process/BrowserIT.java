package org.throughline.deployment.process;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The web client in Chromium: every page, and every journey through them. They are in {@code spa/tests}. */
@Execution(ExecutionMode.CONCURRENT)
class BrowserIT {

    @Test
    void takesPeopleThroughEveryJourney(@TempDir Path folder) throws Exception {
        try (ClientTests client = ClientTests.start(folder)) {
            client.run(
                    "browser", "node", "node_modules/vitest/vitest.mjs", "run", "--config", "tests/vitest.config.ts");
        }
    }
}
