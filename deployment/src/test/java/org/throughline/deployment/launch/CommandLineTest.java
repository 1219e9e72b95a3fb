package org.throughline.deployment.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void takesAValueAfterASignOrAfterASpace() {
        CommandLine line = CommandLine.parse(List.of("--http-port=8081", "--data", "a folder"));

        assertThat(line.settings()).containsOnly(entry(Setting.HTTP_PORT, "8081"), entry(Setting.DATA, "a folder"));
    }

    @Test
    void keepsSignsWithinAValue() {
        CommandLine line = CommandLine.parse(List.of("--database-url=jdbc:postgresql://db/x?ssl=true"));

        assertThat(line.settings()).containsEntry(Setting.DATABASE_URL, "jdbc:postgresql://db/x?ssl=true");
    }

    @Test
    void turnsASwitchOnWithoutAValue() {
        CommandLine line = CommandLine.parse(List.of("--demo", "--http-port=8081"));

        assertThat(line.settings()).containsEntry(Setting.DEMO, "true").containsEntry(Setting.HTTP_PORT, "8081");
    }

    @Test
    void takesSystemPropertiesAsJavaDoes() {
        CommandLine line = CommandLine.parse(List.of("-Done=1", "-Dtwo=a=b", "-Dthree"));

        assertThat(line.properties()).containsOnly(entry("one", "1"), entry("two", "a=b"), entry("three", ""));
    }

    @Test
    void refusesAnOptionThatThereIsNot() {
        assertThatExceptionOfType(LaunchFailure.class)
                .isThrownBy(() -> CommandLine.parse(List.of("--htp-port=8081")))
                .withMessage("There is no option --htp-port; --help lists those that there are.")
                .extracting(LaunchFailure::exitCode)
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void refusesAnOptionWithoutItsValue() {
        assertThatExceptionOfType(LaunchFailure.class)
                .isThrownBy(() -> CommandLine.parse(List.of("--http-port")))
                .withMessage("The option --http-port needs a value.");
    }
}
