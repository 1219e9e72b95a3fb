package org.throughline.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.deployment.running.RunningServerTest;
import org.throughline.persistence.demo.DemoAccounts;

/** The public audit of GraphQL over HTTP, by the package graphql-http, as its authors wrote it. Needs Node 20 or newer. */
class GraphQLOverHttpIT extends RunningServerTest {
    private static final Path AUDIT = Path.of("src/test/audit");
    private static final String WINDOWS = System.getProperty("os.name").startsWith("Windows") ? ".cmd" : "";

    @Test
    void passesEveryAudit(@TempDir Path folder) throws IOException, InterruptedException {
        for (String file : List.of("package.json", "package-lock.json", "audit.mjs")) {
            Files.copy(AUDIT.resolve(file), folder.resolve(file));
        }
        run(folder, "npm" + WINDOWS, "ci", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts");
        String cookie = Client.of(SERVER, DemoAccounts.BEGINNER).cookie();
        String said = run(
                folder,
                "node",
                "audit.mjs",
                SERVER.address().resolve("/graphql").toString(),
                cookie);
        assertThat(said).contains("61 of 61 audits passed");
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", command[0], said).isZero();
        return said;
    }
}
