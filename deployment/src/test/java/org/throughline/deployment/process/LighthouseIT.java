package org.throughline.deployment.process;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The main pages in the eyes of Google's Lighthouse, alone on the machine, for it measures how fast they are: {@code -Plighthouse}. */
@Isolated
@Tag("lighthouse")
class LighthouseIT {
    private static final String NPM = System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";

    @Test
    void findsPagesFastAccessibleAndWellMade(@TempDir Path folder) throws Exception {
        try (ClientTests client = ClientTests.start(folder)) {
            client.run("npm", NPM, "ci", "--prefix", "tests/lighthouse", "--prefer-offline", "--no-audit", "--no-fund");
            client.run("lighthouse", "node", "tests/lighthouse/lighthouse.mjs");
            client.run("scrolling", "node", "tests/lighthouse/scrolling.mjs");
        }
    }
}
