package org.throughline.deployment.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unit by which systemd runs the server. */
class ServiceUnitTest {
    private static final Path SOURCE = Path.of("src/main/operations/systemd");
    /** In tenths: of 10, which is a service that may do anything. */
    private static final String MOST_EXPOSURE = "15";

    @TempDir
    private Path folder;

    private String unit;

    @BeforeEach
    void copy() throws IOException {
        unit = Files.readString(SOURCE.resolve("throughline.service"));
        // What is looked for is whether systemd understands it, not whether Java is in that place here.
        Files.writeString(folder.resolve("throughline.service"), unit.replace("/usr/bin/java", "/bin/true"));
        Path more = Files.createDirectory(folder.resolve("throughline.service.d"));
        Files.copy(SOURCE.resolve("throughline.service.d/database.conf"), more.resolve("database.conf"));
    }

    @Test
    void isUnderstoodToTheLastLine() {
        String analyze = Tool.required("systemd-analyze", "checks units");

        Tool.Result result = Tool.run(folder, analyze, "verify", "--man=no", "./throughline.service");

        assertThat(result.said()).isEmpty();
        assertThat(result.status()).isZero();
    }

    @Test
    void givesTheServerLittleToDoHarmWith() {
        String analyze = Tool.required("systemd-analyze", "measures how exposed a service is");

        Tool.Result result = Tool.run(
                folder,
                analyze,
                "security",
                "--no-pager",
                "--offline=true",
                "--threshold=" + MOST_EXPOSURE,
                "./throughline.service");

        assertThat(result.status()).as(result.said()).isZero();
    }

    @Test
    void givesTheServerTheTimeThatItTakesToStop() {
        int drain = 20;
        int application = 20;
        int database = 5 + 60;

        assertThat(Integer.parseInt(value("TimeoutStopSec"))).isGreaterThan(drain + application + database);
        assertThat(value("KillMode"))
                .as("the embedded database goes on until the server ends it")
                .isEqualTo("mixed");
    }

    private String value(String name) {
        List<String> values = unit.lines()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .toList();
        assertThat(values).as(name).hasSize(1);
        return values.get(0);
    }
}
