package org.throughline.deployment.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadmeTest {
    private static final Path README = Path.of("../README.md");

    @ParameterizedTest
    @EnumSource(Setting.class)
    void hasALineForEverySetting(Setting setting) throws IOException {
        assertThat(Files.readString(README)).contains("| `" + setting.option() + "` |", setting.meaning());
    }
}
